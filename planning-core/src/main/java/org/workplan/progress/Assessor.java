package org.workplan.progress;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.workplan.plan.Plan;
import org.workplan.progress.counting.Inconsistencies;
import org.workplan.progress.counting.UnmatchedMeasurements;
import org.workplan.progress.counting.ValueCalculator;
import org.workplan.progress.judging.EvidenceShares;
import org.workplan.progress.judging.TargetAssessor;
import org.workplan.value.Dates;

/**
 * Says how the targets of a plan stand on a day: a pure function of plan, measurements, day and instant of knowledge. Immutable and safe to share between
 * threads. The order of measurements never matters.
 */
public final class Assessor {

    private final AssessmentPolicy policy;

    private Assessor(AssessmentPolicy policy) {
        this.policy = policy;
    }

    /**
     * {@return an assessor}
     *
     * @param policy the choices
     */
    public static Assessor of(AssessmentPolicy policy) {
        requirePresent("policy", policy);
        return new Assessor(policy);
    }

    /** {@return an assessor with the standard policy} */
    public static Assessor standard() {
        return of(AssessmentPolicy.STANDARD);
    }

    /**
     * Assesses every target of a plan, with everything recorded so far.
     *
     * @param plan the plan
     * @param measurements everything recorded for it, in any order
     * @param asOf the day of the question: windows and deadlines that end on it are still open
     * @return the assessment
     * @throws IllegalArgumentException if the year of the day is not 1 to 9999
     */
    public PlanAssessment assess(Plan plan, Iterable<Measurement> measurements, LocalDate asOf) {
        return assess(plan, measurements, asOf, Optional.empty());
    }

    /**
     * Assesses every target of a plan as it was known at an instant, so that an old report can be made again.
     *
     * @param plan the plan
     * @param measurements everything recorded for it, in any order
     * @param asOf the day of the question: windows and deadlines that end on it are still open
     * @param knownAt the instant of knowledge: what was recorded later takes no part
     * @return the assessment
     * @throws IllegalArgumentException if the year of the day or of the instant is not 1 to 9999
     */
    public PlanAssessment assess(Plan plan, Iterable<Measurement> measurements, LocalDate asOf, Instant knownAt) {
        requirePresent("knownAt", knownAt);
        return assess(plan, measurements, asOf, Optional.of(knownAt));
    }

    private PlanAssessment assess(
            Plan plan, Iterable<Measurement> measurements, LocalDate asOf, Optional<Instant> knownAt) {
        requirePresent("plan", plan, "asOf", asOf, "knownAt", knownAt);
        Dates.check(asOf);
        knownAt.ifPresent(Dates::check);
        MeasurementLog log = MeasurementLog.of(measurements, asOf, knownAt, policy.approvals())
                .fitting(UnmatchedMeasurements.of(plan));
        EvidenceShares shares = policy.sharing() == AssessmentPolicy.Sharing.ONCE_PER_PLAN
                ? EvidenceShares.of(plan, log, policy.reading(), asOf)
                : EvidenceShares.none();
        ImmutableList<Assessment> targets = plan.targets().stream()
                .map(target -> new TargetAssessor(plan, target, policy)
                        .assess(new ValueCalculator(plan, log, shares.elsewhere(target)), asOf))
                .collect(ImmutableList.toImmutableList());
        return new PlanAssessment(
                plan.id(),
                asOf,
                knownAt,
                targets,
                RollUp.ByPart.of(plan, targets),
                log.rejected(),
                Inconsistencies.of(plan, log, asOf),
                policy);
    }
}
