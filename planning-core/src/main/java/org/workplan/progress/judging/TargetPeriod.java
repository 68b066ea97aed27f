package org.workplan.progress.judging;

import static org.workplan.value.internal.Arguments.requirePresent;

import java.time.LocalDate;
import java.util.Optional;
import org.workplan.plan.Plan;
import org.workplan.plan.Target;
import org.workplan.progress.counting.Windows;
import org.workplan.target.Due;
import org.workplan.value.DatePeriod;
import org.workplan.value.Dates;
import org.workplan.value.PlanDate;

/**
 * The days that count for a target, from the first to the day it is due, by the earliest and by the latest reading of its deadline.
 *
 * @param earliest the period that ends with the earliest reading
 * @param latest the period that ends with the latest reading
 * @param open whether the deadline is a word without a day, so that no day is the last
 */
public record TargetPeriod(DatePeriod earliest, DatePeriod latest, boolean open) {

    /** Refuses null. */
    public TargetPeriod {
        requirePresent("earliest", earliest, "latest", latest);
    }

    /**
     * {@return the period of a target; empty when the plan has no year, or the deadline lies before the start}
     *
     * @param plan the plan
     * @param target one of its targets
     */
    public static Optional<TargetPeriod> of(Plan plan, Target target) {
        requirePresent("plan", plan, "target", target);
        Optional<DatePeriod> own = target.period()
                .flatMap(period -> plan.year().or(() -> period.start().year()).flatMap(period::in));
        return own.or(plan::calendarPeriod).flatMap(period -> ending(period, target));
    }

    private static Optional<TargetPeriod> ending(DatePeriod period, Target target) {
        Due due = target.due().orElse(Due.words(""));
        if (due instanceof Due.On on) {
            LocalDate day = day(on.date(), period);
            return until(period, day, day);
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
        boolean open = due instanceof Due.Words words && !words.words().isBlank();
        return Optional.of(new TargetPeriod(period, period, open));
    }

    /** A day without a year is the first such day of the period, which may run into the next year. */
    private static LocalDate day(PlanDate date, DatePeriod period) {
        LocalDate day = date.in(period.start().getYear());
        boolean next = date.year().isEmpty() && day.isBefore(period.start());
        return next ? date.in(period.start().getYear() + 1) : day;
    }

    private static Optional<TargetPeriod> until(DatePeriod period, LocalDate first, LocalDate last) {
        if (first.isBefore(period.start()) || last.isBefore(first)) {
            return Optional.empty();
        }
        return Optional.of(new TargetPeriod(
                DatePeriod.of(period.start(), Dates.nearest(first)),
                DatePeriod.of(period.start(), Dates.nearest(last)),
                false));
    }

    /** {@return true if the earliest and the latest reading of the deadline are the same day} */
    public boolean isSingle() {
        return earliest.equals(latest);
    }

    /** The period by the latest reading; without a last day it has not ended on the day of the question. */
    public DatePeriod on(LocalDate asOf) {
        requirePresent("asOf", asOf);
        return open && asOf.isAfter(latest.end()) ? DatePeriod.of(latest.start(), asOf) : latest;
    }
}
