package org.workplan.value;

/** The numbers that a value can be. */
public enum Domain {
    /** Whole numbers: strict bounds move inward, "more than 6" is 7 or more. */
    COUNT,
    /** Any exact number: strict bounds stay strict, 98.0 is not "over 98". */
    DECIMAL
}
