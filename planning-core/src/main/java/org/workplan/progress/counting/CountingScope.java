package org.workplan.progress.counting;

import java.time.LocalDate;
import java.util.Optional;
import org.workplan.plan.Indicator;
import org.workplan.value.DatePeriod;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.Rational;

/**
 * What part of the log a value is taken from.
 *
 * @param indicator what is counted
 * @param period the days that count
 * @param asOf the day of the question
 * @param subject the one subject that counts; empty for all
 * @param logAlive whether anything at all was recorded for the target, so that an empty closed window of an event log is a true zero
 * @param windows the days of all windows, of which the period is one; empty when it is not a window
 * @param whole the days that the target counts, of which the period is a part: running totals count from the first of them
 */
public record CountingScope(
        Indicator indicator,
        DatePeriod period,
        LocalDate asOf,
        Optional<PartId> subject,
        boolean logAlive,
        Optional<DatePeriod> windows,
        DatePeriod whole) {

    public CountingScope(Indicator indicator, DatePeriod period, LocalDate asOf) {
        this(indicator, period, asOf, Optional.empty(), false, Optional.empty(), period);
    }

    /** Whether the last day has passed. */
    public boolean isClosed() {
        return asOf.isAfter(period.end());
    }

    /** What is known of a value without any record: counts are no less than nothing. */
    Interval unknown() {
        return indicator.valueKind() == Indicator.ValueKind.DECIMAL
                ? Interval.UNKNOWN
                : Interval.atLeast(Rational.ZERO);
    }

    /** Whether what was observed on some days is none of this window's business: it lies in other windows, and is told there. */
    boolean isOfOtherWindows(DatePeriod observed) {
        return windows.filter(all -> all.contains(observed)).isPresent()
                && period.intersection(observed).isEmpty();
    }

    public CountingScope over(DatePeriod days) {
        return new CountingScope(indicator, days, asOf, subject, logAlive, Optional.empty(), days);
    }

    public CountingScope window(DatePeriod window, DatePeriod all) {
        return new CountingScope(indicator, window, asOf, subject, logAlive, Optional.of(all), whole);
    }

    public CountingScope of(Indicator other) {
        return new CountingScope(other, period, asOf, subject, logAlive, windows, whole);
    }

    public CountingScope alive(boolean alive) {
        return new CountingScope(indicator, period, asOf, subject, alive, windows, whole);
    }

    public CountingScope about(PartId one) {
        return new CountingScope(indicator, period, asOf, Optional.of(one), logAlive, windows, whole);
    }
}
