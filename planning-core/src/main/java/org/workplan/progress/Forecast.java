package org.workplan.progress;

import static org.workplan.value.internal.Arguments.requirePresent;

import java.util.Optional;
import org.workplan.value.Rational;

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
                Optional.of(pace.actual().times(Rational.of(pace.days(), pace.elapsed()))), "forecast.proportional");
    }
}
