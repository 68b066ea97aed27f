package org.workplan.target;

import static org.workplan.value.internal.Arguments.requirePresent;

import org.workplan.value.CalendarUnit;

/**
 * The windows that a promise is judged in, each for itself: every calendar month, every quarter of the plan.
 *
 * @param unit the length of a window
 * @param alignment where windows begin
 * @param partial what is asked of a first or last window that the period cuts short
 */
public record Quota(CalendarUnit unit, Alignment alignment, Partial partial) {

    /** Refuses null. */
    public Quota {
        requirePresent("unit", unit, "alignment", alignment, "partial", partial);
    }

    /** Where windows begin. */
    public enum Alignment {
        /** With the calendar: on the first of a month. */
        CALENDAR,
        /** With the period: each window begins a whole number of units after its start. */
        PLAN,
        /** Anywhere: every stretch of this length inside the period. */
        ROLLING
    }

    /** What is asked of a window that the period cuts short. */
    public enum Partial {
        /** As much as of a whole one. */
        FULL,
        /** The share of its days, rounded down for counts. */
        PRORATED,
        /** Nothing. */
        SKIPPED
    }

    /**
     * {@return calendar windows; windows that the period cuts short must hold as much as whole ones}
     *
     * @param unit the length of a window
     */
    public static Quota per(CalendarUnit unit) {
        return new Quota(unit, Alignment.CALENDAR, Partial.FULL);
    }
}
