package org.workplan.progress.judging;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.workplan.explanation.Explanation;
import org.workplan.plan.Indicator;
import org.workplan.progress.Assessment;
import org.workplan.progress.counting.CountingScope;
import org.workplan.progress.counting.MeasuredValue;
import org.workplan.target.Criterion;
import org.workplan.value.Acceptance;
import org.workplan.value.DatePeriod;
import org.workplan.value.Dates;
import org.workplan.value.Domain;
import org.workplan.value.Rational;

/** Judges a change from where a value started: from the stated baseline, or else from what was measured before the period. */
final class ChangeJudge {
    private static final int YEARS_BACK = 100;

    private final CriterionJudge judge;

    ChangeJudge(CriterionJudge judge) {
        this.judge = judge;
    }

    Judgement judge(Criterion.Change change, CountingScope frame) {
        MeasuredValue known = judge.counter().count(frame);
        if (known.excuse().isPresent()) {
            return Judgements.excused(known, frame.isClosed());
        }
        Optional<Rational> stated = change.baseline().map(Rational::of);
        Optional<Rational> base = stated.or(() -> measured(frame));
        if (base.isEmpty()) {
            return Judgements.open(known, Assessment.Missing.of(Assessment.Missing.What.BASELINE));
        }
        if (isShareOfNothing(change, base.get())) {
            return Judgements.open(known, Assessment.Missing.of(Assessment.Missing.What.ZERO_BASELINE));
        }
        Explanation note = Explanation.of(
                        stated.isPresent() ? "progress.baseline-stated" : "progress.baseline-measured")
                .number("baseline", base.get(), frame.indicator().unit())
                .note();
        Acceptance wanted = wanted(change, base.get(), CriterionJudge.domain(frame.indicator()));
        return judge.compare(new Judgement.Measure(known, Optional.of(wanted), base), frame, ImmutableList.of(note));
    }

    /** Whether a percentage of a baseline of zero is asked for: every percentage of it is zero, so that any value would be enough. */
    private static boolean isShareOfNothing(Criterion.Change change, Rational base) {
        return change.relative() && change.by().isPresent() && base.signum() == 0;
    }

    private static Acceptance wanted(Criterion.Change change, Rational base, Domain domain) {
        boolean up = change.direction() == Criterion.Direction.INCREASE;
        if (change.by().isEmpty()) {
            return up ? Acceptance.moreThan(base, domain) : Acceptance.lessThan(base, domain);
        }
        Rational by = Rational.of(change.by().get());
        Rational step = change.relative() ? base.abs().times(by).dividedBy(Rational.of(100)) : by;
        return up ? Acceptance.atLeast(base.plus(step), domain) : Acceptance.atMost(base.minus(step), domain);
    }

    /** The value on the day before the period: of a state the last one seen, of increments what was counted in the period of the same length before. */
    private Optional<Rational> measured(CountingScope frame) {
        if (frame.period().start().equals(Dates.FIRST)) {
            return Optional.empty();
        }
        LocalDate last = frame.period().start().minusDays(1);
        boolean state = frame.indicator().basis() == Indicator.Basis.SNAPSHOT;
        LocalDate start = frame.period().start();
        Period length = Period.between(start, frame.period().end().plusDays(1));
        LocalDate first = state ? start.minusYears(YEARS_BACK) : start.minus(length);
        MeasuredValue before = judge.counter().count(frame.over(DatePeriod.of(Dates.nearest(first), last)));
        return before.records() == 0 ? Optional.empty() : before.value().exact();
    }
}
