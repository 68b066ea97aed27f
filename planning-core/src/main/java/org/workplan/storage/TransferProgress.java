package org.workplan.storage;

import static org.workplan.value.internal.Arguments.requireAtLeast;
import static org.workplan.value.internal.Arguments.requirePresent;

import org.workplan.value.PlanId;

/**
 * How far a {@link Transfer} is. Records are revisions, measurements and evaluations; those that were there already count as done.
 *
 * @param plan the plan that is copied
 * @param plansDone how many plans are done with
 * @param plansTotal how many there are
 * @param recordsDone how many records are done with
 * @param recordsTotal how many there were when the copy began, or more if the source grew meanwhile
 */
public record TransferProgress(PlanId plan, long plansDone, long plansTotal, long recordsDone, long recordsTotal) {

    /**
     * Checks the values.
     *
     * @throws NullPointerException if a value is null
     * @throws IllegalArgumentException if a number is negative
     */
    public TransferProgress {
        requirePresent("plan", plan);
        requireAtLeast("plansDone", plansDone, 0);
        requireAtLeast("plansTotal", plansTotal, 0);
        requireAtLeast("recordsDone", recordsDone, 0);
        requireAtLeast("recordsTotal", recordsTotal, 0);
    }
}
