package org.workplan.plan.revision;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.workplan.plan.Attribute;
import org.workplan.plan.ModelTypes;
import org.workplan.plan.Part;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;

/**
 * What differs between two revisions of a plan, by part and by value. Parts that are the same object are not looked into. A {@link Patch} carries
 * the same difference from one plan to another.
 *
 * @param added parts that only the later revision has, in its order
 * @param removed parts that only the earlier revision has, in its order
 * @param changed parts whose values differ, in the order of the later revision
 * @param header true if values of the plan itself differ, or the order of its parts
 * @param values each attribute that differs, the plan's own first; parts added or removed are told as wholes and not attribute by attribute
 */
public record PlanDiff(
        ImmutableList<PartPath> added,
        ImmutableList<PartPath> removed,
        ImmutableList<PartPath> changed,
        boolean header,
        ImmutableList<ValueChange> values) {

    /**
     * Compares two revisions.
     *
     * @param earlier the earlier revision
     * @param later the later revision
     * @return what differs
     */
    public static PlanDiff between(Plan earlier, Plan later) {
        ImmutableMap<PartPath, Part> before = earlier.parts();
        ImmutableMap<PartPath, Part> after = later.parts();
        ImmutableList.Builder<PartPath> added = ImmutableList.builder();
        ImmutableList.Builder<PartPath> changed = ImmutableList.builder();
        after.forEach((path, part) -> {
            Part old = before.get(path);
            if (old == null) {
                added.add(path);
            } else if (old != part && !old.equals(part)) {
                changed.add(path);
            }
        });
        ImmutableList<PartPath> removed = before.keySet().stream()
                .filter(path -> !after.containsKey(path))
                .collect(ImmutableList.toImmutableList());
        ImmutableList<PartPath> keptBefore = kept(before, after);
        ImmutableList<PartPath> keptAfter = kept(after, before);
        ImmutableList<ValueChange> ofPlan = changes(
                Optional.empty(),
                ModelTypes.PLAN.differing(earlier, later).stream()
                        .filter(attribute -> !attribute.type().holdsParts())
                        .collect(ImmutableList.toImmutableList()),
                earlier,
                later);
        boolean header = !keptBefore.equals(keptAfter) || !ofPlan.isEmpty();
        ImmutableList<PartPath> differing = changed.build();
        ImmutableList.Builder<ValueChange> values = ImmutableList.builder();
        values.addAll(ofPlan);
        values.addAll(order(keptBefore, keptAfter));
        for (PartPath path : differing) {
            Part old = Objects.requireNonNull(before.get(path));
            Part now = Objects.requireNonNull(after.get(path));
            values.addAll(changes(Optional.of(path), ModelTypes.typeOf(now).differing(old, now), old, now));
        }
        return new PlanDiff(added.build(), removed, differing, header, values.build());
    }

    private static <T> ImmutableList<ValueChange> changes(
            Optional<PartPath> part, ImmutableList<Attribute<T, ?>> differing, T before, T after) {
        return differing.stream()
                .map(attribute ->
                        new ValueChange(part, attribute.name(), attribute.shown(before), attribute.shown(after)))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<ValueChange> order(ImmutableList<PartPath> before, ImmutableList<PartPath> after) {
        return before.equals(after)
                ? ImmutableList.of()
                : ImmutableList.of(new ValueChange(Optional.empty(), "order", before, after));
    }

    private static ImmutableList<PartPath> kept(
            ImmutableMap<PartPath, Part> parts, ImmutableMap<PartPath, Part> others) {
        return parts.keySet().stream().filter(others::containsKey).collect(ImmutableList.toImmutableList());
    }

    /**
     * Checks if nothing differs.
     *
     * @return true for equal revisions
     */
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty() && !header;
    }

    /** {@return every part that differs} */
    public ImmutableList<PartPath> paths() {
        return Stream.of(added, removed, changed)
                .flatMap(ImmutableList::stream)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * One attribute that differs between two revisions of a plan: the period of the plan, the date of a session.
     *
     * <p>The two values are those of the model and can be asked what they are: a text, a {@code Quantity}, a {@code PlanDate}, an {@code Optional} or a
     * list of such. Steps and contingencies appear in their session or risk by path only; what changed inside them is a change of their own.
     *
     * @param part the part; empty for the plan itself
     * @param attribute the name of the attribute, as in the model and in JSON; {@code order} for the order of the plan's parts
     * @param before the value in the earlier revision
     * @param after the value in the later revision
     */
    public record ValueChange(Optional<PartPath> part, String attribute, Object before, Object after) {
        /** Refuses null. */
        public ValueChange {
            requirePresent("part", part, "attribute", attribute, "before", before);
            requirePresent("after", after);
        }
    }

    /**
     * The difference between two revisions of a plan in a form that makes the later one of the earlier one. {@code between(a, b).applyTo(a)} equals
     * {@code b}, always. Steps travel with their session and contingencies with their risk.
     *
     * @param header the later revision without its parts; empty if the plan's own values do not differ
     * @param put the parts that are new or differ, as they are to be
     * @param removed the parts that are to go
     * @param order every part of the later revision, in its order
     */
    public record Patch(
            Optional<Plan> header,
            ImmutableList<Part> put,
            ImmutableSet<PartPath> removed,
            ImmutableList<PartPath> order) {

        /**
         * {@return the patch that leads from one revision to another}
         *
         * @param earlier the earlier revision
         * @param later the later revision
         */
        public static Patch between(Plan earlier, Plan later) {
            Plan header = later.header();
            ImmutableSet<PartPath> kept = paths(later);
            return new Patch(
                    header.equals(earlier.header()) ? Optional.empty() : Optional.of(header),
                    later.topLevelParts().stream()
                            .filter(part -> !Optional.of(part).equals(earlier.part(part.path())))
                            .collect(toImmutableList()),
                    earlier.topLevelParts().stream()
                            .map(Part::path)
                            .filter(path -> !kept.contains(path))
                            .collect(toImmutableSet()),
                    kept.asList());
        }

        /**
         * Returns the plan with the patch applied.
         *
         * @param plan the revision that the patch was made from
         * @return the later revision
         * @throws IllegalArgumentException if the plan lacks a part that the patch keeps or removes, or has one that the patch does not know: it is another
         *     revision, and {@link PlanMerge} is the way to bring the two together
         */
        public Plan applyTo(Plan plan) {
            ImmutableMap<PartPath, Part> fresh = put.stream().collect(toImmutableMap(Part::path, part -> part));
            Set<PartPath> present = paths(plan);
            Set<PartPath> wanted = ImmutableSet.copyOf(order);
            wanted.forEach(path -> requireFit(present.contains(path) || fresh.containsKey(path), plan, path));
            removed.forEach(path -> requireFit(present.contains(path), plan, path));
            present.forEach(path -> requireFit(wanted.contains(path) || removed.contains(path), plan, path));
            return header.orElseGet(plan::header)
                    .withParts(order.stream()
                            .map(path -> fresh.containsKey(path)
                                    ? Objects.requireNonNull(fresh.get(path))
                                    : plan.part(path).orElseThrow())
                            .collect(toImmutableList()));
        }

        private static ImmutableSet<PartPath> paths(Plan plan) {
            return plan.topLevelParts().stream().map(Part::path).collect(toImmutableSet());
        }

        private static void requireFit(boolean fits, Plan plan, PartPath path) {
            checkArgument(
                    fits,
                    "The patch was made from another revision of plan %s: they disagree about %s. Merge the revisions instead.",
                    plan.id(),
                    path);
        }
    }
}
