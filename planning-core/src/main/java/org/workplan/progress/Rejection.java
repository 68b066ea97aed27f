package org.workplan.progress;

import static org.workplan.value.internal.Arguments.requirePresent;

/**
 * A measurement that took no part in an assessment, and why.
 *
 * @param measurement the measurement
 * @param reason why
 */
public record Rejection(Measurement measurement, Reason reason) {

    /** Refuses null. */
    public Rejection {
        requirePresent("measurement", measurement, "reason", reason);
    }

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
        /** It lies in days, or is about a subject, that do not count. */
        NOT_APPLICABLE,
        /** Its evidence serves another target, or was counted for the same subject already. */
        EVIDENCE_USED,
        /** Another one has the same id. */
        DUPLICATE,
        /** The plan has no such indicator. */
        UNKNOWN_INDICATOR,
        /** The group that the indicator is about lists its members, and this is none of them. */
        UNKNOWN_SUBJECT,
        /** The indicator's ladder has no such level. */
        UNKNOWN_LEVEL,
        /** The list that the indicator is about is closed, and this is none of its items. */
        UNKNOWN_ITEM,
        /** The value is of another kind than the indicator: a level for a count, a broken number for a count of whole ones. */
        WRONG_KIND;

        /**
         * Checks if the plan does not know what the measurement speaks of, so that the measurement or the plan needs mending.
         *
         * @return true if it does not
         */
        public boolean isMisfit() {
            return switch (this) {
                case UNKNOWN_INDICATOR, UNKNOWN_SUBJECT, UNKNOWN_LEVEL, UNKNOWN_ITEM, WRONG_KIND -> true;
                default -> false;
            };
        }
    }
}
