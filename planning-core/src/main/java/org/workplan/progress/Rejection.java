package org.workplan.progress;

/**
 * A measurement that took no part in an assessment, and why.
 *
 * @param measurement the measurement
 * @param reason why
 */
public record Rejection(Measurement measurement, Reason reason) {

    /** Why a measurement takes no part. */
    public enum Reason {
        /** Another one corrects it. */
        SUPERSEDED,
        /** It was taken back. */
        WITHDRAWN,
        /** It was recorded after the instant of knowledge. */
        NOT_KNOWN_YET,
        /** Its state of approval does not count. */
        NOT_APPROVED,
        /** It was observed after the day of the assessment. */
        IN_THE_FUTURE,
        /** It was observed outside the target's period. */
        OUTSIDE_PERIOD,
        /** A filter does not let it pass. */
        FILTERED,
        /** Its period overlaps with that of another measurement of the same thing: adding both would count twice. */
        OVERLAPPING,
        /** Its evidence serves another target already. */
        EVIDENCE_USED
    }
}
