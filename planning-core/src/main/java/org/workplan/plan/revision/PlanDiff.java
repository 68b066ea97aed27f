package org.workplan.plan.revision;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.workplan.plan.Attribute;
import org.workplan.plan.ModelTypes;
import org.workplan.plan.Part;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;

/**
 * What differs between two revisions of a plan, by part and by value. Parts that are the same object are not looked into. A {@link PlanPatch} carries
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
}
