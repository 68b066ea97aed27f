package org.workplan.storage;

import static org.workplan.value.internal.Arguments.requireAtLeast;
import static org.workplan.value.internal.Arguments.requirePresent;

import org.workplan.value.PlanId;

/**
 * That something of a plan changed. What it is now is asked of the store.
 *
 * @param position 1 for the first notice of a store, then counting up without gaps
 * @param plan whose
 * @param subject what of the plan
 * @param number the new revision, or how many entries the log has now
 */
public record ChangeNotice(long position, PlanId plan, Subject subject, long number) {

    /**
     * Checks the values.
     *
     * @throws NullPointerException if a value is null
     * @throws IllegalArgumentException if the position or the number is below 1
     */
    public ChangeNotice {
        requireAtLeast("position", position, 1);
        requirePresent("plan", plan);
        requirePresent("subject", subject);
        requireAtLeast("number", number, 1);
    }

    /** What of a plan can change. */
    public enum Subject {
        /** The plan itself: it was created, saved or deleted. */
        REVISION,
        /** Measurements were added. */
        MEASUREMENTS,
        /** Evaluations were added. */
        EVALUATIONS
    }
}
