package org.workplan.progress;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.workplan.target.Quota;
import org.workplan.value.CalendarUnit;
import org.workplan.value.DatePeriod;

/** Splits a period into windows. Calendar and plan windows partition it: every day lies in exactly one. */
final class Windows {

    private Windows() {}

    static ImmutableList<DatePeriod> split(DatePeriod period, Quota quota) {
        if (quota.alignment() == Quota.Alignment.ROLLING) {
            return rolling(period, quota.unit());
        }
        ImmutableList.Builder<DatePeriod> windows = ImmutableList.builder();
        LocalDate start = period.start();
        for (int index = 1; !start.isAfter(period.end()); index++) {
            LocalDate next = quota.alignment() == Quota.Alignment.CALENDAR
                    ? plus(startOf(start, quota.unit()), quota.unit(), 1)
                    : plus(period.start(), quota.unit(), index);
            LocalDate last = next.minusDays(1);
            windows.add(DatePeriod.of(start, last.isAfter(period.end()) ? period.end() : last));
            start = next;
        }
        return windows.build();
    }

    private static ImmutableList<DatePeriod> rolling(DatePeriod period, CalendarUnit unit) {
        ImmutableList.Builder<DatePeriod> windows = ImmutableList.builder();
        for (LocalDate start = period.start(); ; start = start.plusDays(1)) {
            LocalDate end = plus(start, unit, 1).minusDays(1);
            if (end.isAfter(period.end())) {
                return windows.build();
            }
            windows.add(DatePeriod.of(start, end));
        }
    }

    /** The whole window of the calendar that a window of a period is a part of. */
    static DatePeriod whole(DatePeriod window, Quota quota) {
        LocalDate start =
                quota.alignment() == Quota.Alignment.CALENDAR ? startOf(window.start(), quota.unit()) : window.start();
        return DatePeriod.of(start, plus(start, quota.unit(), 1).minusDays(1));
    }

    static LocalDate plus(LocalDate date, CalendarUnit unit, long count) {
        return switch (unit) {
            case DAY -> date.plusDays(count);
            case WEEK -> date.plusWeeks(count);
            case MONTH -> date.plusMonths(count);
            case QUARTER -> date.plusMonths(3 * count);
            case HALF_YEAR -> date.plusMonths(6 * count);
            case YEAR -> date.plusYears(count);
        };
    }

    static LocalDate startOf(LocalDate date, CalendarUnit unit) {
        return switch (unit) {
            case DAY -> date;
            case WEEK -> date.with(TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY));
            case MONTH -> date.withDayOfMonth(1);
            case QUARTER -> date.with(IsoFields.DAY_OF_QUARTER, 1);
            case HALF_YEAR -> LocalDate.of(date.getYear(), date.getMonthValue() <= 6 ? 1 : 7, 1);
            case YEAR -> date.withDayOfYear(1);
        };
    }
}
