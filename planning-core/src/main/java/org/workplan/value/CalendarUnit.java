package org.workplan.value;

/** A stretch of the calendar that promises are made for: "twice a month", "within three years". Weeks begin on Monday (ISO 8601). */
public enum CalendarUnit {
    /** One day. */
    DAY,
    /** Monday to Sunday. */
    WEEK,
    /** A calendar month. */
    MONTH,
    /** Three calendar months, beginning in January, April, July or October. */
    QUARTER,
    /** Six calendar months, beginning in January or July. */
    HALF_YEAR,
    /** January to December. */
    YEAR
}
