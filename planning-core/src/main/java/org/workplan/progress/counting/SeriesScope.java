package org.workplan.progress.counting;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.workplan.plan.Indicator;
import org.workplan.progress.Measurement;
import org.workplan.value.DatePeriod;
import org.workplan.value.Rational;

/**
 * What a series is read for.
 *
 * @param indicator what is counted
 * @param whole the days that the target counts: running totals count from its first day, and reports are due within it
 * @param asOf the day of the question
 * @param falls whether the count may fall, so that more may always have been taken away
 * @param number the number that a record states; empty for records that state none
 */
record SeriesScope(
        Indicator indicator,
        DatePeriod whole,
        LocalDate asOf,
        boolean falls,
        Function<Measurement, Optional<Rational>> number) {

    boolean isPeriodic() {
        return indicator.completeness() instanceof Indicator.Completeness.PeriodicReports;
    }

    boolean isRunningTotal() {
        return indicator.basis() == Indicator.Basis.RUNNING_TOTAL;
    }

    Rational numberOf(Measurement record) {
        return number.apply(record).orElseThrow();
    }

    /** The days whose growth a statement states. */
    DaySpan spanOf(Measurement statement) {
        DaySpan observed = DaySpan.of(statement.observed());
        return isRunningTotal() ? new DaySpan(whole.start().toEpochDay() - 1, observed.to()) : observed;
    }
}
