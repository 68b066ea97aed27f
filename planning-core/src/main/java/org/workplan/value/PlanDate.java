package org.workplan.value;

import static org.workplan.value.internal.Arguments.requirePresent;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A day as a plan prints it: month and day, with or without a year. Two dates without a year are taken to lie in the same year. A date without a year
 * has no weekday, is never overdue and is never "today" until a year is given.
 */
public final class PlanDate {

    private static final int A_LEAP_YEAR = 2024;
    private static final int A_COMMON_YEAR = 2025;
    private static final long ALL_DAYS = ChronoUnit.DAYS.between(Dates.FIRST, Dates.LAST);
    /** What stands before a month and day of the JDK. */
    private static final String NO_YEAR = "--";

    private final MonthDay monthDay;
    private final @Nullable Integer year;

    private PlanDate(MonthDay monthDay, @Nullable Integer year) {
        this.monthDay = monthDay;
        this.year = year;
    }

    /**
     * {@return a date without a year}
     *
     * @param month the month, 1 to 12
     * @param day the day of the month, 1 to 31 as the month allows; 29 February is allowed
     * @throws DateTimeException if there is no such day
     */
    public static PlanDate of(int month, int day) {
        return new PlanDate(MonthDay.of(month, day), null);
    }

    /**
     * {@return a date with its year}
     *
     * @param date the date
     * @throws IllegalArgumentException if its year is not 1 to 9999
     */
    public static PlanDate of(LocalDate date) {
        requirePresent("date", date);
        return new PlanDate(MonthDay.from(date), Dates.checkYear(date.getYear()));
    }

    /**
     * {@return a date from text}
     *
     * @param text {@code MM-DD} or {@code YYYY-MM-DD}
     * @throws IllegalArgumentException if the text is neither or names a day that does not exist
     */
    public static PlanDate parse(String text) {
        requirePresent("text", text);
        try {
            return text.length() == 5 ? withoutYear(text) : of(LocalDate.parse(text));
        } catch (DateTimeException exception) {
            throw new IllegalArgumentException(
                    String.format("\"%s\" is not a date; write MM-DD (10-01) or YYYY-MM-DD (2025-10-01).", text),
                    exception);
        }
    }

    private static PlanDate withoutYear(String text) {
        return of(text.charAt(2) == '-' ? twoDigits(text, 0) : 0, twoDigits(text, 3));
    }

    /** The number that two digits write; 0, which is no month and no day, if they are not digits. */
    private static int twoDigits(String text, int from) {
        int tens = text.charAt(from) - '0';
        int ones = text.charAt(from + 1) - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? 0 : tens * 10 + ones;
    }

    /** {@return the month and day} */
    public MonthDay monthDay() {
        return monthDay;
    }

    /** {@return the year; empty when the plan prints none} */
    public Optional<Integer> year() {
        return Optional.ofNullable(year);
    }

    /** {@return the date itself, if its year is known; empty without a year} */
    public Optional<LocalDate> toLocalDate() {
        return year().map(known -> monthDay.atYear(known));
    }

    /**
     * Resolves the date: a year of its own wins over the one given. 29 February of a common year becomes the 28th.
     *
     * @param planYear the year of the plan
     * @return the date
     */
    public LocalDate in(int planYear) {
        return monthDay.atYear(year == null ? planYear : year);
    }

    /**
     * {@return the date moved by whole days} It has a year only if this date has one, and ends at the first and last day of {@link Dates}. Without a year it
     * is that of a common year.
     *
     * @param days how many, may be negative
     */
    public PlanDate plusDays(long days) {
        long most = Math.max(-ALL_DAYS, Math.min(ALL_DAYS, days));
        LocalDate moved = Dates.nearest(in(A_COMMON_YEAR).plusDays(most));
        return year == null ? new PlanDate(MonthDay.from(moved), null) : of(moved);
    }

    /**
     * Counts the days from this date to another: positive if the other is later. Works without years as long as leap years make no difference.
     *
     * @param other the other date
     * @return the days; empty if only one of the two has a year and neither the plan's year is known, or if the count depends on the year
     */
    public Optional<Long> daysUntil(PlanDate other) {
        if (year != null && other.year != null) {
            return Optional.of(ChronoUnit.DAYS.between(in(year), other.in(other.year)));
        }
        int leap = year != null ? year : other.year != null ? other.year : A_LEAP_YEAR;
        int common = year != null ? year : other.year != null ? other.year : A_COMMON_YEAR;
        long inLeap = ChronoUnit.DAYS.between(in(leap), other.in(leap));
        long inCommon = ChronoUnit.DAYS.between(in(common), other.in(common));
        return inLeap == inCommon ? Optional.of(inLeap) : Optional.empty();
    }

    /**
     * Gives the date a year if it has none.
     *
     * @param planYear the year, from 1 to 9999
     * @return the date with a year; 29 February becomes 28 February in a year without it
     * @throws IllegalArgumentException if the year is out of range
     */
    public PlanDate withYear(int planYear) {
        Dates.checkYear(planYear);
        return year == null ? of(in(planYear)) : this;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PlanDate that && monthDay.equals(that.monthDay) && Objects.equals(year, that.year);
    }

    @Override
    public int hashCode() {
        return Objects.hash(monthDay, year);
    }

    @Override
    public String toString() {
        return year == null
                ? monthDay.toString().substring(NO_YEAR.length())
                : monthDay.atYear(year).toString();
    }
}
