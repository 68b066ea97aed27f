package org.workplan.progress.judging;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operand;
import org.workplan.explanation.Operation;
import org.workplan.progress.Assessment;
import org.workplan.progress.WindowResult;
import org.workplan.progress.counting.CountingExplanations;
import org.workplan.progress.counting.CountingScope;
import org.workplan.progress.counting.MeasuredValue;
import org.workplan.progress.counting.Selection;
import org.workplan.progress.counting.Windows;
import org.workplan.target.Criterion;
import org.workplan.target.Quota;
import org.workplan.value.DatePeriod;
import org.workplan.value.Interval;
import org.workplan.value.Rational;
import org.workplan.value.Verdict;

/** Judges a promise for each window of time by itself. What is too much in one window never repairs another. */
final class QuotaJudge {

    private final CriterionJudge judge;

    QuotaJudge(CriterionJudge judge) {
        this.judge = judge;
    }

    Judgement judge(Criterion.Each each, CountingScope frame) {
        if (Windows.areTooMany(frame.period(), each.per())) {
            Explanation why = Explanation.of("progress.too-many-windows")
                    .with("period", new Operand.Period(frame.period()))
                    .number("most", Windows.MOST)
                    .build(new Operation.Fixed(Verdict.UNDETERMINED));
            return Judgement.of(
                    Verdict.UNDETERMINED,
                    false,
                    ImmutableList.of(Assessment.Missing.of(Assessment.Missing.What.DEADLINE)),
                    why);
        }
        Selection selection = judge.counter().select(frame);
        boolean alive = frame.logAlive() || selection.hasRecord();
        List<Judgement> judged = new ArrayList<>();
        ImmutableList.Builder<WindowResult> windows = ImmutableList.builder();
        ImmutableList<Windows.Window> asked = Windows.split(frame.period(), each.per()).stream()
                .filter(window -> window.isWhole() || each.per().partial() != Quota.Partial.SKIPPED)
                .collect(ImmutableList.toImmutableList());
        for (Windows.Window window : asked) {
            Rational share = each.per().partial() == Quota.Partial.PRORATED ? window.share() : Rational.ONE;
            CountingScope inside = frame.window(window.period(), all(asked)).alive(alive);
            MeasuredValue known = judge.counter().count(inside);
            Judgement one = judge.amount(each.amount(), share, inside, known);
            judged.add(one);
            windows.add(result(one, inside));
        }
        ImmutableList<WindowResult> results = windows.build();
        Judgement all = Judgements.combine(judged, told(judged, results), new Operation.All());
        return all.valued(judge.counter().count(frame)).with(results);
    }

    /** The days of all windows. */
    private static DatePeriod all(ImmutableList<Windows.Window> windows) {
        return DatePeriod.of(
                windows.get(0).period().start(),
                windows.get(windows.size() - 1).period().end());
    }

    /** Says how the windows stand, and names those that are missed: they are what a reader asks for. */
    private static Explanation.Builder told(List<Judgement> judged, ImmutableList<WindowResult> windows) {
        ImmutableList<Operand> missed = windows.stream()
                .filter(window -> window.verdict() == Verdict.NOT_MET)
                .map(window -> new Operand.Period(window.period()))
                .collect(ImmutableList.toImmutableList());
        return missed.isEmpty()
                ? CountingExplanations.counts("progress.each-window", judged)
                : CountingExplanations.counts("progress.each-window-missed", judged)
                        .with("missed", new Operand.Many(missed));
    }

    private WindowResult result(Judgement one, CountingScope frame) {
        Interval soFar = one.known().map(MeasuredValue::soFar).orElse(Interval.UNKNOWN);
        Optional<Rational> needed =
                soFar.low().flatMap(counted -> one.wanted().flatMap(wanted -> wanted.stillNeeded(counted)));
        Optional<Long> scheduled = frame.isClosed()
                ? Optional.empty()
                : judge.schedule()
                        .rest(frame.period(), judge.counter().select(frame).seenUntil(frame.asOf()));
        return new WindowResult(frame.period(), one.verdict(), one.value(), soFar, needed, scheduled);
    }
}
