package org.workplan.plan;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Two revisions made from the same one, brought together part by part, the steps of a session and the contingencies of a risk each for themselves. A part
 * that one side changed is taken from that side; where both sides touched the same part in different ways, nobody's work is thrown away: there is no plan then, but a list of conflicts for people to settle.
 *
 * @param plan the merged plan; empty if there is a conflict
 * @param conflicts what both sides touched; empty if they get along
 */
public record PlanMerge(Optional<Plan> plan, ImmutableList<Conflict> conflicts) {

    /**
     * One thing that cannot be merged.
     *
     * @param reason why
     * @param part the part, or the one whose steps or contingencies were reordered; empty for the plan's own values and the order of its parts
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
        PartMerge merge = new PartMerge();
        ImmutableList<Part> parts =
                merge.merged(Optional.empty(), base.topLevelParts(), ours.topLevelParts(), theirs.topLevelParts());
        Optional<Plan> header = PartMerge.taken(
                        Optional.of(base.header()), Optional.of(ours.header()), Optional.of(theirs.header()))
                .flatMap(taken -> taken);
        ImmutableList.Builder<Conflict> conflicts = ImmutableList.builder();
        if (header.isEmpty()) {
            conflicts.add(new Conflict(Reason.BOTH_CHANGED, Optional.empty()));
        }
        ImmutableList<Conflict> all =
                conflicts.addAll(merge.conflicts()).addAll(sameIds(parts)).build();
        return header.isPresent() && all.isEmpty()
                ? checked(header.get().withParts(parts), ours, theirs)
                : new PlanMerge(Optional.empty(), all);
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
