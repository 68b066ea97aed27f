package org.workplan.progress;

import java.time.LocalDate;
import java.util.Optional;
import org.workplan.plan.Target;
import org.workplan.target.Profile;
import org.workplan.value.PlanDate;
import org.workplan.value.Rational;

/** Sets a count beside what the plan's spread expects by the day of the question. */
final class Paces {

    private Paces() {}

    static Optional<Pace> of(Target target, Judgement judged, CountingScope frame, Schedule schedule) {
        Optional<Pace.Profile> profile = profile(target.profile().orElse(Profile.LINEAR), frame, schedule);
        Optional<Rational> soFar = judged.known().flatMap(known -> known.soFar().low());
        return soFar.flatMap(counted ->
                judged.wanted().flatMap(wanted -> profile.flatMap(spread -> Pace.of(counted, wanted, frame, spread))));
    }

    /** The spread; empty for one along sessions when the calendar holds none. */
    private static Optional<Pace.Profile> profile(Profile profile, CountingScope frame, Schedule schedule) {
        if (profile instanceof Profile.Listed listed) {
            return Optional.of(needed -> expected(listed, frame));
        }
        if (profile instanceof Profile.Sessions) {
            long all = schedule.in(frame.period());
            long due = schedule.until(frame.period(), frame.asOf());
            return all == 0 ? Optional.empty() : Optional.of(needed -> needed.times(Rational.of(due, all)));
        }
        Rational elapsed = Rational.of(
                frame.period().elapsedDays(frame.asOf()), frame.period().days());
        return Optional.of(needed -> needed.times(elapsed));
    }

    private static Rational expected(Profile.Listed listed, CountingScope frame) {
        Rational expected = Rational.ZERO;
        for (Profile.Point point : listed.points()) {
            if (!day(point.on(), frame).isAfter(frame.asOf())) {
                expected = expected.max(Rational.of(point.expected()));
            }
        }
        return expected;
    }

    private static LocalDate day(PlanDate date, CountingScope frame) {
        return date.in(frame.period().start().getYear());
    }
}
