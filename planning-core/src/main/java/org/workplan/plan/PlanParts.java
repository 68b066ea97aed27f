package org.workplan.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Sets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.workplan.value.PartId;

/** Walks the parts of a plan. */
final class PlanParts {

    private static final ImmutableMap<Class<? extends Part>, PartKind> KINDS =
            ImmutableMap.<Class<? extends Part>, PartKind>builder()
                    .put(Section.class, PartKind.SECTION)
                    .put(Place.class, PartKind.PLACE)
                    .put(Ladder.class, PartKind.LADDER)
                    .put(Group.class, PartKind.GROUP)
                    .put(Person.class, PartKind.PERSON)
                    .put(Role.class, PartKind.ROLE)
                    .put(Fact.class, PartKind.FACT)
                    .put(Need.class, PartKind.NEED)
                    .put(Goal.class, PartKind.GOAL)
                    .put(Task.class, PartKind.TASK)
                    .put(Session.class, PartKind.SESSION)
                    .put(Step.class, PartKind.STEP)
                    .put(Resource.class, PartKind.RESOURCE)
                    .put(Risk.class, PartKind.RISK)
                    .put(Contingency.class, PartKind.CONTINGENCY)
                    .put(EvaluationDesign.class, PartKind.EVALUATION)
                    .put(Partnership.class, PartKind.PARTNERSHIP)
                    .put(Indicator.class, PartKind.INDICATOR)
                    .put(Target.class, PartKind.TARGET)
                    .buildOrThrow();

    /** What a plan says of itself. */
    private static final ImmutableList<Function<Plan, Object>> HEADER = ImmutableList.of(
            Plan::id,
            Plan::kind,
            Plan::label,
            Plan::title,
            Plan::theme,
            Plan::language,
            Plan::authors,
            Plan::organisation,
            Plan::horizon,
            Plan::year,
            Plan::period,
            Plan::status,
            Plan::remarks,
            Plan::sources,
            Plan::extensions);

    private PlanParts() {}

    static PartKind kindOf(Class<? extends Part> type) {
        PartKind kind = KINDS.get(type);
        if (kind == null) {
            throw new IllegalArgumentException(
                    type.getSimpleName() + " is not a kind of part; ask for Task.class, Session.class and so on.");
        }
        return kind;
    }

    static Iterable<Part> walk(Plan plan) {
        return Iterables.concat(Iterables.transform(List.of(PartKind.values()), kind -> ofKind(plan, kind)));
    }

    static Iterable<? extends Part> ofKind(Plan plan, PartKind kind) {
        return switch (kind) {
            case SECTION -> plan.sections();
            case PLACE -> plan.places();
            case LADDER -> plan.ladders();
            case GROUP -> plan.groups();
            case PERSON -> plan.people();
            case ROLE -> plan.roles();
            case FACT -> plan.facts();
            case NEED -> plan.needs();
            case GOAL -> plan.goals();
            case TASK -> plan.tasks();
            case SESSION -> plan.sessions();
            case STEP -> Iterables.concat(Iterables.transform(plan.sessions(), Session::steps));
            case RESOURCE -> plan.resources();
            case RISK -> plan.risks();
            case CONTINGENCY -> Iterables.concat(Iterables.transform(plan.risks(), Risk::contingencies));
            case EVALUATION -> plan.evaluations();
            case PARTNERSHIP -> plan.partnerships();
            case INDICATOR -> plan.indicators();
            case TARGET -> plan.targets();
        };
    }

    static ImmutableMap<PartPath, Part> index(Plan plan) {
        ImmutableMap.Builder<PartPath, Part> index = ImmutableMap.builder();
        walk(plan).forEach(part -> index.put(part.path(), part));
        return index.buildOrThrow();
    }

    static void requireDistinctIds(Plan plan) {
        for (PartKind kind : PartKind.values()) {
            requireDistinctIds(plan, ofKind(plan, kind));
        }
    }

    private static void requireDistinctIds(Plan plan, Iterable<? extends Part> parts) {
        Set<PartId> seen =
                parts instanceof Collection<?> some ? Sets.newHashSetWithExpectedSize(some.size()) : new HashSet<>();
        for (Part part : parts) {
            if (!seen.add(part.id())) {
                throw new IllegalStateException(String.format(
                        "Plan %s has two parts at %s. Give one of them another id.", plan.id(), part.path()));
            }
        }
    }

    /** The section of a task, or of the first task around it that has one; nothing where tasks lie in each other. */
    static Optional<PartId> sectionOf(Plan plan, Task task) {
        Set<PartId> seen = new HashSet<>();
        Optional<Task> at = Optional.of(task);
        while (at.isPresent()
                && at.get().section().isEmpty()
                && seen.add(at.get().id())) {
            at = at.get().parent().flatMap(id -> plan.part(Task.class, id));
        }
        return at.flatMap(Task::section);
    }

    static boolean hasSameHeader(Plan one, Plan other) {
        return HEADER.stream().allMatch(value -> value.apply(one).equals(value.apply(other)));
    }

    /** The plan without its parts. */
    static Plan header(Plan plan) {
        return plan.with(builder -> builder.sections(ImmutableList.of())
                .places(ImmutableList.of())
                .ladders(ImmutableList.of())
                .groups(ImmutableList.of())
                .people(ImmutableList.of())
                .roles(ImmutableList.of())
                .facts(ImmutableList.of())
                .needs(ImmutableList.of())
                .goals(ImmutableList.of())
                .tasks(ImmutableList.of())
                .sessions(ImmutableList.of())
                .resources(ImmutableList.of())
                .risks(ImmutableList.of())
                .evaluations(ImmutableList.of())
                .partnerships(ImmutableList.of())
                .indicators(ImmutableList.of())
                .targets(ImmutableList.of()));
    }

    static ImmutableList<Part> topLevel(Plan plan) {
        return plan.parts().values().stream()
                .filter(part -> !(part instanceof Step) && !(part instanceof Contingency))
                .collect(ImmutableList.toImmutableList());
    }

    static void add(Plan.Builder builder, Part part) {
        switch (part.kind()) {
            case SECTION -> builder.addSections((Section) part);
            case PLACE -> builder.addPlaces((Place) part);
            case LADDER -> builder.addLadders((Ladder) part);
            case GROUP -> builder.addGroups((Group) part);
            case PERSON -> builder.addPeople((Person) part);
            case ROLE -> builder.addRoles((Role) part);
            case FACT -> builder.addFacts((Fact) part);
            case NEED -> builder.addNeeds((Need) part);
            case GOAL -> builder.addGoals((Goal) part);
            case TASK -> builder.addTasks((Task) part);
            case SESSION -> builder.addSessions((Session) part);
            case RESOURCE -> builder.addResources((Resource) part);
            case RISK -> builder.addRisks((Risk) part);
            case EVALUATION -> builder.addEvaluations((EvaluationDesign) part);
            case PARTNERSHIP -> builder.addPartnerships((Partnership) part);
            case INDICATOR -> builder.addIndicators((Indicator) part);
            case TARGET -> builder.addTargets((Target) part);
            case STEP, CONTINGENCY ->
                throw new IllegalArgumentException(part.path() + " belongs inside another part. Add it there.");
        }
    }

    /** Obtains the parts that stand inside a part: the steps of a session, the contingencies of a risk. */
    static ImmutableList<? extends Part> inside(Part part) {
        if (part instanceof Session session) {
            return session.steps();
        }
        return part instanceof Risk risk ? risk.contingencies() : ImmutableList.of();
    }

    /** Obtains a session with other steps or a risk with other contingencies; any other part as it is. */
    static Part withInside(Part part, Collection<? extends Part> inner) {
        if (part instanceof Session session) {
            return session.withSteps(inner.stream().map(Step.class::cast).toList());
        }
        return part instanceof Risk risk
                ? risk.withContingencies(
                        inner.stream().map(Contingency.class::cast).toList())
                : part;
    }
}
