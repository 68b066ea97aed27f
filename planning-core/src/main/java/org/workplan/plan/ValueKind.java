package org.workplan.plan;

/** What kind of values an indicator has. */
public enum ValueKind {
    /** Whole numbers. */
    COUNT,
    /** Exact decimals. */
    DECIMAL,
    /** A numerator over a denominator; amounts asked of it are percentages. */
    RATIO,
    /** Levels of a ladder. */
    LEVEL,
    /** Done or not, item by item. */
    CHECK
}
