package org.workplan.progress;

/** Which way a state has gone between its last two records. */
public enum Trend {
    /** Up. */
    RISING,
    /** Neither. */
    STEADY,
    /** Down. */
    FALLING
}
