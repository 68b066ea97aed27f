package org.workplan.progress;

import static org.workplan.value.internal.Arguments.requirePresent;

import java.time.LocalDate;
import java.util.Optional;
import org.workplan.value.DatePeriod;
import org.workplan.value.Interval;
import org.workplan.value.Rational;
import org.workplan.value.Verdict;

/**
 * One window of a quota.
 *
 * @param period the days of the window
 * @param verdict whether the window holds enough; undetermined while it is open and does not
 * @param value what is known of the value in the window
 * @param soFar what has been counted in it so far
 * @param stillNeeded how much more would be enough; empty when more never helps, or the amount is not known
 * @param scheduled how many sessions are on the calendar for the rest of the window; empty when the calendar says nothing of the target's task
 */
public record WindowResult(
        DatePeriod period,
        Verdict verdict,
        Interval value,
        Interval soFar,
        Optional<Rational> stillNeeded,
        Optional<Long> scheduled) {

    /** Refuses null. */
    public WindowResult {
        requirePresent("period", period, "verdict", verdict, "value", value);
        requirePresent("soFar", soFar, "stillNeeded", stillNeeded, "scheduled", scheduled);
    }

    /**
     * Checks if the window is open, holds too little, and may miss its quota: less is there than an even spread would have brought by the day, whole ones
     * only, or the calendar holds too few sessions for the rest.
     *
     * @param asOf the day
     * @return true if it does; false too when nobody knows what is there, or how much would be enough
     */
    public boolean isBehind(LocalDate asOf) {
        requirePresent("asOf", asOf);
        if (verdict != Verdict.UNDETERMINED || !period.contains(asOf)) {
            return false;
        }
        Rational elapsed = Rational.of(period.elapsedDays(asOf), period.days());
        boolean late = soFar.exact()
                .flatMap(counted -> stillNeeded.map(
                        needed -> counted.plus(needed).times(elapsed).floor().compareTo(counted) > 0))
                .orElse(false);
        return late || isShort();
    }

    /**
     * Checks if the calendar holds too few sessions for what the window still needs.
     *
     * @return true if it does; false too when the calendar says nothing
     */
    public boolean isShort() {
        return verdict == Verdict.UNDETERMINED
                && scheduled.isPresent()
                && stillNeeded
                        .filter(needed -> needed.compareTo(Rational.of(scheduled.get())) > 0)
                        .isPresent();
    }
}
