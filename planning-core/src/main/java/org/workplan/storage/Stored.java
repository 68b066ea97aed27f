package org.workplan.storage;

import static com.google.common.base.Preconditions.checkArgument;
import static org.workplan.value.internal.Arguments.requirePresent;

import org.workplan.plan.Plan;

/**
 * A plan as it is stored, with the revision that says so.
 *
 * @param plan the plan
 * @param revision its revision
 */
public record Stored(Plan plan, PlanRepository.Revision revision) {

    /**
     * Checks the values.
     *
     * @throws NullPointerException if a value is null
     */
    public Stored {
        requirePresent("plan", plan);
        requirePresent("revision", revision);
    }

    /**
     * Checks that an edited plan may follow this one. Called by stores before they save.
     *
     * @param next the edited plan
     * @throws IllegalArgumentException if it has another id
     */
    public void requireSame(Plan next) {
        requirePresent("next", next);
        checkArgument(
                next.id().equals(plan.id()),
                "Plan %s cannot be saved as a revision of plan %s. Create it as a plan of its own.",
                next.id(),
                plan.id());
    }
}
