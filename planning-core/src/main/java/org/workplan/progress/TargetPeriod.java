package org.workplan.progress;

import java.time.LocalDate;
import java.util.Optional;
import org.workplan.plan.Plan;
import org.workplan.plan.Target;
import org.workplan.target.Due;
import org.workplan.value.DatePeriod;

/**
 * The days that count for a target, from the first to the day it is due, by the earliest and by the latest reading of its deadline.
 *
 * @param earliest the period that ends with the earliest reading
 * @param latest the period that ends with the latest reading
 */
record TargetPeriod(DatePeriod earliest, DatePeriod latest) {

    /** The period of a target; empty when the plan has no year, or the deadline lies before the start. */
    static Optional<TargetPeriod> of(Plan plan, Target target) {
        Optional<DatePeriod> own = target.period()
                .flatMap(period -> plan.year().or(() -> period.start().year()).flatMap(period::in));
        return own.or(plan::calendarPeriod).flatMap(period -> ending(period, target));
    }

    private static Optional<TargetPeriod> ending(DatePeriod period, Target target) {
        Due due = target.due().orElse(new Due.Words(""));
        if (due instanceof Due.On on) {
            return until(
                    period,
                    on.date().in(period.start().getYear()),
                    on.date().in(period.start().getYear()));
        }
        if (due instanceof Due.Within within) {
            LocalDate first = Windows.plus(period.start(), within.unit(), within.atLeast())
                    .minusDays(1);
            LocalDate last =
                    Windows.plus(period.start(), within.unit(), within.atMost()).minusDays(1);
            return until(period, first, last);
        }
        if (due instanceof Due.EndOf endOf) {
            LocalDate start = Windows.startOf(period.start(), endOf.unit());
            LocalDate end = Windows.plus(start, endOf.unit(), 1).minusDays(1);
            return until(period, end, end);
        }
        return Optional.of(new TargetPeriod(period, period));
    }

    private static Optional<TargetPeriod> until(DatePeriod period, LocalDate first, LocalDate last) {
        if (first.isBefore(period.start()) || last.isBefore(first)) {
            return Optional.empty();
        }
        return Optional.of(new TargetPeriod(DatePeriod.of(period.start(), first), DatePeriod.of(period.start(), last)));
    }

    boolean isSingle() {
        return earliest.equals(latest);
    }
}
