package org.workplan.progress.counting;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operation;
import org.workplan.plan.Indicator;
import org.workplan.progress.Assessment;
import org.workplan.progress.Measurement;
import org.workplan.value.Interval;

/** Snapshots: the last state of each unit counts while it holds, or the least, the largest or the mean of its states. */
final class SnapshotCounting {

    private final CountingScope frame;
    private final ImmutableList<UnitStates> units;

    private SnapshotCounting(CountingScope frame, ImmutableList<UnitStates> units) {
        this.frame = frame;
        this.units = units;
    }

    static MeasuredValue count(CountingScope frame, Selection selection) {
        Set<Measurement> numbers = ImmutableSet.copyOf(selection.numbers());
        ImmutableList<UnitStates> all = UnitStates.of(frame, selection, numbers::contains);
        if (numbers.isEmpty()) {
            return all.isEmpty() || all.stream().anyMatch(UnitStates::applies)
                    ? CountingExplanations.unknown(
                            frame, selection, Assessment.Missing.of(Assessment.Missing.What.MEASUREMENT))
                    : MeasuredValue.excused(frame, selection, Excuse.NOT_APPLICABLE);
        }
        ImmutableList<UnitStates> units =
                all.stream().filter(UnitStates::applies).collect(ImmutableList.toImmutableList());
        return units.isEmpty()
                ? MeasuredValue.excused(frame, selection, Excuse.NOT_APPLICABLE)
                : new SnapshotCounting(frame, units).count(selection, numbers.size());
    }

    private MeasuredValue count(Selection selection, int records) {
        Indicator indicator = frame.indicator();
        Derivation soFar = made(unit -> known(unit));
        Derivation made = made(unit -> unit(unit));
        boolean newcomers = isOverTime()
                && !frame.isClosed()
                && frame.subject().isEmpty()
                && selection.numbers().stream().anyMatch(one -> one.subject().isPresent());
        Derivation whole = newcomers
                ? RecordAggregation.withNewcomers(indicator.overUnits(), ImmutableList.copyOf(made.parts()))
                : made;
        return new MeasuredValue(
                whole.value(),
                soFar.value(),
                records,
                frame.isClosed()
                        || (isOverTime() && (frame.subject().isPresent() || RecordAggregation.isOneWay(indicator))),
                true,
                missing(),
                CountingExplanations.value(frame, selection, whole));
    }

    private interface Value {
        Stream<Explanation> of(UnitStates unit);
    }

    private Derivation made(Value value) {
        ImmutableList<Explanation> parts = units.stream().flatMap(value::of).collect(ImmutableList.toImmutableList());
        Explanation unknown = Explanation.of("progress.state-unknown").given(frame.unknown());
        return new Derivation(
                RecordAggregation.overUnits(frame.indicator().overUnits()),
                parts.isEmpty() ? ImmutableList.of(unknown) : parts);
    }

    private ImmutableList<Assessment.Missing> missing() {
        ImmutableSet.Builder<Assessment.Missing> missing = ImmutableSet.builder();
        units.forEach(unit -> missing.addAll(isOverTime() ? unit.gaps() : unit.missing()));
        for (UnitStates unit : units) {
            if (!unit.days().isEmpty()) {
                missing.addAll(
                        StateExplanations.disagreement(unit.last()).stream().iterator());
            }
        }
        return missing.build().asList();
    }

    private boolean isOverTime() {
        Indicator.Aggregation aggregation = frame.indicator().overTime();
        return aggregation == Indicator.Aggregation.AVERAGE
                || aggregation == Indicator.Aggregation.MIN
                || aggregation == Indicator.Aggregation.MAX;
    }

    /** What a unit had when it was last seen; nothing of a unit that never was. */
    private Stream<Explanation> known(UnitStates unit) {
        return unit.days().isEmpty()
                ? Stream.empty()
                : Stream.of(isOverTime() ? overTime(unit, ImmutableList.of()) : StateExplanations.of(unit.last()));
    }

    private Stream<Explanation> unit(UnitStates unit) {
        if (isOverTime() && !unit.days().isEmpty()) {
            return Stream.of(overTime(unit, openStates(unit)));
        }
        return Stream.of(unit.isKnown() ? StateExplanations.of(unit.last()) : unknown(unit));
    }

    private Explanation unknown(UnitStates unit) {
        return StateExplanations.seen(Explanation.of("progress.state-unknown"), unit)
                .given(frame.unknown());
    }

    /** States that nobody knows, and those that are still to come. */
    private ImmutableList<Explanation> openStates(UnitStates unit) {
        ImmutableList.Builder<Explanation> open = ImmutableList.builder();
        if (!unit.gaps().isEmpty()) {
            open.add(Explanation.of("progress.state-unknown").given(frame.unknown()));
        }
        if (!frame.isClosed()) {
            open.add(Explanation.of("progress.later-snapshots").given(Interval.UNKNOWN));
        }
        return open.build();
    }

    private Explanation overTime(UnitStates unit, ImmutableList<Explanation> open) {
        List<Explanation> all = unit.days().stream().map(StateExplanations::of).toList();
        Operation.Reduction how = RecordAggregation.overUnits(frame.indicator().overTime());
        return how == Operation.Reduction.MEAN && !open.isEmpty()
                ? CountingExplanations.made(
                        "progress.snapshots",
                        Operation.Reduction.HULL,
                        RecordAggregation.both(
                                ImmutableList.of(CountingExplanations.made("progress.mean", how, all)), open))
                : CountingExplanations.made("progress.snapshots", how, RecordAggregation.both(all, open));
    }
}
