package org.workplan.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.workplan.value.CalendarUnit;
import org.workplan.value.DatePeriod;
import org.workplan.value.PlanDate;

/** Which days of the calendar a plan speaks of. */
final class PlanDays {

    private PlanDays() {}

    static Optional<DatePeriod> calendarPeriod(Plan plan) {
        if (plan.period().isPresent()) {
            Optional<Integer> year =
                    plan.year().or(() -> plan.period().get().start().year());
            return year.flatMap(plan.period().get()::in);
        }
        return plan.horizon()
                .filter(CalendarUnit.YEAR::equals)
                .flatMap(horizon -> plan.year().map(DatePeriod::ofYear));
    }

    /** The day that a date means. Where the plan's period runs over New Year, that is the day in the period, or else the one nearest to it. */
    static Optional<LocalDate> dayOf(Plan plan, PlanDate date) {
        Optional<DatePeriod> period = plan.period().flatMap(written -> calendarPeriod(plan));
        if (date.year().isEmpty()
                && period.isPresent()
                && period.get().start().getYear() != period.get().end().getYear()) {
            return Optional.of(nearest(date, period.get()));
        }
        return date.year()
                .or(plan::year)
                .or(() -> period.map(days -> days.start().getYear()))
                .map(date::in);
    }

    private static LocalDate nearest(PlanDate date, DatePeriod period) {
        return IntStream.rangeClosed(period.start().getYear(), period.end().getYear())
                .mapToObj(date::in)
                .min(Comparator.comparing(day -> distance(day, period)))
                .orElseThrow();
    }

    private static long distance(LocalDate day, DatePeriod period) {
        return Math.max(
                0, Math.max(ChronoUnit.DAYS.between(day, period.start()), ChronoUnit.DAYS.between(period.end(), day)));
    }
}
