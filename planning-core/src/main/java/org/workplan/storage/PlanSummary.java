package org.workplan.storage;

import static org.workplan.value.internal.Arguments.requireAtLeast;
import static org.workplan.value.internal.Arguments.requirePresent;

import java.util.Optional;
import org.workplan.plan.Plan;
import org.workplan.value.PlanId;

/**
 * What a list of plans shows of one.
 *
 * @param id the plan
 * @param title its title
 * @param kind its kind
 * @param organisation whose plan it is; empty when it names nobody
 * @param year its year; empty when it has none
 * @param status how binding it is; empty when it does not say
 * @param revision its current revision
 */
public record PlanSummary(
        PlanId id,
        String title,
        Plan.Kind kind,
        Optional<String> organisation,
        Optional<Integer> year,
        Optional<Plan.Status> status,
        long revision) {

    /**
     * Checks the values.
     *
     * @throws NullPointerException if a value is null
     * @throws IllegalArgumentException if the revision is below 1
     */
    public PlanSummary {
        requirePresent("id", id);
        requirePresent("title", title);
        requirePresent("kind", kind);
        requirePresent("organisation", organisation);
        requirePresent("year", year);
        requirePresent("status", status);
        requireAtLeast("revision", revision, 1);
    }

    /**
     * {@return the summary of a stored plan}
     *
     * @param stored the plan
     */
    public static PlanSummary of(Stored stored) {
        requirePresent("stored", stored);
        return of(stored.plan(), stored.revision().number());
    }

    /**
     * {@return the summary of a plan}
     *
     * @param plan the plan
     * @param revision its revision
     */
    public static PlanSummary of(Plan plan, long revision) {
        requirePresent("plan", plan);
        return new PlanSummary(
                plan.id(), plan.title(), plan.kind(), plan.organisation(), plan.year(), plan.status(), revision);
    }
}
