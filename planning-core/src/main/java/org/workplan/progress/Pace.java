package org.workplan.progress;

import java.time.LocalDate;
import java.util.Optional;
import org.workplan.value.Acceptance;
import org.workplan.value.DatePeriod;
import org.workplan.value.Domain;
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

    /** What a value must reach by a day, were it to be enough on the last one. */
    interface Profile {
        Rational expected(Rational needed);
    }

    /** The pace; empty when what is enough has no lower edge above zero, so that nothing is due. */
    static Optional<Pace> of(Rational soFar, Acceptance wanted, CountingScope frame, Profile profile) {
        Optional<Rational> needed = wanted.lowerEdge().filter(edge -> edge.signum() > 0);
        return needed.map(edge -> {
            Rational expected = profile.expected(edge);
            Rational due = wanted.domain() == Domain.COUNT ? expected.floor() : expected;
            Rational missing = wanted.stillNeeded(soFar).orElse(Rational.ZERO);
            DatePeriod period = frame.period();
            return new Pace(
                    period.elapsedDays(frame.asOf()), period.days(), expected, due, soFar, missing, period.end());
        });
    }

    /**
     * Checks if as much is done as was to be expected.
     *
     * @return true if it is
     */
    public boolean isOnPace() {
        return actual.compareTo(due) >= 0;
    }

    /** What is done, in percent of what was due; empty before anything is due. */
    Optional<Rational> percentOfDue() {
        return due.signum() == 0
                ? Optional.empty()
                : Optional.of(actual.times(Rational.of(100)).dividedBy(due));
    }
}
