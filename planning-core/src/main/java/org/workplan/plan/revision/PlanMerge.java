package org.workplan.plan.revision;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Optional;
import java.util.Set;
import org.workplan.plan.ModelTypes;
import org.workplan.plan.Part;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;

/**
 * Two revisions made from the same one, merged attribute by attribute: where one changes the title of a task and the other its deadline, both changes stay.
 * Parts are merged by id, other lists item by item. What both changed in different ways is a conflict that people settle; there is no plan then, so that
 * no work is lost. Changes that are possible alone and not together are conflicts too.
 *
 * @param plan the merged plan; empty if there is a conflict
 * @param conflicts what cannot be merged; empty if there is a plan
 */
public record PlanMerge(Optional<Plan> plan, ImmutableList<Conflict> conflicts) {

    /**
     * One thing that cannot be merged.
     *
     * @param reason why
     * @param part the part; empty for the plan itself
     * @param attribute the attribute that both changed, or the list that both reordered; empty where the conflict is about the part as a whole
     */
    public record Conflict(Reason reason, Optional<PartPath> part, Optional<String> attribute) {

        /**
         * Returns a conflict about a part as a whole.
         *
         * @param reason why
         * @param part the part; empty for the plan itself
         */
        public Conflict(Reason reason, Optional<PartPath> part) {
            this(reason, part, Optional.empty());
        }
    }

    /** Why two revisions cannot be merged at a place. */
    public enum Reason {
        /** Both changed it, or added it, and not in the same way. */
        BOTH_CHANGED,
        /** One changed it and the other removed it. */
        CHANGED_AND_REMOVED,
        /** Both put its parts into another order. */
        BOTH_REORDERED,
        /** The part refers to one that the other side removed. */
        REFERENCE_LOST,
        /** Both sides gave the same id to a step or contingency in different places. */
        SAME_ID,
        /** Each change is possible alone, both together are not. */
        TOGETHER_IMPOSSIBLE
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
        AttributeMerge merge = new AttributeMerge();
        return merge.merged(ModelTypes.PLAN, Optional.empty(), base, ours, theirs)
                .map(merged -> checked(merged, ours, theirs))
                .orElseGet(() -> new PlanMerge(Optional.empty(), merge.conflicts()));
    }
    /** The value to take, itself empty for "removed"; nothing if both sides changed it in different ways. */
    static <T> Optional<Optional<T>> taken(Optional<T> base, Optional<T> ours, Optional<T> theirs) {
        if (ours.equals(theirs) || theirs.equals(base)) {
            return Optional.of(ours);
        }
        return ours.equals(base) ? Optional.of(theirs) : Optional.empty();
    }

    private static PlanMerge checked(Plan merged, Plan ours, Plan theirs) {
        Set<Link> known = Sets.union(broken(ours), broken(theirs));
        ImmutableSet<PartPath> lost = broken(merged).stream()
                .filter(link -> !known.contains(link))
                .map(Link::from)
                .collect(toImmutableSet());
        return lost.isEmpty()
                ? new PlanMerge(Optional.of(merged), ImmutableList.of())
                : new PlanMerge(
                        Optional.empty(),
                        lost.stream()
                                .map(path -> new Conflict(Reason.REFERENCE_LOST, Optional.of(path)))
                                .collect(toImmutableList()));
    }

    /** A part that refers to another. */
    private record Link(PartPath from, PartPath to) {}

    /** The references that lead nowhere. */
    private static ImmutableSet<Link> broken(Plan plan) {
        ImmutableSet.Builder<Link> broken = ImmutableSet.builder();
        for (Part part : plan.parts().values()) {
            for (PartPath to : part.references()) {
                if (!plan.parts().containsKey(to)) {
                    broken.add(new Link(part.path(), to));
                }
            }
        }
        return broken.build();
    }
}
