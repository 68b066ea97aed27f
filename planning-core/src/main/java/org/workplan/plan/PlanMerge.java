package org.workplan.plan;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Two revisions made from the same one, brought together part by part. A part that one side changed is taken from that side; where both sides
 * touched the same part in different ways, nobody's work is thrown away: there is no plan then, but a list of conflicts for people to settle.
 *
 * @param plan the merged plan; empty if there is a conflict
 * @param conflicts what both sides touched; empty if they get along
 */
public record PlanMerge(Optional<Plan> plan, ImmutableList<Conflict> conflicts) {

    /**
     * One thing that cannot be merged.
     *
     * @param reason why
     * @param part the part; empty for the plan's own values and the order of its parts
     */
    public record Conflict(Reason reason, Optional<PartPath> part) {}

    /** Why two revisions cannot be merged at a place. */
    public enum Reason {
        /** Both changed it, or added it, and not in the same way. */
        BOTH_CHANGED,
        /** One changed it and the other removed it. */
        CHANGED_AND_REMOVED,
        /** Both put parts into another order. */
        BOTH_REORDERED,
        /** The part refers to one that the other side removed. */
        REFERENCE_LOST,
        /** Both sides gave the same id to a step or contingency in different places. */
        SAME_ID
    }

    /**
     * Merges two revisions.
     *
     * @param base the revision that both were made from
     * @param ours one revision
     * @param theirs the other revision
     * @return the merged plan, or the conflicts
     */
    public static PlanMerge of(Plan base, Plan ours, Plan theirs) {
        List<Conflict> conflicts = new ArrayList<>();
        Optional<Plan> header = resolved(
                        Optional.of(base.header()), Optional.of(ours.header()), Optional.of(theirs.header()))
                .orElseGet(() -> noted(conflicts, Reason.BOTH_CHANGED, Optional.empty()));
        ImmutableList<PartPath> order = MergeOrder.of(base, ours, theirs).orElseGet(() -> {
            conflicts.add(new Conflict(Reason.BOTH_REORDERED, Optional.empty()));
            return MergeOrder.ofOneSide(ours, theirs);
        });
        List<Part> parts = new ArrayList<>();
        for (PartPath path : order) {
            Optional<Part> one = ours.part(path);
            Optional<Part> two = theirs.part(path);
            Reason reason = one.isPresent() && two.isPresent() ? Reason.BOTH_CHANGED : Reason.CHANGED_AND_REMOVED;
            resolved(base.part(path), one, two)
                    .orElseGet(() -> noted(conflicts, reason, Optional.of(path)))
                    .ifPresent(parts::add);
        }
        conflicts.addAll(sameIds(parts));
        return header.isPresent() && conflicts.isEmpty()
                ? checked(header.get().withParts(parts), ours, theirs)
                : new PlanMerge(Optional.empty(), ImmutableList.copyOf(conflicts));
    }

    /** The value to take, itself empty for "removed"; nothing if both sides touched it. */
    private static <T> Optional<Optional<T>> resolved(Optional<T> base, Optional<T> ours, Optional<T> theirs) {
        if (ours.equals(theirs) || theirs.equals(base)) {
            return Optional.of(ours);
        }
        return ours.equals(base) ? Optional.of(theirs) : Optional.empty();
    }

    private static <T> Optional<T> noted(List<Conflict> conflicts, Reason reason, Optional<PartPath> part) {
        conflicts.add(new Conflict(reason, part));
        return Optional.empty();
    }

    private static ImmutableList<Conflict> sameIds(List<Part> parts) {
        Set<PartPath> seen = new HashSet<>();
        return parts.stream()
                .flatMap(part -> PlanParts.inside(part).stream())
                .filter(inner -> !seen.add(inner.path()))
                .map(inner -> new Conflict(Reason.SAME_ID, Optional.of(inner.path())))
                .collect(toImmutableList());
    }

    private static PlanMerge checked(Plan merged, Plan ours, Plan theirs) {
        Set<References.Link> known = Sets.union(References.broken(ours), References.broken(theirs));
        ImmutableSet<PartPath> lost = References.broken(merged).stream()
                .filter(link -> !known.contains(link))
                .map(References.Link::from)
                .collect(toImmutableSet());
        return lost.isEmpty()
                ? new PlanMerge(Optional.of(merged), ImmutableList.of())
                : new PlanMerge(
                        Optional.empty(),
                        lost.stream()
                                .map(path -> new Conflict(Reason.REFERENCE_LOST, Optional.of(path)))
                                .collect(toImmutableList()));
    }
}
