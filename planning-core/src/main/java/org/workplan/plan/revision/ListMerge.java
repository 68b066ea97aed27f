package org.workplan.plan.revision;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Merges lists of values without ids, and maps. Items that all three lists have stand as fixed points; between two of them a side may add items or remove
 * items. If a side does both, it replaces an item, and the other side may not have changed that stretch.
 */
final class ListMerge {

    private ListMerge() {}

    /** The merged list; nothing if the changes of the two sides touch. */
    static <I> Optional<ImmutableList<I>> merged(List<I> base, List<I> ours, List<I> theirs) {
        Set<I> fixed = new HashSet<>(base);
        fixed.retainAll(ours);
        fixed.retainAll(theirs);
        ImmutableList<I> order = in(fixed, base);
        boolean comparable = Stream.of(base, ours, theirs).allMatch(ListMerge::isDistinct)
                && order.equals(in(fixed, ours))
                && order.equals(in(fixed, theirs));
        return comparable
                ? joined(order, stretches(base, fixed), stretches(ours, fixed), stretches(theirs, fixed))
                        .filter(ListMerge::isDistinct)
                        .filter(whole -> whole.stream()
                                .noneMatch(item -> isRemoved(item, base, ours) || isRemoved(item, base, theirs)))
                : Optional.empty();
    }

    /** An item that one side removed and the other moved cannot be both. */
    private static <I> boolean isRemoved(I item, List<I> base, List<I> side) {
        return base.contains(item) && !side.contains(item);
    }

    private static <I> Optional<ImmutableList<I>> joined(
            List<I> order, List<List<I>> base, List<List<I>> ours, List<List<I>> theirs) {
        ImmutableList.Builder<I> merged = ImmutableList.builder();
        for (int index = 0; index < base.size(); index++) {
            Optional<ImmutableList<I>> stretch = stretch(base.get(index), ours.get(index), theirs.get(index));
            if (stretch.isEmpty()) {
                return stretch;
            }
            merged.addAll(stretch.get());
            if (index < order.size()) {
                merged.add(order.get(index));
            }
        }
        return Optional.of(merged.build());
    }

    private static <I> Optional<ImmutableList<I>> stretch(List<I> base, List<I> ours, List<I> theirs) {
        if (ours.equals(theirs) || theirs.equals(base)) {
            return Optional.of(ImmutableList.copyOf(ours));
        }
        if (ours.equals(base)) {
            return Optional.of(ImmutableList.copyOf(theirs));
        }
        if (replaces(base, ours) || replaces(base, theirs)) {
            return Optional.empty();
        }
        return Optional.of(MergeOrder.ofOneSide(ours, theirs).stream()
                .filter(item -> !isRemoved(item, base, ours) && !isRemoved(item, base, theirs))
                .collect(toImmutableList()));
    }

    /** Checks if a side both removed and added items, or moved some. */
    private static <I> boolean replaces(List<I> base, List<I> side) {
        ImmutableSet<I> kept =
                Sets.intersection(new HashSet<>(base), new HashSet<>(side)).immutableCopy();
        boolean removed = kept.size() < base.size();
        boolean added = kept.size() < side.size();
        return (removed && added) || !in(kept, base).equals(in(kept, side));
    }

    private static <I> boolean isDistinct(List<I> items) {
        return new HashSet<>(items).size() == items.size();
    }

    private static <I> ImmutableList<I> in(Set<I> wanted, List<I> items) {
        return items.stream().filter(wanted::contains).collect(toImmutableList());
    }

    /** What stands before the first fixed item, between two of them, and behind the last. */
    private static <I> List<List<I>> stretches(List<I> items, Set<I> fixed) {
        List<List<I>> stretches = new ArrayList<>();
        List<I> open = new ArrayList<>();
        for (I item : items) {
            if (fixed.contains(item)) {
                stretches.add(open);
                open = new ArrayList<>();
            } else {
                open.add(item);
            }
        }
        stretches.add(open);
        return stretches;
    }

    /** The merged map, key by key; nothing if both sides changed a key in different ways. */
    static <K, V> Optional<ImmutableMap<K, V>> merged(Map<K, V> base, Map<K, V> ours, Map<K, V> theirs) {
        ImmutableMap.Builder<K, V> merged = ImmutableMap.builder();
        for (K key : Sets.union(ours.keySet(), theirs.keySet())) {
            Optional<V> one = Optional.ofNullable(ours.get(key));
            Optional<V> two = Optional.ofNullable(theirs.get(key));
            Optional<Optional<V>> taken = PlanMerge.taken(Optional.ofNullable(base.get(key)), one, two);
            if (taken.isEmpty()) {
                return Optional.empty();
            }
            taken.get().ifPresent(value -> merged.put(Objects.requireNonNull(key), value));
        }
        return Optional.of(merged.buildOrThrow());
    }
}
