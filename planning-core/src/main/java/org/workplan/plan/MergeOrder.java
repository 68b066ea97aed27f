package org.workplan.plan;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** In what order the parts of two revisions stand after a merge: that of the side that moved parts, the other's new parts behind their neighbours. */
final class MergeOrder {

    private MergeOrder() {}

    /** Obtains the order; nothing if both sides moved parts that all three revisions have, in different ways. */
    static Optional<ImmutableList<PartPath>> of(Plan base, Plan ours, Plan theirs) {
        Predicate<PartPath> shared = path -> base.parts().containsKey(path)
                && ours.parts().containsKey(path)
                && theirs.parts().containsKey(path);
        List<PartPath> before = filtered(base, shared);
        List<PartPath> one = filtered(ours, shared);
        List<PartPath> two = filtered(theirs, shared);
        if (two.equals(before) || one.equals(two)) {
            return Optional.of(ofOneSide(ours, theirs));
        }
        return one.equals(before) ? Optional.of(ofOneSide(theirs, ours)) : Optional.empty();
    }

    /** Obtains the order of one side with the other side's parts put behind their neighbours. */
    static ImmutableList<PartPath> ofOneSide(Plan leading, Plan other) {
        List<PartPath> order = new ArrayList<>(paths(leading).toList());
        Set<PartPath> present = leading.parts().keySet();
        int behind = 0;
        for (PartPath path : paths(other).toList()) {
            if (present.contains(path)) {
                behind = order.indexOf(path) + 1;
            } else {
                order.add(behind, path);
                behind++;
            }
        }
        return ImmutableList.copyOf(order);
    }

    private static List<PartPath> filtered(Plan plan, Predicate<PartPath> wanted) {
        return paths(plan).filter(wanted).toList();
    }

    private static Stream<PartPath> paths(Plan plan) {
        return plan.topLevelParts().stream().map(Part::path);
    }
}
