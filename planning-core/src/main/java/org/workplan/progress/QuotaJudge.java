package org.workplan.progress;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.workplan.explanation.Operation;
import org.workplan.target.Criterion;
import org.workplan.target.Quota;
import org.workplan.value.Amount;
import org.workplan.value.DatePeriod;
import org.workplan.value.Domain;
import org.workplan.value.Interval;
import org.workplan.value.Rational;

/** Judges a promise for each window of time by itself. What is too much in one window never repairs another. */
final class QuotaJudge {

    private final CriterionJudge judge;

    QuotaJudge(CriterionJudge judge) {
        this.judge = judge;
    }

    Judgement judge(Criterion.Each each, Frame frame) {
        boolean alive =
                frame.logAlive() || !judge.counter().select(frame).counted().isEmpty();
        List<Judgement> judged = new ArrayList<>();
        ImmutableList.Builder<WindowResult> windows = ImmutableList.builder();
        for (DatePeriod window : Windows.split(frame.period(), each.per())) {
            Optional<Amount> amount = asked(each, window, frame);
            if (amount.isEmpty()) {
                continue;
            }
            Judgement one = judge.judge(
                    new Criterion.Total(amount.get()), frame.over(window).alive(alive));
            judged.add(one);
            Interval soFar = one.known().map(Known::soFar).orElse(Interval.UNKNOWN);
            windows.add(new WindowResult(window, one.verdict(), one.value(), soFar));
        }
        Judgement all = CriterionJudge.combine(judged, "progress.each-window", new Operation.All());
        return all.valued(judge.counter().count(frame)).with(windows.build());
    }

    /** What is asked of a window; empty for one that is cut short and asked nothing. */
    private static Optional<Amount> asked(Criterion.Each each, DatePeriod window, Frame frame) {
        DatePeriod whole = Windows.whole(window, each.per());
        if (window.days() == whole.days() || each.per().partial() == Quota.Partial.FULL) {
            return Optional.of(each.amount());
        }
        if (each.per().partial() == Quota.Partial.SKIPPED) {
            return Optional.empty();
        }
        Rational share = Rational.of(window.days(), whole.days());
        return Optional.of(prorated(each.amount(), share, CriterionJudge.domain(frame.indicator())));
    }

    private static Amount prorated(Amount amount, Rational share, Domain domain) {
        if (amount instanceof Amount.Stated stated) {
            return new Amount.Stated(stated.comparator(), scaled(stated.number(), share, domain));
        }
        if (amount instanceof Amount.Between between) {
            return new Amount.Between(scaled(between.low(), share, domain), scaled(between.high(), share, domain));
        }
        return amount instanceof Amount.About about
                ? new Amount.About(scaled(about.number(), share, domain), about.tolerance())
                : amount;
    }

    private static java.math.BigDecimal scaled(java.math.BigDecimal number, Rational share, Domain domain) {
        Rational exact = Rational.of(number).times(share);
        Rational shown = domain == Domain.COUNT ? exact.floor() : exact;
        return shown.toDecimal(domain == Domain.COUNT ? 0 : 12, java.math.RoundingMode.DOWN);
    }
}
