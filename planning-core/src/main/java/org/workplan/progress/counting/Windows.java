package org.workplan.progress.counting;

import com.google.common.collect.ImmutableList;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.workplan.target.Quota;
import org.workplan.value.CalendarUnit;
import org.workplan.value.DatePeriod;
import org.workplan.value.Dates;
import org.workplan.value.Rational;

/** Splits a period into windows. Calendar and plan windows partition it: every day lies in exactly one. */
public final class Windows {

    /** So many windows are looked at one by one: more than 27 years of days. */
    public static final int MOST = 10_000;

    private Windows() {}

    /**
     * A window.
     *
     * @param period the days of the window that lie in the period
     * @param whole the same window, were it not cut off by the period's ends
     */
    public record Window(DatePeriod period, DatePeriod whole) {

        public boolean isWhole() {
            return period.equals(whole);
        }

        /** Which part of the whole window lies in the period. */
        public Rational share() {
            return Rational.of(period.days(), whole.days());
        }
    }

    /** Checks if a period, such as one up to the year 9999, has more windows than anybody could look at one by one. */
    public static boolean areTooMany(DatePeriod period, Quota quota) {
        CalendarUnit unit = quota.alignment() == Quota.Alignment.ROLLING ? CalendarUnit.DAY : quota.unit();
        LocalDate last = plus(period.start(), unit, MOST);
        return last.isBefore(period.end());
    }

    public static ImmutableList<Window> split(DatePeriod period, Quota quota) {
        if (quota.alignment() == Quota.Alignment.ROLLING) {
            return rolling(period, quota.unit());
        }
        ImmutableList.Builder<Window> windows = ImmutableList.builder();
        LocalDate start = period.start();
        for (int index = 1; !start.isAfter(period.end()); index++) {
            boolean calendar = quota.alignment() == Quota.Alignment.CALENDAR;
            LocalDate whole = calendar ? startOf(start, quota.unit()) : start;
            LocalDate next = calendar ? plus(whole, quota.unit(), 1) : plus(period.start(), quota.unit(), index);
            LocalDate last = next.minusDays(1);
            LocalDate cut = last.isAfter(period.end()) ? period.end() : last;
            windows.add(new Window(DatePeriod.of(start, cut), DatePeriod.of(whole, Dates.nearest(last))));
            start = next;
        }
        return windows.build();
    }

    /** Every stretch of the unit's length that lies in the period; the period itself where it is shorter. */
    private static ImmutableList<Window> rolling(DatePeriod period, CalendarUnit unit) {
        ImmutableList.Builder<Window> windows = ImmutableList.builder();
        LocalDate start = period.start();
        LocalDate end = plus(start, unit, 1).minusDays(1);
        if (end.isAfter(period.end())) {
            return ImmutableList.of(new Window(period, DatePeriod.of(start, Dates.nearest(end))));
        }
        while (!end.isAfter(period.end())) {
            DatePeriod window = DatePeriod.of(start, end);
            windows.add(new Window(window, window));
            start = start.plusDays(1);
            end = plus(start, unit, 1).minusDays(1);
        }
        return windows.build();
    }

    public static LocalDate plus(LocalDate date, CalendarUnit unit, long count) {
        return switch (unit) {
            case DAY -> date.plusDays(count);
            case WEEK -> date.plusWeeks(count);
            case MONTH -> date.plusMonths(count);
            case QUARTER -> date.plusMonths(3 * count);
            case HALF_YEAR -> date.plusMonths(6 * count);
            case YEAR -> date.plusYears(count);
        };
    }

    public static LocalDate startOf(LocalDate date, CalendarUnit unit) {
        return switch (unit) {
            case DAY -> date;
            case WEEK -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> date.withDayOfMonth(1);
            case QUARTER -> date.with(IsoFields.DAY_OF_QUARTER, 1);
            case HALF_YEAR -> LocalDate.of(date.getYear(), date.getMonthValue() <= 6 ? 1 : 7, 1);
            case YEAR -> date.withDayOfYear(1);
        };
    }
}
