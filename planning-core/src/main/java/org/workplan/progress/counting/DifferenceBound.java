package org.workplan.progress.counting;

import org.workplan.value.DatePeriod;
import org.workplan.value.Interval;

/**
 * How much a running count S grows between the ends of two days: S(to) - S(from) lies in an interval. A report of v for the days from a to b is the bound
 * S(b) - S(a-1) = v. Days are counted as {@link java.time.LocalDate#toEpochDay()} counts them.
 *
 * @param from the day at the end of which the growth begins
 * @param to the day at the end of which the growth ends, after {@code from}
 * @param growth by how much the count grows
 * @param source where the bound comes from
 * @param covers whether the bound speaks for all that happened on its days, so that the lack of another record does not mean zero
 */
record DifferenceBound(long from, long to, Interval growth, BoundSource source, boolean covers) {

    /** A bound for all days of a period. */
    static DifferenceBound within(DatePeriod period, Interval growth, BoundSource source) {
        return new DifferenceBound(period.start().toEpochDay() - 1, period.end().toEpochDay(), growth, source, true);
    }
}
