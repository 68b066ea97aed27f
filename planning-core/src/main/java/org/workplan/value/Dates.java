package org.workplan.value;

import static com.google.common.base.Preconditions.checkArgument;
import static org.workplan.value.internal.Arguments.requirePresent;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The range of dates in plans and records: the years 1 to 9999. Constructors refuse dates outside it. Calculations that reach beyond it end at its first or
 * last day.
 */
public final class Dates {

    /** The first year that a date may name. */
    public static final int FIRST_YEAR = 1;

    /** The last year that a date may name. */
    public static final int LAST_YEAR = 9999;

    /** The first day of the range. */
    public static final LocalDate FIRST = LocalDate.of(FIRST_YEAR, 1, 1);

    /** The last day of the range. */
    public static final LocalDate LAST = LocalDate.of(LAST_YEAR, 12, 31);

    private static final Instant FIRST_INSTANT = FIRST.atStartOfDay().toInstant(ZoneOffset.UTC);
    private static final Instant AFTER_LAST = LAST.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);

    private Dates() {}

    /**
     * {@return the year}
     *
     * @param year the year
     * @throws IllegalArgumentException if it is not 1 to 9999
     */
    public static int checkYear(int year) {
        checkArgument(
                year >= FIRST_YEAR && year <= LAST_YEAR,
                "A year lies between 1 and 9999; %s does not. Write it with four digits.",
                year);
        return year;
    }

    /**
     * {@return the date}
     *
     * @param date the date
     * @throws IllegalArgumentException if its year is not 1 to 9999
     */
    public static LocalDate check(LocalDate date) {
        requirePresent("date", date);
        checkYear(date.getYear());
        return date;
    }

    /**
     * {@return the instant}
     *
     * @param instant the instant
     * @throws IllegalArgumentException if its year in UTC is not 1 to 9999
     */
    public static Instant check(Instant instant) {
        requirePresent("instant", instant);
        checkArgument(
                !instant.isBefore(FIRST_INSTANT) && instant.isBefore(AFTER_LAST),
                "A point in time lies in the years 1 to 9999; %s does not. Write its year with four digits.",
                instant);
        return instant;
    }

    /**
     * {@return the day of the range that is nearest to a date: the date itself if it lies in the range}
     *
     * @param date the date
     */
    public static LocalDate nearest(LocalDate date) {
        requirePresent("date", date);
        if (date.isBefore(FIRST)) {
            return FIRST;
        }
        return date.isAfter(LAST) ? LAST : date;
    }
}
