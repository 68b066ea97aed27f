package org.workplan.plan;

import java.time.LocalDate;
import java.util.Optional;
import org.workplan.target.Due;
import org.workplan.value.CalendarUnit;
import org.workplan.value.DatePeriod;
import org.workplan.value.Dates;

/** The days of deadlines, where the plan's period or the date's own year tells them. */
final class Deadlines {

    private static final int MONTHS_OF_A_QUARTER = 3;
    private static final int MONTHS_OF_A_HALF_YEAR = 6;

    private Deadlines() {}

    /** The last day that is in time in any reading; empty where the plan's words or its lack of a year leave it open. */
    static Optional<LocalDate> last(Plan plan, Due due) {
        if (due instanceof Due.On on) {
            return plan.dayOf(on.date());
        }
        Optional<DatePeriod> period = plan.calendarPeriod();
        if (due instanceof Due.Within within) {
            return period.map(known -> Dates.nearest(
                    after(known.start(), within.unit(), within.atMost()).minusDays(1)));
        }
        if (due instanceof Due.EndOf endOf && endOf.unit() == CalendarUnit.YEAR) {
            return period.map(known -> LocalDate.of(known.start().getYear(), 12, 31));
        }
        return Optional.empty();
    }

    private static LocalDate after(LocalDate start, CalendarUnit unit, long count) {
        return switch (unit) {
            case DAY -> start.plusDays(count);
            case WEEK -> start.plusWeeks(count);
            case MONTH -> start.plusMonths(count);
            case QUARTER -> start.plusMonths(MONTHS_OF_A_QUARTER * count);
            case HALF_YEAR -> start.plusMonths(MONTHS_OF_A_HALF_YEAR * count);
            case YEAR -> start.plusYears(count);
        };
    }
}
