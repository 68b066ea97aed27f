package org.workplan.progress;

import static org.workplan.value.internal.Arguments.requirePresent;

import java.time.LocalDate;
import java.util.Optional;
import org.workplan.value.Rational;

/**
 * How a count stands against the spread over its period that the plan foresees: even, listed, or along its sessions.
 *
 * @param elapsed the days that have gone by, the day of the question included
 * @param days the days of the period
 * @param expected what was to be expected by now, exact: N x d / D of an even spread
 * @param due the part of it that a count must have reached: whole ones only
 * @param actual what has been counted
 * @param stillNeeded what is missing; 0 when it is enough
 * @param by the last day
 */
public record Pace(
        long elapsed, long days, Rational expected, Rational due, Rational actual, Rational stillNeeded, LocalDate by) {

    /** Refuses null. */
    public Pace {
        requirePresent("expected", expected, "due", due, "actual", actual);
        requirePresent("stillNeeded", stillNeeded, "by", by);
    }

    /** {@return true if as much is done as was expected by now} */
    public boolean isOnPace() {
        return actual.compareTo(due) >= 0;
    }

    /** {@return what is done, in percent of what was due; empty before anything is due} */
    public Optional<Rational> percentOfDue() {
        return due.signum() == 0
                ? Optional.empty()
                : Optional.of(actual.times(Rational.of(100)).dividedBy(due));
    }

    /**
     * Where a count would end if it went on as so far. Never part of a verdict.
     *
     * @param value the forecast for the end of the period, exact; empty when there is too little to go by
     * @param reason a key that says by what method, or why there is none
     */
    public record Forecast(Optional<Rational> value, String reason) {

        private static final int LEAST_RECORDS = 3;
        private static final Rational LEAST_SHARE = Rational.of(1, 5);

        /** Refuses null. */
        public Forecast {
            requirePresent("value", value, "reason", reason);
        }

        /** In proportion to the days gone by, once a fifth of the period and three records are there. */
        public static Forecast of(Pace pace, int records) {
            requirePresent("pace", pace);
            if (records < LEAST_RECORDS) {
                return new Forecast(Optional.empty(), "forecast.too-few-records");
            }
            if (Rational.of(pace.elapsed(), pace.days()).compareTo(LEAST_SHARE) < 0) {
                return new Forecast(Optional.empty(), "forecast.too-early");
            }
            return new Forecast(
                    Optional.of(pace.actual().times(Rational.of(pace.days(), pace.elapsed()))),
                    "forecast.proportional");
        }
    }
}
