package org.workplan.target;

/** What one measurement of an indicator reports. */
public enum Basis {
    /** What was added since the measurement before: one article, three jobs. */
    INCREMENT,
    /** The total since the start of the period, as it stood on the day: never added up. */
    RUNNING_TOTAL,
    /** The state on the day: 46 members, 98 %. */
    SNAPSHOT
}
