package org.workplan.storage;

import static org.workplan.value.internal.Arguments.requireAtLeast;
import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import org.workplan.value.PlanId;

/**
 * What a {@link Transfer} did.
 *
 * @param plans what was written of each plan, in the order in which they were copied; one that failed is there with what was written before that
 * @param failures the plans that could not be copied whole, with the place and the remedy; empty if all could
 */
public record TransferReport(ImmutableList<Copied> plans, ImmutableList<Failure> failures) {

    /**
     * Checks the values.
     *
     * @throws NullPointerException if a value is null
     */
    public TransferReport {
        requirePresent("plans", plans);
        requirePresent("failures", failures);
    }

    /**
     * What was written of one plan. All are zero for a plan that was there already.
     *
     * @param plan the plan
     * @param revisions how many revisions, a tombstone included
     * @param measurements how many measurements
     * @param evaluations how many evaluations
     */
    public record Copied(PlanId plan, long revisions, long measurements, long evaluations) {

        /**
         * Checks the values.
         *
         * @throws NullPointerException if a value is null
         * @throws IllegalArgumentException if a number is negative
         */
        public Copied {
            requirePresent("plan", plan);
            requireAtLeast("revisions", revisions, 0);
            requireAtLeast("measurements", measurements, 0);
            requireAtLeast("evaluations", evaluations, 0);
        }
    }
}
