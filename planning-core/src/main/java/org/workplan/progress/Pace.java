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
}
