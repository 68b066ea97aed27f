package org.workplan.plan;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** In what order parts stand after a merge: that of the side that moved parts, the other's new parts behind their neighbours. */
final class MergeOrder {

    private MergeOrder() {}

    /** Obtains the order; nothing if both sides moved parts that all three have, in different ways. */
    static Optional<ImmutableList<PartPath>> of(
            Collection<PartPath> base, Collection<PartPath> ours, Collection<PartPath> theirs) {
        Predicate<PartPath> shared = path -> base.contains(path) && ours.contains(path) && theirs.contains(path);
        List<PartPath> before = filtered(base, shared);
        List<PartPath> one = filtered(ours, shared);
        List<PartPath> two = filtered(theirs, shared);
        if (two.equals(before) || one.equals(two)) {
            return Optional.of(ofOneSide(ours, theirs));
        }
        return one.equals(before) ? Optional.of(ofOneSide(theirs, ours)) : Optional.empty();
    }

    /** Obtains the order of one side with the other side's parts put behind their neighbours. */
    static ImmutableList<PartPath> ofOneSide(Collection<PartPath> leading, Collection<PartPath> other) {
        List<PartPath> order = new ArrayList<>(leading);
        ImmutableSet<PartPath> present = ImmutableSet.copyOf(leading);
        int behind = 0;
        for (PartPath path : other) {
            if (present.contains(path)) {
                behind = order.indexOf(path) + 1;
            } else {
                order.add(behind, path);
                behind++;
            }
        }
        return ImmutableList.copyOf(order);
    }

    private static List<PartPath> filtered(Collection<PartPath> paths, Predicate<PartPath> wanted) {
        return paths.stream().filter(wanted).collect(toImmutableList());
    }
}
