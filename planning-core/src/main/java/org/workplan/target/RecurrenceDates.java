package org.workplan.target;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.List;

/** Finds the days of a rule: goes through its stretches one by one and keeps the days of each that have what the rule asks for. */
final class RecurrenceDates {
    private static final int DAYS_OF_FIRST_WEEK = 4;

    private final Recurrence rule;
    private final LocalDate start;
    private final WeekFields weeks;

    RecurrenceDates(Recurrence rule, LocalDate start) {
        this.rule = rule;
        this.start = start;
        this.weeks = WeekFields.of(rule.weekStart(), DAYS_OF_FIRST_WEEK);
    }

    ImmutableList<LocalDate> through(LocalDate last) {
        LocalDate end = rule.end().until().filter(day -> day.isBefore(last)).orElse(last);
        int most = rule.end().count().orElse(Integer.MAX_VALUE);
        List<LocalDate> found = new ArrayList<>();
        LocalDate first = first();
        for (long index = 0; !stretch(first, index).isAfter(end); index++) {
            for (LocalDate day : chosen(stretch(first, index))) {
                if (found.size() == most || day.isAfter(end)) {
                    return ImmutableList.copyOf(found);
                }
                if (!day.isBefore(start)) {
                    found.add(day);
                }
            }
        }
        return ImmutableList.copyOf(found);
    }

    /** The first day of the stretch that holds the start. */
    private LocalDate first() {
        return switch (rule.frequency()) {
            case DAILY -> start;
            case WEEKLY -> start.with(TemporalAdjusters.previousOrSame(rule.weekStart()));
            case MONTHLY -> start.withDayOfMonth(1);
            case YEARLY -> start.withDayOfYear(1);
        };
    }

    private LocalDate stretch(LocalDate first, long index) {
        return first.plus(index * rule.interval(), unit());
    }

    private ChronoUnit unit() {
        return switch (rule.frequency()) {
            case DAILY -> ChronoUnit.DAYS;
            case WEEKLY -> ChronoUnit.WEEKS;
            case MONTHLY -> ChronoUnit.MONTHS;
            case YEARLY -> ChronoUnit.YEARS;
        };
    }

    private List<LocalDate> chosen(LocalDate first) {
        List<LocalDate> days =
                first.datesUntil(first.plus(1, unit())).filter(this::fits).toList();
        ImmutableSortedSet<Integer> places = rule.numbers(Recurrence.Part.BYSETPOS);
        if (places.isEmpty()) {
            return days;
        }
        List<LocalDate> chosen = new ArrayList<>();
        for (int index = 0; index < days.size(); index++) {
            if (places.contains(index + 1) || places.contains(index - days.size())) {
                chosen.add(days.get(index));
            }
        }
        return chosen;
    }

    private boolean fits(LocalDate day) {
        return fits(Recurrence.Part.BYMONTH, day.getMonthValue(), 12)
                && fits(Recurrence.Part.BYYEARDAY, day.getDayOfYear(), day.lengthOfYear())
                && fits(Recurrence.Part.BYMONTHDAY, day.getDayOfMonth(), day.lengthOfMonth())
                && fitsWeek(day)
                && (rule.weekdays().isEmpty() || rule.weekdays().stream().anyMatch(one -> fits(one, day)))
                && fitsStart(day);
    }

    private boolean fits(Recurrence.Part part, int number, int all) {
        ImmutableSortedSet<Integer> numbers = rule.numbers(part);
        return numbers.isEmpty() || numbers.contains(number) || numbers.contains(number - all - 1);
    }

    private boolean fitsWeek(LocalDate day) {
        int year = day.get(weeks.weekBasedYear());
        LocalDate inLastWeek = LocalDate.of(year, 12, 31).get(weeks.weekBasedYear()) == year
                ? LocalDate.of(year, 12, 31)
                : LocalDate.of(year, 12, 31).minusWeeks(1);
        return fits(
                Recurrence.Part.BYWEEKNO,
                day.get(weeks.weekOfWeekBasedYear()),
                inLastWeek.get(weeks.weekOfWeekBasedYear()));
    }

    private boolean fits(Recurrence.Weekday wanted, LocalDate day) {
        if (wanted.day() != day.getDayOfWeek()) {
            return false;
        }
        if (wanted.ordinal().isEmpty()) {
            return true;
        }
        boolean ofMonth = rule.frequency() == Recurrence.Frequency.MONTHLY
                || !rule.numbers(Recurrence.Part.BYMONTH).isEmpty();
        int before = (ofMonth ? day.getDayOfMonth() : day.getDayOfYear()) - 1;
        int after = (ofMonth ? day.lengthOfMonth() : day.lengthOfYear()) - before - 1;
        int ordinal = wanted.ordinal().getAsInt();
        return ordinal == before / 7 + 1 || ordinal == -(after / 7) - 1;
    }

    /** What the rule leaves out is as on the first day: the day of the week, the day of the month, the month. */
    private boolean fitsStart(LocalDate day) {
        boolean week = !rule.weekdays().isEmpty();
        boolean month = !rule.numbers(Recurrence.Part.BYMONTHDAY).isEmpty();
        boolean year = !rule.numbers(Recurrence.Part.BYYEARDAY).isEmpty();
        if (week || month || year || rule.frequency() == Recurrence.Frequency.DAILY) {
            return true;
        }
        boolean byWeek = rule.frequency() == Recurrence.Frequency.WEEKLY
                || !rule.numbers(Recurrence.Part.BYWEEKNO).isEmpty();
        if (byWeek) {
            return day.getDayOfWeek() == start.getDayOfWeek();
        }
        boolean anyMonth = rule.frequency() == Recurrence.Frequency.MONTHLY
                || !rule.numbers(Recurrence.Part.BYMONTH).isEmpty();
        return day.getDayOfMonth() == start.getDayOfMonth() && (anyMonth || day.getMonth() == start.getMonth());
    }
}
