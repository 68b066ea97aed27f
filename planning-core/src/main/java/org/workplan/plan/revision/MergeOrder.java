package org.workplan.plan.revision;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** In what order items stand after a merge: that of the side that moved items, the other's new items behind their neighbours. Items are distinct. */
final class MergeOrder {

    private MergeOrder() {}

    /** The order; nothing if both sides moved items that all three have, in different ways. */
    static <I> Optional<ImmutableList<I>> of(Collection<I> base, Collection<I> ours, Collection<I> theirs) {
        Predicate<I> shared = item -> base.contains(item) && ours.contains(item) && theirs.contains(item);
        List<I> before = filtered(base, shared);
        List<I> one = filtered(ours, shared);
        List<I> two = filtered(theirs, shared);
        if (two.equals(before) || one.equals(two)) {
            return Optional.of(ofOneSide(ours, theirs));
        }
        return one.equals(before) ? Optional.of(ofOneSide(theirs, ours)) : Optional.empty();
    }

    /** The order of one side with the other side's items put behind their neighbours. */
    static <I> ImmutableList<I> ofOneSide(Collection<I> leading, Collection<I> other) {
        List<I> order = new ArrayList<>(leading);
        ImmutableSet<I> present = ImmutableSet.copyOf(leading);
        int behind = 0;
        for (I item : other) {
            if (present.contains(item)) {
                behind = order.indexOf(item) + 1;
            } else {
                order.add(behind, item);
                behind++;
            }
        }
        return ImmutableList.copyOf(order);
    }

    private static <I> ImmutableList<I> filtered(Collection<I> items, Predicate<I> wanted) {
        return items.stream().filter(wanted).collect(toImmutableList());
    }
}
