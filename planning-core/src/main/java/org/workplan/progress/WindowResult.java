package org.workplan.progress;

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
