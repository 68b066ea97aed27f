package org.workplan.progress;

import static org.workplan.value.internal.Arguments.requirePresent;

/**
 * Something that is not known and would have to be, for a verdict to be decided.
 *
 * @param what what kind of thing
 * @param detail which one: a sub-period, a subject, words; empty text where there is only one
 */
public record Missing(What what, String detail) {

    /** Refuses null. */
    public Missing {
        requirePresent("what", what, "detail", detail);
    }

    /** What can be missing. */
    public enum What {
        /** Nothing was recorded. */
        MEASUREMENT,
        /** A report that was due for a sub-period. */
        REPORT,
        /** The plan has no year, so that no date can be resolved. */
        YEAR,
        /** The plan names no amount that could be compared. */
        AMOUNT,
        /** "About" without any tolerance. */
        TOLERANCE,
        /** The target names nothing that is counted, or what it names is not in the plan. */
        INDICATOR,
        /** A change is asked without saying from where. */
        BASELINE,
        /** How many there are in a group. */
        POPULATION,
        /** The names of items of a list. */
        ITEMS,
        /** The end of a list that ends in "etc.". */
        LIST_END,
        /** The level that a target asks for does not stand on the ladder. */
        LEVEL,
        /** Which of some measurements that contradict each other is right. */
        CONTRADICTION,
        /** A share of nothing: a numerator without a denominator. */
        DENOMINATOR,
        /** How much of a report that tells of other days too belongs to the days of the question. */
        SPLIT,
        /** Which of two readings of a deadline is meant. */
        DEADLINE
    }

    public static Missing of(What what) {
        return new Missing(what, "");
    }
}
