package org.workplan.progress;

/** Where a target stands, in one word: derived from verdict, finality and pace by a policy. */
public enum Status {
    /** Its period has not begun. */
    NOT_STARTED,
    /** The plan says nothing that could be compared: only words, or no amount. */
    NO_TARGET,
    /** Nothing has been recorded yet. */
    NO_DATA,
    /** As much is done as was to be expected by now. */
    ON_TRACK,
    /** A little less than was to be expected. */
    AT_RISK,
    /** Much less than was to be expected. */
    OFF_TRACK,
    /** Met. */
    ACHIEVED,
    /** Met, but after it was due. */
    ACHIEVED_LATE,
    /** Not met, and it is too late, or impossible by now. */
    MISSED,
    /** The due date has passed and nobody knows. */
    UNDETERMINED_AT_CLOSE,
    /** It does not apply. */
    NOT_APPLICABLE,
    /** The data contradict themselves. */
    INVALID
}
