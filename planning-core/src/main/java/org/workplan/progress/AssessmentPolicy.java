package org.workplan.progress;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableSet;
import org.workplan.target.Reading;

/**
 * Everything about an assessment that is a choice and not arithmetic. Named in explanations, so that a reader can tell a choice from a fact.
 *
 * @param reading how words such as "more than" and "about" are read
 * @param approvals the states of approval that count; measurements without a state always do
 * @param sharing whether one piece of evidence may serve several targets
 * @param silence what it means that nothing at all was recorded before a due date that has passed
 * @param atRisk the share of what was to be expected, in percent, from which a target is at risk and below which it is off track
 */
public record AssessmentPolicy(
        Reading reading, ImmutableSet<Measurement.Approval> approvals, Sharing sharing, Silence silence, int atRisk) {

    /** Literal reading, everything but rejected values counts, evidence serves every target once, silence stays unknown, at risk from 80 percent. */
    public static final AssessmentPolicy STANDARD = new AssessmentPolicy(
            Reading.LITERAL,
            ImmutableSet.of(Measurement.Approval.DRAFT, Measurement.Approval.SUBMITTED, Measurement.Approval.APPROVED),
            Sharing.ONCE_PER_TARGET,
            Silence.UNKNOWN,
            80);

    /** Refuses null. */
    public AssessmentPolicy {
        requirePresent("reading", reading, "approvals", approvals, "sharing", sharing);
        requirePresent("silence", silence);
    }

    /** Whether one piece of evidence may serve several targets. */
    public enum Sharing {
        /** Each target may count it once. */
        ONCE_PER_TARGET,
        /** The whole plan may count it once: the first target in printed order that it fits takes it. */
        ONCE_PER_PLAN
    }

    /** What silence means once it is too late to speak. */
    public enum Silence {
        /** Nobody knows: the target stays undetermined. */
        UNKNOWN,
        /** Nothing happened: a count is zero, and a target that needs more is missed. Never a reason for a target to be met. */
        NOTHING_HAPPENED
    }

    /**
     * {@return the same choices with another reading}
     *
     * @param other the other reading
     */
    public AssessmentPolicy withReading(Reading other) {
        requirePresent("other", other);
        return new AssessmentPolicy(other, approvals, sharing, silence, atRisk);
    }

    /**
     * {@return the same choices with another meaning of silence}
     *
     * @param other the other meaning
     */
    public AssessmentPolicy withSilence(Silence other) {
        requirePresent("other", other);
        return new AssessmentPolicy(reading, approvals, sharing, other, atRisk);
    }

    /**
     * {@return the same choices with another rule for evidence}
     *
     * @param other the other rule
     */
    public AssessmentPolicy withSharing(Sharing other) {
        requirePresent("other", other);
        return new AssessmentPolicy(reading, approvals, other, silence, atRisk);
    }
}
