package org.workplan.progress.counting;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operation;
import org.workplan.plan.Indicator;
import org.workplan.progress.Measurement;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.Rational;

/** Values of increments that do not add up over time: the largest, the smallest, the last, the mean, or how many different subjects there were. */
final class RecordAggregation {

    private final CountingScope frame;
    private final Indicator indicator;

    private RecordAggregation(CountingScope frame) {
        this.frame = frame;
        this.indicator = frame.indicator();
    }

    static MeasuredValue count(CountingScope frame, Selection selection) {
        List<Measurement> numbers = selection.numbers();
        boolean onlyUp = numbers.stream().allMatch(one -> Selection.number(one).signum() >= 0);
        Gaps gaps = Gaps.of(frame, selection, onlyUp ? Interval.atLeast(Rational.ZERO) : Interval.UNKNOWN);
        RecordAggregation aggregation = new RecordAggregation(frame);
        Derivation made = aggregation.made(numbers, gaps, aggregation.mayHaveNewcomers(numbers));
        boolean anything = !numbers.isEmpty() || frame.logAlive();
        boolean meanOfNothing = numbers.isEmpty()
                && gaps.leaves().isEmpty()
                && frame.indicator().overTime() == Indicator.Aggregation.AVERAGE;
        return new MeasuredValue(
                made.value(),
                anything ? aggregation.made(numbers, Gaps.NONE, false).value() : frame.unknown(),
                numbers.size() + selection.partly().size(),
                frame.isClosed() || frame.subject().isPresent() || isOneWay(frame.indicator()),
                !meanOfNothing,
                gaps.missing(),
                CountingExplanations.value(frame, selection, made));
    }

    /** Whether a subject that is recorded for the first time can move the value only as a record of a known one can. */
    static boolean isOneWay(Indicator indicator) {
        return switch (indicator.overTime()) {
            case MIN -> indicator.overUnits() == Indicator.Aggregation.MIN;
            case MAX, COUNT_DISTINCT, SUM, RATIO ->
                CountsOverTime.isSum(indicator.overUnits())
                        || indicator.overUnits() == Indicator.Aggregation.MAX
                        || indicator.overUnits() == Indicator.Aggregation.COUNT_DISTINCT;
            case LAST, AVERAGE -> false;
        };
    }

    /** Whether a subject of which nothing is recorded yet may still appear, where values are taken of each subject first. */
    private boolean mayHaveNewcomers(List<Measurement> numbers) {
        return !frame.isClosed()
                && frame.subject().isEmpty()
                && indicator.overTime() != Indicator.Aggregation.COUNT_DISTINCT
                && numbers.stream().anyMatch(one -> one.subject().isPresent());
    }

    private Derivation made(List<Measurement> numbers, Gaps gaps, boolean newcomers) {
        Map<Optional<PartId>, List<Measurement>> units = new LinkedHashMap<>();
        for (Measurement one : numbers) {
            units.computeIfAbsent(one.subject(), unit -> new ArrayList<>()).add(one);
        }
        if ((!newcomers && units.size() < 2) || indicator.overTime() == Indicator.Aggregation.COUNT_DISTINCT) {
            return overTime(numbers, gaps);
        }
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        units.forEach((unit, some) -> {
            Derivation one = overTime(some, gaps);
            parts.add(Explanation.of("progress.unit")
                    .text("subject", unit.map(PartId::value).orElse("-"))
                    .because(one.parts())
                    .reduce(one.how()));
        });
        return newcomers
                ? withNewcomers(indicator.overUnits(), parts.build())
                : new Derivation(overUnits(indicator.overUnits()), parts.build());
    }

    /** How the values of several units make one. */
    static Operation.Reduction overUnits(Indicator.Aggregation aggregation) {
        return switch (aggregation) {
            case AVERAGE -> Operation.Reduction.MEAN;
            case MIN -> Operation.Reduction.MIN;
            case MAX -> Operation.Reduction.MAX;
            case COUNT_DISTINCT -> Operation.Reduction.BOUNDS;
            case SUM, LAST, RATIO -> Operation.Reduction.SUM;
        };
    }

    /** The values of units, and of subjects that may still appear. */
    static Derivation withNewcomers(Indicator.Aggregation over, ImmutableList<Explanation> units) {
        Explanation others = Explanation.of("progress.other-subjects").given(Interval.atLeast(Rational.ZERO));
        Operation.Reduction how = overUnits(over);
        return how == Operation.Reduction.MEAN
                ? new Derivation(
                        Operation.Reduction.HULL,
                        ImmutableList.of(CountingExplanations.made("progress.mean", how, units), others))
                : new Derivation(how, both(units, ImmutableList.of(others)));
    }

    private Derivation overTime(List<Measurement> numbers, Gaps gaps) {
        ImmutableList<Explanation> leaves = leaves(numbers);
        if (leaves.isEmpty()) {
            return new Derivation(Operation.Reduction.SUM, gaps.leaves());
        }
        return switch (indicator.overTime()) {
            case MAX -> new Derivation(Operation.Reduction.MAX, both(leaves, gaps.leaves()));
            case MIN -> new Derivation(Operation.Reduction.MIN, both(leaves, gaps.leaves()));
            case LAST -> new Derivation(Operation.Reduction.HULL, both(leaves(last(numbers)), gaps.leaves()));
            case AVERAGE -> mean(leaves, gaps);
            case COUNT_DISTINCT -> distinct(numbers, gaps);
            case SUM, RATIO -> new Derivation(Operation.Reduction.SUM, both(leaves, gaps.leaves()));
        };
    }

    /** Those of the last day that were recorded last: several where there is no order between them. */
    private static List<Measurement> last(List<Measurement> numbers) {
        LocalDate day = numbers.get(numbers.size() - 1).observed().end();
        return StateReading.latest(
                numbers.stream().filter(one -> one.observed().end().equals(day)).toList());
    }

    private static ImmutableList<Explanation> leaves(List<Measurement> numbers) {
        return numbers.stream()
                .map(one -> CountingExplanations.number(one, Selection.number(one)))
                .collect(ImmutableList.toImmutableList());
    }

    private static Derivation mean(ImmutableList<Explanation> leaves, Gaps gaps) {
        if (gaps.leaves().isEmpty() || gaps.countable()) {
            return new Derivation(Operation.Reduction.MEAN, both(leaves, gaps.leaves()));
        }
        Explanation mean = CountingExplanations.made("progress.mean", Operation.Reduction.MEAN, leaves);
        return new Derivation(Operation.Reduction.HULL, both(ImmutableList.of(mean), gaps.leaves()));
    }

    /** Different ones: each subject once; counts without subjects may be of the same ones, or all of others. */
    private static Derivation distinct(List<Measurement> numbers, Gaps gaps) {
        ImmutableList<Explanation> named = numbers.stream()
                .filter(one -> Selection.number(one).signum() > 0)
                .flatMap(one -> one.subject().stream())
                .distinct()
                .map(subject -> Explanation.of("progress.subject-counted")
                        .text("subject", subject.value())
                        .given(Interval.exactly(1)))
                .collect(ImmutableList.toImmutableList());
        ImmutableList<Explanation> unnamed =
                leaves(numbers.stream().filter(one -> one.subject().isEmpty()).toList());
        if (unnamed.isEmpty()) {
            return new Derivation(Operation.Reduction.SUM, both(named, gaps.leaves()));
        }
        Explanation names = CountingExplanations.made("progress.distinct", Operation.Reduction.SUM, named);
        Explanation bounds = CountingExplanations.made(
                "progress.perhaps-the-same", Operation.Reduction.BOUNDS, both(ImmutableList.of(names), unnamed));
        return new Derivation(Operation.Reduction.SUM, both(ImmutableList.of(bounds), gaps.leaves()));
    }

    static ImmutableList<Explanation> both(List<Explanation> some, List<Explanation> more) {
        return ImmutableList.<Explanation>builder().addAll(some).addAll(more).build();
    }
}
