package org.workplan.target;

/** How several measurements of one indicator become one value. Said apart for time (one subject, several dates) and for units (several subjects). */
public enum Aggregation {
    /** Values are added. */
    SUM,
    /** The latest value counts. */
    LAST,
    /** The arithmetic mean, exact. */
    AVERAGE,
    /** The smallest value. */
    MIN,
    /** The largest value. */
    MAX,
    /** Different subjects are counted once each. */
    COUNT_DISTINCT,
    /** Numerators are added, denominators are added, then divided: percentages are never added or averaged. */
    RATIO
}
