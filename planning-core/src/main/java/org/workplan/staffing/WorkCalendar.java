package org.workplan.staffing;

import static com.google.common.base.Preconditions.checkArgument;
import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.workplan.value.DatePeriod;

/**
 * On which days a team works: the days of the week, and dated exceptions that somebody announced (a holiday, a make-up day on a Sunday). Exceptions are
 * data with their source; the library knows no country's holidays.
 *
 * @param week the days of the week on which the team works
 * @param exceptions what holds on a date instead
 */
public record WorkCalendar(ImmutableSet<DayOfWeek> week, ImmutableMap<LocalDate, Exceptional> exceptions) {

    /** Monday to Friday, and no exceptions. */
    public static final WorkCalendar WEEKDAYS = new WorkCalendar(
            ImmutableSet.of(
                    DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
            ImmutableMap.of());

    /** Refuses null. */
    public WorkCalendar {
        requirePresent("week", week, "exceptions", exceptions);
    }

    /**
     * What holds on one date whatever the day of the week.
     *
     * @param works true if the team works on it
     * @param reason what the day is: "Spring Festival", "make-up day"
     * @param source who announced it, and where
     */
    public record Exceptional(boolean works, String reason, String source) {
        /** Refuses null. */
        public Exceptional {
            requirePresent("reason", reason, "source", source);
        }
    }

    /**
     * Checks if the team works on a day.
     *
     * @param date the day
     * @return what the exception of that day says, or else the week
     */
    public boolean works(LocalDate date) {
        requirePresent("date", date);
        return Optional.ofNullable(exceptions.get(date))
                .map(Exceptional::works)
                .orElse(week.contains(date.getDayOfWeek()));
    }

    /**
     * {@return the days of a period on which the team works}
     *
     * @param period the period, both ends included
     */
    public Stream<LocalDate> days(DatePeriod period) {
        requirePresent("period", period);
        return period.start().datesUntil(period.end().plusDays(1)).filter(this::works);
    }

    /**
     * {@return the day that lies a number of working days behind another; the first argument for 0}
     *
     * @param date the day to count from, not counted itself
     * @param days how many working days, 0 or more
     * @throws IllegalArgumentException if the number is negative, or the team works on no day of the week
     */
    public LocalDate after(LocalDate date, long days) {
        requirePresent("date", date);
        checkArgument(days >= 0, "Working days are counted forward; %s is negative.", days);
        checkArgument(days == 0 || !week.isEmpty(), "Nothing can be counted in working days of a week without any.");
        LocalDate day = date;
        for (long left = days; left > 0; ) {
            day = day.plusDays(1);
            left -= works(day) ? 1 : 0;
        }
        return day;
    }
}
