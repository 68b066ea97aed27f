package org.workplan.progress;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.workplan.plan.PartPath;
import org.workplan.value.PlanId;

/**
 * How the targets of a plan stand on a day.
 *
 * @param plan the plan
 * @param asOf the day
 * @param knownAt the instant of knowledge; empty for everything recorded so far
 * @param targets the targets, in the plan's order
 * @param rollUp the same, added up for tasks, sections, goals and the plan
 * @param rejected measurements that took no part in anything, with reasons: those that another one replaces, and those of which the plan knows nothing
 * @param inconsistencies measurements that count and do not agree with each other
 * @param policy the choices that were made
 */
public record PlanAssessment(
        PlanId plan,
        LocalDate asOf,
        Optional<Instant> knownAt,
        ImmutableList<Assessment> targets,
        RollUp.ByPart rollUp,
        ImmutableList<MeasurementLog.Rejection> rejected,
        ImmutableList<Assessment.Inconsistency> inconsistencies,
        AssessmentPolicy policy) {

    /** Refuses null. */
    public PlanAssessment {
        requirePresent("plan", plan, "asOf", asOf, "knownAt", knownAt);
        requirePresent("targets", targets, "rollUp", rollUp, "rejected", rejected);
        requirePresent("inconsistencies", inconsistencies, "policy", policy);
    }

    /**
     * {@return one target; empty if the plan has no such target}
     *
     * @param target its path
     */
    public Optional<Assessment> target(PartPath target) {
        requirePresent("target", target);
        return targets.stream().filter(one -> one.target().equals(target)).findFirst();
    }
}
