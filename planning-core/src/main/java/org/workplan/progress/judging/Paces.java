package org.workplan.progress.judging;

import java.time.LocalDate;
import java.util.Optional;
import org.workplan.plan.Target;
import org.workplan.progress.Pace;
import org.workplan.progress.counting.CountingScope;
import org.workplan.value.Acceptance;
import org.workplan.value.DatePeriod;
import org.workplan.value.Domain;
import org.workplan.value.PlanDate;
import org.workplan.value.Rational;

/** Sets a count beside what the plan's spread expects by the day of the question. */
final class Paces {

    private Paces() {}

    /** What a value must reach by the day of the question to be enough on the last day. */
    private interface Spread {
        Rational expected(Rational needed);
    }

    static Optional<Pace> of(Target target, Judgement judged, CountingScope frame, Schedule schedule) {
        Optional<Spread> profile = profile(target.profile().orElse(Target.Profile.LINEAR), frame, schedule);
        Optional<Rational> soFar = judged.known().flatMap(known -> known.soFar().low());
        return soFar.flatMap(counted ->
                judged.wanted().flatMap(wanted -> profile.flatMap(spread -> pace(counted, wanted, frame, spread))));
    }

    /** The pace; empty when the criterion has no lower edge above zero, so that nothing is due. */
    private static Optional<Pace> pace(Rational soFar, Acceptance wanted, CountingScope frame, Spread spread) {
        Optional<Rational> needed = wanted.lowerEdge().filter(edge -> edge.signum() > 0);
        return needed.map(edge -> {
            Rational expected = spread.expected(edge);
            Rational due = wanted.domain() == Domain.COUNT ? expected.floor() : expected;
            Rational missing = wanted.stillNeeded(soFar).orElse(Rational.ZERO);
            DatePeriod period = frame.period();
            return new Pace(
                    period.elapsedDays(frame.asOf()), period.days(), expected, due, soFar, missing, period.end());
        });
    }

    /** The spread; empty for one along sessions when the calendar holds none. */
    private static Optional<Spread> profile(Target.Profile profile, CountingScope frame, Schedule schedule) {
        if (profile instanceof Target.Profile.Listed listed) {
            return Optional.of(needed -> expected(listed, frame));
        }
        if (profile instanceof Target.Profile.Sessions) {
            long all = schedule.in(frame.period());
            long due = schedule.until(frame.period(), frame.asOf());
            return all == 0 ? Optional.empty() : Optional.of(needed -> needed.times(Rational.of(due, all)));
        }
        Rational elapsed = Rational.of(
                frame.period().elapsedDays(frame.asOf()), frame.period().days());
        return Optional.of(needed -> needed.times(elapsed));
    }

    private static Rational expected(Target.Profile.Listed listed, CountingScope frame) {
        Rational expected = Rational.ZERO;
        for (Target.Profile.Point point : listed.points()) {
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
