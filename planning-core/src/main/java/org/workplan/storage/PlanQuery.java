package org.workplan.storage;

import java.util.Optional;
import org.workplan.plan.PlanStatus;

/**
 * Which plans to list. What is empty asks for nothing.
 *
 * @param organisation whose plans
 * @param year of which year
 * @param status of which status
 */
public record PlanQuery(Optional<String> organisation, Optional<Integer> year, Optional<PlanStatus> status) {

    /** Every plan that is not deleted. */
    public static final PlanQuery ALL = new PlanQuery(Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * Checks if a plan is asked for.
     *
     * @param plan the plan
     * @return true if it has every value that is asked for
     */
    public boolean matches(PlanSummary plan) {
        return (organisation.isEmpty() || organisation.equals(plan.organisation()))
                && (year.isEmpty() || year.equals(plan.year()))
                && (status.isEmpty() || status.equals(plan.status()));
    }
}
