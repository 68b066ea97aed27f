package org.workplan.progress.counting;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operation;
import org.workplan.plan.Indicator;
import org.workplan.progress.Assessment;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;
import org.workplan.value.Interval;
import org.workplan.value.Rational;

/** Ratios in percent: the sum of the parts over the sum of the wholes, never a mean of percentages. */
final class Ratios {

    private final CountingScope frame;
    private final Selection selection;

    private Ratios(CountingScope frame, Selection selection) {
        this.frame = frame;
        this.selection = selection;
    }

    /**
     * Counts a ratio.
     *
     * @param frame what is counted
     * @param selection the measurements
     * @param sums the sum of each part over the time that has passed, for what adds up over time
     */
    static MeasuredValue count(CountingScope frame, Selection selection, Function<RatioPart, CountsOverTime.Sum> sums) {
        Ratios ratios = new Ratios(frame, selection);
        ImmutableList<UnitStates> units = UnitStates.of(frame, selection, Ratios::isRatio);
        ImmutableList<UnitStates> some =
                units.stream().filter(UnitStates::applies).collect(ImmutableList.toImmutableList());
        List<Measurement> values =
                selection.counted().stream().filter(Ratios::isRatio).toList();
        boolean state = frame.indicator().basis() == Indicator.Basis.SNAPSHOT;
        if (state && !units.isEmpty() && some.isEmpty()) {
            return MeasuredValue.excused(frame, selection, Excuse.NOT_APPLICABLE);
        }
        if (values.isEmpty()) {
            return CountingExplanations.unknown(
                    frame, selection, Assessment.Missing.of(Assessment.Missing.What.MEASUREMENT));
        }
        return state ? ratios.states(some, values.size()) : ratios.sums(values, sums);
    }

    private static boolean isRatio(Measurement one) {
        return one.value() instanceof Observation.Share || one.value() instanceof Observation.Value;
    }

    private static boolean isPercentage(Measurement one) {
        return one.value() instanceof Observation.Value;
    }

    /** The last state of each unit. */
    private MeasuredValue states(ImmutableList<UnitStates> units, int records) {
        List<ImmutableList<Measurement>> choices = choices(units);
        ImmutableSet.Builder<Assessment.Missing> missing = ImmutableSet.builder();
        units.forEach(unit -> missing.addAll(unit.missing()));
        boolean holds = units.stream().allMatch(UnitStates::isKnown);
        if (choices.size() == 1 && choices.get(0).stream().noneMatch(Ratios::isPercentage)) {
            return exact(choices.get(0), holds, missing.build().asList(), records);
        }
        ImmutableList.Builder<Explanation> readings = ImmutableList.builder();
        choices.forEach(choice -> readings.addAll(percentages(choice)));
        ImmutableList<Explanation> all = readings.build();
        if (all.isEmpty()) {
            return CountingExplanations.unknown(
                    frame, selection, Assessment.Missing.of(Assessment.Missing.What.DENOMINATOR));
        }
        Derivation known = new Derivation(Operation.Reduction.HULL, all);
        if (choices.size() > 1 && known.value().exact().isEmpty()) {
            units.forEach(unit -> missing.addAll(
                    StateExplanations.disagreement(unit.last()).stream().iterator()));
        }
        return known(known, holds, missing.build().asList(), records);
    }

    /** The records that give the state together, in each reading. */
    private static List<ImmutableList<Measurement>> choices(List<UnitStates> units) {
        List<List<StateReading>> last = new ArrayList<>();
        units.stream().filter(unit -> !unit.days().isEmpty()).forEach(unit -> last.add(unit.last()));
        List<ImmutableList<Measurement>> choices = new ArrayList<>();
        choices.add(chosen(last, -1, 0));
        for (int unit = 0; unit < last.size(); unit++) {
            for (int other = 1; other < last.get(unit).size(); other++) {
                choices.add(chosen(last, unit, other));
            }
        }
        return choices;
    }

    private static ImmutableList<Measurement> chosen(List<List<StateReading>> last, int unit, int other) {
        ImmutableList.Builder<Measurement> records = ImmutableList.builder();
        for (int at = 0; at < last.size(); at++) {
            records.addAll(last.get(at).get(at == unit ? other : 0).records());
        }
        return records.build();
    }

    private MeasuredValue exact(
            List<Measurement> records, boolean holds, ImmutableList<Assessment.Missing> missing, int count) {
        if (sum(records, RatioPart.DENOMINATOR).signum() > 0) {
            return known(percent(records), holds, missing, count);
        }
        boolean nothing = sum(records, RatioPart.NUMERATOR).signum() == 0
                && sum(records, RatioPart.UNASSESSED).signum() == 0;
        return withoutWhole(nothing && holds, count);
    }

    private MeasuredValue withoutWhole(boolean nothing, int records) {
        MeasuredValue unknown = CountingExplanations.unknown(
                frame, selection, Assessment.Missing.of(Assessment.Missing.What.DENOMINATOR));
        return nothing
                ? new MeasuredValue(
                        unknown.value(),
                        unknown.soFar(),
                        records,
                        frame.isClosed(),
                        false,
                        ImmutableList.of(),
                        unknown.explanation())
                : unknown;
    }

    /** What added up over time. */
    private MeasuredValue sums(List<Measurement> values, Function<RatioPart, CountsOverTime.Sum> sums) {
        boolean holds = !selection.hasHole(frame.indicator());
        if (values.stream().anyMatch(Ratios::isPercentage)) {
            ImmutableList<Assessment.Missing> missing = holds
                    ? ImmutableList.of()
                    : ImmutableList.of(Assessment.Missing.of(Assessment.Missing.What.REPORT));
            ImmutableList<Explanation> all = percentages(values);
            return all.isEmpty()
                    ? CountingExplanations.unknown(
                            frame, selection, Assessment.Missing.of(Assessment.Missing.What.DENOMINATOR))
                    : known(new Derivation(Operation.Reduction.HULL, all), holds, missing, values.size());
        }
        List<Explanation> parts = new ArrayList<>();
        ImmutableSet.Builder<Assessment.Missing> missing = ImmutableSet.builder();
        for (RatioPart part : RatioPart.values()) {
            CountsOverTime.Sum sum = sums.apply(part);
            parts.add(CountingExplanations.made(part.key(), Operation.Reduction.SUM, sum.parts()));
            missing.addAll(sum.missing());
        }
        Interval whole = parts.get(1).value().orElseThrow();
        if (whole.high().filter(high -> high.signum() == 0).isPresent()) {
            boolean nothing = parts.get(0).value().equals(parts.get(2).value())
                    && parts.get(0).value().equals(java.util.Optional.of(CountArithmetic.NONE));
            return withoutWhole(nothing, values.size());
        }
        return known(
                new Derivation(Operation.Reduction.PERCENT, parts),
                true,
                missing.build().asList(),
                values.size());
    }

    /** Percentages, each of its own; those of nothing are left out. */
    private static ImmutableList<Explanation> percentages(List<Measurement> records) {
        ImmutableList.Builder<Explanation> all = ImmutableList.builder();
        List<Measurement> shares =
                records.stream().filter(one -> !isPercentage(one)).toList();
        if (shares.size() == records.size()
                && sum(shares, RatioPart.DENOMINATOR).signum() > 0) {
            Derivation made = percent(shares);
            return ImmutableList.of(CountingExplanations.made("progress.percent", made.how(), made.parts()));
        }
        for (Measurement one : records) {
            if (one.value() instanceof Observation.Value percent) {
                all.add(CountingExplanations.number(one, Rational.of(percent.value())));
            } else if (sum(List.of(one), RatioPart.DENOMINATOR).signum() > 0) {
                Derivation made = percent(List.of(one));
                all.add(CountingExplanations.made("progress.percent", made.how(), made.parts()));
            }
        }
        return all.build();
    }

    private static Derivation percent(List<Measurement> shares) {
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        for (RatioPart part : RatioPart.values()) {
            parts.add(CountingExplanations.made(
                    part.key(),
                    Operation.Reduction.SUM,
                    shares.stream()
                            .map(one -> CountingExplanations.number(
                                    one, part.of(one).orElseThrow()))
                            .toList()));
        }
        return new Derivation(Operation.Reduction.PERCENT, parts.build());
    }

    private static Rational sum(List<Measurement> shares, RatioPart part) {
        return shares.stream().flatMap(one -> part.of(one).stream()).reduce(Rational.ZERO, Rational::plus);
    }

    /** A value that is known now, and at the end if nothing is missing. */
    private MeasuredValue known(Derivation now, boolean holds, ImmutableList<Assessment.Missing> missing, int records) {
        Derivation made = holds
                ? now
                : new Derivation(
                        Operation.Reduction.HULL,
                        ImmutableList.of(
                                CountingExplanations.made("progress.percent", now.how(), now.parts()),
                                Explanation.of("progress.state-unknown").given(CountArithmetic.ANY)));
        return new MeasuredValue(
                made.value(),
                now.value(),
                records,
                frame.isClosed(),
                true,
                missing,
                CountingExplanations.value(frame, selection, made));
    }
}
