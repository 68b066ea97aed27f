package org.workplan.rule.standard;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.workplan.plan.Group;
import org.workplan.plan.GroupKind;
import org.workplan.plan.Per;
import org.workplan.plan.Plan;
import org.workplan.plan.Resource;
import org.workplan.plan.ResourceUse;
import org.workplan.plan.Session;
import org.workplan.plan.Step;
import org.workplan.plan.Wear;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.Rational;

/** How much of a resource sessions need. */
final class ResourceNeed {

    /**
     * How many people are meant where a step does not say.
     *
     * @param words who they are
     * @param people their printed number
     * @param spread how many there may be, where that is about so many
     */
    record Head(String words, Rational people, Optional<Interval> spread) {

        boolean isApproximate() {
            return spread.isPresent();
        }

        Optional<Rational> least() {
            return spread.flatMap(Interval::low);
        }

        Optional<Rational> most() {
            return spread.flatMap(Interval::high);
        }

        Head of(Rational number) {
            return new Head(words, number, Optional.empty());
        }
    }

    private ResourceNeed() {}

    /** What "each person" may mean, the plan's own number of participants first; one entry without people when nothing depends on it. */
    static ImmutableList<Head> heads(Plan plan, Resource resource) {
        ImmutableList.Builder<Head> heads = ImmutableList.builder();
        boolean depends = plan.sessions().stream()
                .anyMatch(session -> session.steps().stream()
                        .anyMatch(step -> named(session, step).isEmpty()
                                && step.uses().stream().anyMatch(use -> isPerHead(use, resource))));
        if (!depends) {
            return ImmutableList.of(new Head("", Rational.ZERO, Optional.empty()));
        }
        group(plan, GroupKind.PARTICIPANTS).ifPresent(heads::add);
        Optional<Head> invited = group(plan, GroupKind.INVITED);
        Optional<Head> staff = group(plan, GroupKind.STAFF);
        if (invited.isPresent() && staff.isPresent()) {
            heads.add(new Head(
                    invited.get().words() + " + " + staff.get().words(),
                    invited.get().people().plus(staff.get().people()),
                    Optional.empty()));
        } else {
            invited.ifPresent(heads::add);
        }
        group(plan, GroupKind.POPULATION).ifPresent(heads::add);
        return heads.build();
    }

    private static Optional<Head> group(Plan plan, GroupKind kind) {
        return Judge.inOrder(plan.groups()).stream()
                .filter(group -> group.groupKind() == kind)
                .flatMap(group -> Numbers.printed(group.size())
                        .or(() -> Numbers.possible(group.size()).flatMap(Interval::low))
                        .map(people -> new Head(
                                group.title(),
                                people,
                                Numbers.possible(group.size())
                                        .filter(size -> size.exact().isEmpty())))
                        .stream())
                .findFirst();
    }

    private static boolean isPerHead(ResourceUse use, Resource resource) {
        return use.per() == Per.PERSON && use.resource().equals(Optional.of(resource.id()));
    }

    /** The groups for whom a step is, else those for whom its session is. */
    private static ImmutableList<PartId> named(Session session, Step step) {
        return step.concerns().isEmpty() ? session.audience() : step.concerns();
    }

    /** What one session needs: of consumables the sum over its steps, of reusable things the most that one step needs. */
    static Optional<Rational> of(Plan plan, Session session, Resource resource, Head head) {
        ImmutableList.Builder<Rational> steps = ImmutableList.builder();
        for (Step step : session.steps()) {
            for (ResourceUse use : step.uses()) {
                if (use.resource().equals(Optional.of(resource.id()))) {
                    of(plan, session, step, use, head).ifPresent(steps::add);
                }
            }
        }
        return steps.build().stream()
                .reduce((one, other) -> resource.wear() == Wear.CONSUMABLE ? one.plus(other) : one.max(other));
    }

    private static Optional<Rational> of(Plan plan, Session session, Step step, ResourceUse use, Head head) {
        Optional<Rational> each = Numbers.exact(Optional.of(use.quantity()));
        return switch (use.per()) {
            case TOTAL -> each;
            case PERSON ->
                each.flatMap(number -> people(plan, session, step, head).map(number::times));
            case FAMILY -> each.flatMap(number -> families(plan, session, step).map(number::times));
            case WINNER -> Optional.empty();
        };
    }

    private static Optional<Rational> people(Plan plan, Session session, Step step, Head head) {
        ImmutableList<PartId> groups = named(session, step);
        if (groups.isEmpty()) {
            return head.people().signum() > 0 ? Optional.of(head.people()) : Optional.empty();
        }
        return sum(groups.stream()
                .map(id -> plan.part(Group.class, id).flatMap(group -> Numbers.printed(group.size())))
                .collect(ImmutableList.toImmutableList()));
    }

    private static Optional<Rational> families(Plan plan, Session session, Step step) {
        return sum(named(session, step).stream()
                .map(id -> plan.part(Group.class, id).flatMap(group -> Numbers.exact(group.units())))
                .collect(ImmutableList.toImmutableList()));
    }

    private static Optional<Rational> sum(ImmutableList<Optional<Rational>> numbers) {
        boolean known = !numbers.isEmpty() && numbers.stream().allMatch(Optional::isPresent);
        return known
                ? Optional.of(numbers.stream().map(Optional::orElseThrow).reduce(Rational.ZERO, Rational::plus))
                : Optional.empty();
    }
}
