package org.workplan.progress.counting;

import com.google.common.collect.ImmutableList;
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

/** Values of which each record adds its own: occurrences, amounts, people. */
final class Increments {

    private Increments() {}

    static MeasuredValue count(CountingScope frame, Selection selection) {
        List<Measurement> numbers = selection.numbers();
        boolean onlyUp = numbers.stream().allMatch(one -> Selection.number(one).signum() >= 0);
        Gaps gaps = Gaps.of(frame, selection, onlyUp ? Interval.atLeast(Rational.ZERO) : Interval.UNKNOWN);
        Derivation made = made(frame.indicator(), numbers, gaps);
        boolean anything = !numbers.isEmpty() || frame.logAlive();
        boolean meanOfNothing = numbers.isEmpty()
                && gaps.leaves().isEmpty()
                && frame.indicator().overTime() == Indicator.Aggregation.AVERAGE;
        return new MeasuredValue(
                made.value(),
                anything ? made(frame.indicator(), numbers, Gaps.NONE).value() : frame.unknown(),
                numbers.size() + selection.partly().size(),
                true,
                !meanOfNothing,
                gaps.missing(),
                CountingExplanations.value(frame, selection, made));
    }

    private static Derivation made(Indicator indicator, List<Measurement> numbers, Gaps gaps) {
        Map<Optional<PartId>, List<Measurement>> units = new LinkedHashMap<>();
        for (Measurement one : numbers) {
            units.computeIfAbsent(one.subject(), unit -> new ArrayList<>()).add(one);
        }
        boolean together = units.size() < 2
                || indicator.overTime() == Indicator.Aggregation.COUNT_DISTINCT
                || (isSum(indicator.overTime()) && isSum(indicator.overUnits()));
        if (together) {
            return overTime(indicator.overTime(), numbers, gaps);
        }
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        units.forEach((unit, some) -> {
            Derivation one = overTime(indicator.overTime(), some, gaps);
            parts.add(Explanation.of("progress.unit")
                    .text("subject", unit.map(PartId::value).orElse("-"))
                    .because(one.parts())
                    .reduce(one.how()));
        });
        return new Derivation(overUnits(indicator.overUnits()), parts.build());
    }

    private static boolean isSum(Indicator.Aggregation aggregation) {
        return aggregation == Indicator.Aggregation.SUM || aggregation == Indicator.Aggregation.RATIO;
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

    private static Derivation overTime(Indicator.Aggregation aggregation, List<Measurement> numbers, Gaps gaps) {
        ImmutableList<Explanation> leaves = numbers.stream()
                .map(one -> CountingExplanations.number(one, Selection.number(one)))
                .collect(ImmutableList.toImmutableList());
        if (leaves.isEmpty()) {
            return new Derivation(Operation.Reduction.SUM, gaps.leaves());
        }
        return switch (aggregation) {
            case SUM, RATIO -> new Derivation(Operation.Reduction.SUM, both(leaves, gaps.leaves()));
            case MAX -> new Derivation(Operation.Reduction.MAX, both(leaves, gaps.leaves()));
            case MIN -> new Derivation(Operation.Reduction.MIN, both(leaves, gaps.leaves()));
            case LAST ->
                new Derivation(
                        Operation.Reduction.HULL,
                        both(leaves.subList(leaves.size() - 1, leaves.size()), gaps.leaves()));
            case AVERAGE -> mean(leaves, gaps);
            case COUNT_DISTINCT -> distinct(numbers, gaps);
        };
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
        ImmutableList<Explanation> unnamed = numbers.stream()
                .filter(one -> one.subject().isEmpty())
                .map(one -> CountingExplanations.number(one, Selection.number(one)))
                .collect(ImmutableList.toImmutableList());
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
