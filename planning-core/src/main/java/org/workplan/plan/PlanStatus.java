package org.workplan.plan;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;

/** How binding a plan is. */
public enum PlanStatus {
    /** A draft that expects to change. */
    PRELIMINARY,
    /** Agreed to, not begun. */
    APPROVED,
    /** Being carried out. */
    IN_FORCE,
    /** Over: nothing more is added. */
    CLOSED;

    /**
     * Checks if a revision may take a plan from one status to another. A plan that says nothing of its status is a draft: it may be given any status, and
     * only a draft or an approved plan may fall silent again. Staying what it is is always allowed.
     *
     * <p>The step is a matter of two revisions and of what a team allows itself, so it is neither a finding about one plan nor a condition of keeping it:
     * stores keep whatever they are given, old plans included, and whoever takes in a revision asks here first, as the console's {@code save} does.
     *
     * @param earlier the plan before the revision
     * @param later the plan after it
     * @return true if the step is allowed
     */
    public static boolean isStep(Plan earlier, Plan later) {
        requirePresent("earlier", earlier, "later", later);
        if (earlier.status().isEmpty() || earlier.status().equals(later.status())) {
            return true;
        }
        PlanStatus before = earlier.status().get();
        return later.status()
                .map(after -> before.next().contains(after))
                .orElse(before == PRELIMINARY || before == APPROVED);
    }

    /**
     * {@return what a plan of this status may become next; empty for a closed plan} An approved plan may be taken back to be worked over; a plan in
     * force is revised in force; a plan may be given up, and so closed, at any time; a closed one stays closed, and next year's is a new plan.
     */
    public ImmutableSet<PlanStatus> next() {
        return switch (this) {
            case PRELIMINARY -> Sets.immutableEnumSet(APPROVED, CLOSED);
            case APPROVED -> Sets.immutableEnumSet(PRELIMINARY, IN_FORCE, CLOSED);
            case IN_FORCE -> Sets.immutableEnumSet(CLOSED);
            case CLOSED -> ImmutableSet.of();
        };
    }
}
