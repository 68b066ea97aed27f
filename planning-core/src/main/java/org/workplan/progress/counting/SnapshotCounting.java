package org.workplan.progress.counting;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operation;
import org.workplan.plan.Indicator;
import org.workplan.progress.Assessment;
import org.workplan.progress.Measurement;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.Rational;

/** Running totals and snapshots: the last of each unit counts, and is never added to an older one of the same unit. */
final class SnapshotCounting {

    private SnapshotCounting() {}

    static MeasuredValue count(CountingScope frame, Selection selection) {
        List<Measurement> numbers = selection.numbers();
        if (numbers.isEmpty()) {
            return CountingExplanations.unknown(
                    frame, selection, Assessment.Missing.of(Assessment.Missing.What.MEASUREMENT));
        }
        Indicator indicator = frame.indicator();
        boolean growing = indicator.basis() == Indicator.Basis.RUNNING_TOTAL;
        boolean stretches = !growing && isOverTime(indicator.overTime());
        Derivation soFar = made(indicator, numbers, false);
        Derivation made = frame.isClosed() ? soFar : made(indicator, numbers, growing || stretches);
        ImmutableList<Assessment.Missing> missing = selection.hasHole()
                ? ImmutableList.of(Assessment.Missing.of(Assessment.Missing.What.REPORT))
                : ImmutableList.of();
        return new MeasuredValue(
                made.value(),
                soFar.value(),
                numbers.size(),
                growing || stretches || frame.isClosed(),
                true,
                missing,
                CountingExplanations.value(frame, selection, made));
    }

    private static boolean isOverTime(Indicator.Aggregation aggregation) {
        return aggregation == Indicator.Aggregation.AVERAGE
                || aggregation == Indicator.Aggregation.MIN
                || aggregation == Indicator.Aggregation.MAX;
    }

    private static Derivation made(Indicator indicator, List<Measurement> numbers, boolean open) {
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        units(indicator, numbers).forEach((unit, some) -> parts.add(unit(indicator, some, open)));
        return new Derivation(Increments.overUnits(indicator.overUnits()), parts.build());
    }

    /** The measurements of each unit: of each subject, and for running totals of each reporter too. */
    static Map<String, List<Measurement>> units(Indicator indicator, List<Measurement> measurements) {
        Map<String, List<Measurement>> units = new TreeMap<>();
        for (Measurement one : measurements) {
            String reporter = indicator.basis() == Indicator.Basis.RUNNING_TOTAL
                    ? one.reporter().orElse("")
                    : "";
            String unit = reporter + "/" + one.subject().map(PartId::value).orElse("");
            units.computeIfAbsent(unit, key -> new ArrayList<>()).add(one);
        }
        return units;
    }

    private static Explanation unit(Indicator indicator, List<Measurement> some, boolean open) {
        Explanation last = leaf(some.get(some.size() - 1));
        if (indicator.basis() == Indicator.Basis.RUNNING_TOTAL) {
            return open
                    ? CountingExplanations.made("progress.running-total", Operation.Reduction.SUM, with(last, rising()))
                    : last;
        }
        if (!isOverTime(indicator.overTime())) {
            return last;
        }
        ImmutableList<Explanation> all =
                some.stream().map(SnapshotCounting::leaf).collect(ImmutableList.toImmutableList());
        Operation.Reduction how = Increments.overUnits(indicator.overTime());
        if (!open) {
            return CountingExplanations.made("progress.snapshots", how, all);
        }
        Explanation later = Explanation.of("progress.later-snapshots").given(Interval.UNKNOWN);
        return how == Operation.Reduction.MEAN
                ? CountingExplanations.made(
                        "progress.snapshots",
                        Operation.Reduction.HULL,
                        with(CountingExplanations.made("progress.mean", how, all), later))
                : CountingExplanations.made("progress.snapshots", how, Increments.both(all, ImmutableList.of(later)));
    }

    private static Explanation rising() {
        return Explanation.of("progress.may-rise").given(Interval.atLeast(Rational.ZERO));
    }

    private static ImmutableList<Explanation> with(Explanation one, Explanation more) {
        return ImmutableList.of(one, more);
    }

    private static Explanation leaf(Measurement one) {
        return CountingExplanations.number(one, Selection.number(one));
    }
}
