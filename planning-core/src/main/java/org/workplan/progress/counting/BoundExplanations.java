package org.workplan.progress.counting;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operand;
import org.workplan.explanation.Operation;
import org.workplan.progress.Assessment;
import org.workplan.progress.Measurement;
import org.workplan.value.DatePeriod;
import org.workplan.value.Interval;
import org.workplan.value.Rational;

/** Says which bound comes from which record. */
final class BoundExplanations {

    private BoundExplanations() {}

    /** An occurrence all of whose days count. */
    static Explanation occurrence(Occurrence one, SeriesScope scope) {
        Measurement record = one.records().get(0);
        return one.number().exact().isPresent()
                ? CountingExplanations.number(record, scope.numberOf(record))
                : seen(Explanation.of("progress.one-evidence"), one.records()).given(one.number());
    }

    /** An occurrence of which only some days count. */
    static Contribution part(Occurrence one, Measurement record) {
        Interval any = one.number().hull(Interval.exactly(Rational.ZERO));
        Explanation why = seen(Explanation.of("progress.one-of-several-days"), one.records())
                .given(any);
        Assessment.Missing split = new Assessment.Missing(
                Assessment.Missing.What.SPLIT, record.id().value());
        return Contribution.limited(why, List.of(split), one.span().to());
    }

    /** A growth that one source states: a report, the parts of one tag, or a declared maximum. */
    static Explanation stated(BoundSource by, Interval growth, SeriesScope scope) {
        if (by.maximumOf().isPresent()) {
            DatePeriod window = by.maximumOf().get();
            return CountingExplanations.gap(DueReports.gap(window, scope.asOf()).key(), window, growth);
        }
        if (by.records().size() == 1
                && growth.exact().equals(scope.number().apply(by.records().get(0)))) {
            return CountingExplanations.number(
                    by.records().get(0), growth.exact().orElseThrow());
        }
        List<Explanation> parts = by.records().stream()
                .map(one -> CountingExplanations.number(one, scope.numberOf(one)))
                .toList();
        boolean sum = Operation.Reduction.SUM
                .of(parts.stream().flatMap(part -> part.value().stream()).toList())
                .equals(growth);
        return sum
                ? CountingExplanations.made("progress.parts-together", Operation.Reduction.SUM, parts)
                : seen(Explanation.of("progress.reports-limit"), by.records()).given(growth);
    }

    /** The same, with the records of its days that agree with it and limit it no further. */
    static Explanation beside(Explanation why, Collection<Measurement> others) {
        return others.isEmpty()
                ? why
                : new Explanation(
                        why.key(),
                        why.operands(),
                        why.operation(),
                        ImmutableList.<Explanation>builder()
                                .addAll(why.reasons())
                                .add(Explanation.of("progress.other-records")
                                        .number("count", others.size())
                                        .with("ids", ids(List.copyOf(others)))
                                        .note())
                                .build());
    }

    /** A growth that several bounds limit: the sum of those that limit it from below, and of those that do from above. */
    static Explanation limited(GrowthLimits limits, List<DaySpan> stretches, SeriesScope scope) {
        Explanation least = limits.least()
                .map(path -> path("progress.limit-below", path, Rational.of(-1), scope))
                .orElseGet(() -> Explanation.of("progress.no-limit-below").given(Interval.UNKNOWN));
        Explanation most = limits.most()
                .map(path -> path("progress.limit-above", path, Rational.ONE, scope))
                .orElseGet(() -> Explanation.of("progress.no-limit-above").given(Interval.UNKNOWN));
        return Explanation.of("progress.limited")
                .with(
                        "known",
                        new Operand.Known(limits.interval(), scope.indicator().unit()))
                .with("period", periods(stretches))
                .because(least)
                .because(most)
                .reduce(Operation.Reduction.RANGE);
    }

    private static Operand periods(List<DaySpan> stretches) {
        return stretches.size() == 1
                ? new Operand.Period(stretches.get(0).period())
                : new Operand.Many(stretches.stream()
                        .map(stretch -> new Operand.Period(stretch.period()))
                        .collect(toImmutableList()));
    }

    private static Explanation path(String key, BoundPath path, Rational sign, SeriesScope scope) {
        List<Explanation> steps = new ArrayList<>();
        for (BoundPath.Step step : path.steps()) {
            steps.add(step(step.source(), step.weight().times(sign), scope));
        }
        return CountingExplanations.made(key, Operation.Reduction.SUM, steps);
    }

    private static Explanation step(BoundSource by, Rational weight, SeriesScope scope) {
        Interval value = Interval.exactly(weight);
        if (by.maximumOf().isPresent()) {
            return Explanation.of("progress.limit-maximum")
                    .with("period", new Operand.Period(by.maximumOf().get()))
                    .number("value", weight, scope.indicator().unit())
                    .given(value);
        }
        Measurement first = by.records().get(0);
        if (by.records().size() == 1) {
            return Explanation.of("progress.limit-by")
                    .text("id", first.id().value())
                    .with("period", new Operand.Period(first.observed()))
                    .number("value", weight, scope.indicator().unit())
                    .given(value);
        }
        return seen(Explanation.of("progress.limit-together"), by.records())
                .number("value", weight, scope.indicator().unit())
                .given(value);
    }

    /** What remains without a source that contradicts others. */
    static Explanation setAside(BoundSource aside, List<Explanation> rest) {
        Explanation.Builder why = aside.maximumOf().isPresent()
                ? Explanation.of("progress.set-aside-maximum")
                        .with("period", new Operand.Period(aside.maximumOf().get()))
                : Explanation.of("progress.set-aside").with("ids", ids(aside.records()));
        return why.because(rest).reduce(Operation.Reduction.SUM);
    }

    /** What is known in spite of contradictions, without the ways that lead there. */
    static Explanation doubted(Interval known, List<Contradiction> found) {
        ImmutableList<Measurement> records =
                found.stream().flatMap(one -> one.records().stream()).collect(toImmutableList());
        return Explanation.of("progress.contradictions-doubted")
                .with("ids", ids(records))
                .given(known);
    }

    static Operand ids(List<Measurement> records) {
        return new Operand.Many(
                records.stream().map(one -> new Operand.Text(one.id().value())).collect(toImmutableList()));
    }

    /** Names the records that a value comes from, and adds none of their numbers. */
    static Explanation.Builder seen(Explanation.Builder why, List<Measurement> records) {
        why.with("ids", ids(records));
        records.forEach(one -> why.because(CountingExplanations.seen(one)));
        return why;
    }
}
