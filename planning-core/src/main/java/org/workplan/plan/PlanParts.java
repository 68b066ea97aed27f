package org.workplan.plan;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Maps;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Sets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.workplan.plan.ModelType.Member;
import org.workplan.value.PartId;

/** Walks the parts of a plan. */
final class PlanParts {

    /** The lists of a plan, by the kind of their parts. */
    private static final ImmutableMap<PartKind, Member<Plan, Plan.Builder, ImmutableList<Part>>> LISTS =
            Maps.uniqueIndex(ModelTypes.PLAN.lists(), PlanParts::kindOf);

    /** How the parts of each kind are found in a plan. */
    private static final ImmutableMap<PartKind, Function<Plan, Iterable<? extends Part>>> BY_KIND = byKind();

    /** What a plan says of itself. */
    private static final ImmutableList<Member<Plan, Plan.Builder, ?>> HEADER = ModelTypes.PLAN.members().stream()
            .filter(member -> !member.attribute().type().holdsParts())
            .collect(toImmutableList());

    private PlanParts() {}

    private static PartKind kindOf(Member<?, ?, ?> list) {
        return list.attribute().type().bare().partKind().orElseThrow();
    }

    private static ImmutableMap<PartKind, Function<Plan, Iterable<? extends Part>>> byKind() {
        ImmutableMap.Builder<PartKind, Function<Plan, Iterable<? extends Part>>> found = ImmutableMap.builder();
        LISTS.forEach((kind, list) -> {
            Attribute<Plan, ImmutableList<Part>> outer = list.attribute();
            found.put(kind, outer::get);
            for (Member<Part, Object, ImmutableList<Part>> inner :
                    ModelTypes.typeOf(kind).lists()) {
                found.put(
                        kindOf(inner),
                        plan -> Iterables.concat(Iterables.transform(
                                outer.get(plan), part -> inner.attribute().get(part))));
            }
        });
        return found.buildOrThrow();
    }

    static Iterable<Part> walk(Plan plan) {
        return Iterables.concat(Iterables.transform(List.of(PartKind.values()), kind -> ofKind(plan, kind)));
    }

    static Iterable<? extends Part> ofKind(Plan plan, PartKind kind) {
        return Objects.requireNonNull(BY_KIND.get(kind)).apply(plan);
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
        return HEADER.stream().noneMatch(member -> member.attribute().differs(one, other));
    }

    /** The plan without its parts. */
    static Plan header(Plan plan) {
        return plan.with(builder -> LISTS.values().forEach(list -> list.clear(builder)));
    }

    static ImmutableList<Part> topLevel(Plan plan) {
        return plan.parts().values().stream()
                .filter(part -> LISTS.containsKey(part.kind()))
                .collect(toImmutableList());
    }

    /** The plan with more parts behind those of their kind. */
    static Plan with(Plan plan, Iterable<? extends Part> more) {
        ListMultimap<PartKind, Part> byKind =
                MultimapBuilder.enumKeys(PartKind.class).arrayListValues().build();
        more.forEach(part -> byKind.put(part.kind(), part));
        return plan.with(builder -> byKind.asMap().forEach((kind, parts) -> {
            Member<Plan, Plan.Builder, ImmutableList<Part>> list = LISTS.get(kind);
            if (list == null) {
                throw new IllegalArgumentException(
                        parts.iterator().next().path() + " belongs inside another part. Add it there.");
            }
            list.setter()
                    .accept(
                            builder,
                            ImmutableList.<Part>builder()
                                    .addAll(list.attribute().get(plan))
                                    .addAll(parts)
                                    .build());
        }));
    }

    /** The parts that stand inside a part: the steps of a session, the contingencies of a risk. */
    static ImmutableList<Part> inside(Part part) {
        return ImmutableList.copyOf(Iterables.concat(Iterables.transform(
                ModelTypes.typeOf(part).lists(), list -> list.attribute().get(part))));
    }
}
