package org.workplan.value;

import static com.google.common.base.Preconditions.checkArgument;
import static org.workplan.value.internal.Arguments.requirePresent;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A period of whole days, both end days included: 1 to 30 October has 30 days.
 *
 * @param start the first day
 * @param end the last day, not before the first
 */
public record DatePeriod(LocalDate start, LocalDate end) {

    /**
     * Checks the days and their order.
     *
     * @throws IllegalArgumentException if the end lies before the start, or a year is not 1 to 9999
     */
    public DatePeriod {
        requirePresent("start", start, "end", end);
        Dates.check(start);
        Dates.check(end);
        checkArgument(!end.isBefore(start), "A period ends on or after its start; %s to %s does not.", start, end);
    }

    /**
     * {@return a period}
     *
     * @param start the first day
     * @param end the last day
     * @throws IllegalArgumentException if the end lies before the start
     */
    public static DatePeriod of(LocalDate start, LocalDate end) {
        return new DatePeriod(start, end);
    }

    /**
     * {@return a calendar year, 1 January to 31 December}
     *
     * @param year the year
     * @throws IllegalArgumentException if it is not 1 to 9999
     */
    public static DatePeriod ofYear(int year) {
        Dates.checkYear(year);
        return new DatePeriod(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** {@return the period of one day} */
    public static DatePeriod ofDay(LocalDate day) {
        requirePresent("day", day);
        return new DatePeriod(day, day);
    }

    /** {@return a calendar month} */
    public static DatePeriod ofMonth(YearMonth month) {
        requirePresent("month", month);
        return new DatePeriod(month.atDay(1), month.atEndOfMonth());
    }

    /**
     * Counts the days.
     *
     * @return at least 1
     */
    public long days() {
        return ChronoUnit.DAYS.between(start, end) + 1;
    }

    /**
     * Counts the days from the first to a date, both included: 0 before the start, {@link #days()} from the end on.
     *
     * @param date the date
     * @return between 0 and {@link #days()}
     */
    public long elapsedDays(LocalDate date) {
        requirePresent("date", date);
        return Math.max(0, Math.min(days(), ChronoUnit.DAYS.between(start, date) + 1));
    }

    /**
     * Checks if a date lies in the period.
     *
     * @param date the date
     * @return true on both end days and between
     */
    public boolean contains(LocalDate date) {
        return !date.isBefore(start) && !date.isAfter(end);
    }

    /**
     * Checks if another period lies in this one.
     *
     * @param other the other period
     * @return true if both its ends do
     */
    public boolean contains(DatePeriod other) {
        return contains(other.start) && contains(other.end);
    }

    /**
     * {@return the days that two periods share; empty if there are none}
     *
     * @param other the other period
     */
    public Optional<DatePeriod> intersection(DatePeriod other) {
        LocalDate from = start.isAfter(other.start) ? start : other.start;
        LocalDate to = end.isBefore(other.end) ? end : other.end;
        return to.isBefore(from) ? Optional.empty() : Optional.of(new DatePeriod(from, to));
    }
}
