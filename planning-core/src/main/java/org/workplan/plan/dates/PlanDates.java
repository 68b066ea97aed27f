package org.workplan.plan.dates;

import java.time.MonthDay;
import java.time.Year;
import java.util.Optional;
import org.workplan.plan.Plan;
import org.workplan.value.PlanDate;
import org.workplan.value.PlanPeriod;

/** Reads the dates of a plan with the year that the plan gives them. */
public final class PlanDates {
    private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);
    private static final PlanDate FIRST_DAY = PlanDate.of(1, 1);
    private static final PlanDate LAST_DAY = PlanDate.of(12, 31);

    private PlanDates() {}

    /** Returns a period with the plan's year, or as written if it has years, the plan has none, or it would run backward. */
    public static PlanPeriod dated(Plan plan, PlanPeriod period) {
        boolean written =
                period.start().year().isPresent() || period.end().year().isPresent();
        return written || isTurned(period)
                ? period
                : plan.year().map(period::withYear).orElse(period);
    }

    private static boolean isTurned(PlanPeriod period) {
        return period.start().monthDay().isAfter(period.end().monthDay());
    }

    /** Checks if a period runs forward; nothing if that hangs on years that it does not name. */
    public static Optional<Boolean> runsForward(Plan plan, PlanPeriod period) {
        PlanPeriod dated = dated(plan, period);
        boolean forward = !isAfter(dated.start(), dated.end());
        boolean known = dated.start().year().isPresent() && dated.end().year().isPresent();
        return forward || known ? Optional.of(forward) : Optional.empty();
    }

    /** Checks if the period of a plan may run over New Year, though it names no years. */
    public static boolean mayTurn(Plan plan) {
        return plan.period()
                .filter(period -> runsForward(plan, period).isEmpty())
                .isPresent();
    }

    /** Returns the period of a plan, dated, if it runs forward. */
    public static Optional<PlanPeriod> period(Plan plan) {
        return plan.period()
                .filter(period -> runsForward(plan, period).equals(Optional.of(true)))
                .map(period -> dated(plan, period));
    }

    /** Returns a date with its year, or as written in a period that may run over New Year, where it may lie in either year. */
    public static PlanDate told(Plan plan, PlanDate date) {
        return mayTurn(plan) ? date : plan.dated(date);
    }

    /** Counts the days from one date to another; in a period that may run over New Year, dates before its start lie in the year after. */
    public static Optional<Long> daysUntil(Plan plan, PlanDate from, PlanDate to) {
        boolean dated = from.year().isPresent() && to.year().isPresent();
        boolean turned = !dated && mayTurn(plan) && isAfterNewYear(plan, from) != isAfterNewYear(plan, to);
        if (!turned) {
            return from.daysUntil(to);
        }
        if (isAfterNewYear(plan, from)) {
            return daysUntil(plan, to, from).map(days -> -days);
        }
        return from.daysUntil(LAST_DAY).flatMap(left -> FIRST_DAY.daysUntil(to).map(days -> left + 1 + days));
    }

    private static boolean isAfterNewYear(Plan plan, PlanDate date) {
        return plan.period()
                .filter(period -> date.monthDay().isBefore(period.start().monthDay()))
                .isPresent();
    }

    /** Checks if one date lies after another, as far as can be told. */
    public static boolean isAfter(PlanDate date, PlanDate other) {
        return other.daysUntil(date)
                .map(days -> days > 0)
                .orElseGet(() -> date.monthDay().isAfter(other.monthDay()));
    }

    /** Checks if a date is 29 February of a year that has none. */
    public static boolean isMissing(Plan plan, PlanDate date) {
        return date.year().isEmpty()
                && date.monthDay().equals(LEAP_DAY)
                && plan.dated(date).year().filter(year -> !Year.isLeap(year)).isPresent();
    }
}
