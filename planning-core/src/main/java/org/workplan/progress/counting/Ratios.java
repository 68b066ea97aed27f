package org.workplan.progress.counting;

import com.google.common.collect.ImmutableList;
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

    private Ratios() {}

    static MeasuredValue count(CountingScope frame, Selection selection) {
        List<Measurement> values = values(frame, selection);
        if (values.isEmpty()) {
            return CountingExplanations.unknown(
                    frame, selection, Assessment.Missing.of(Assessment.Missing.What.MEASUREMENT));
        }
        if (values.stream().anyMatch(one -> one.value() instanceof Observation.Value)) {
            return percentages(frame, selection, values);
        }
        Rational whole = sum(values, share -> Rational.of(share.denominator()));
        if (whole.signum() > 0) {
            return known(frame, selection, values.size(), percent(values));
        }
        boolean nothing = sum(values, share -> Rational.of(share.numerator())).signum() == 0
                && sum(values, share -> Rational.of(share.unassessed())).signum() == 0;
        MeasuredValue unknown = CountingExplanations.unknown(
                frame, selection, Assessment.Missing.of(Assessment.Missing.What.DENOMINATOR));
        return nothing
                ? new MeasuredValue(
                        unknown.value(),
                        unknown.soFar(),
                        values.size(),
                        frame.isClosed(),
                        false,
                        ImmutableList.of(),
                        unknown.explanation())
                : unknown;
    }

    /** All of increments; otherwise the last of each unit. */
    private static List<Measurement> values(CountingScope frame, Selection selection) {
        List<Measurement> values = selection.counted().stream()
                .filter(one -> one.value() instanceof Observation.Share || one.value() instanceof Observation.Value)
                .toList();
        if (frame.indicator().basis() == Indicator.Basis.INCREMENT) {
            return values;
        }
        List<Measurement> last = new ArrayList<>();
        SnapshotCounting.units(frame.indicator(), values).values().forEach(some -> last.add(some.get(some.size() - 1)));
        return last;
    }

    /** Percentages without their wholes: the one that was given, or somewhere between the several. */
    private static MeasuredValue percentages(CountingScope frame, Selection selection, List<Measurement> values) {
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        for (Measurement one : values) {
            if (one.value() instanceof Observation.Value percent) {
                parts.add(CountingExplanations.number(one, Rational.of(percent.value())));
            } else if (((Observation.Share) one.value()).denominator().signum() > 0) {
                Derivation made = percent(List.of(one));
                parts.add(CountingExplanations.made("progress.percent", made.how(), made.parts()));
            }
        }
        return known(frame, selection, values.size(), new Derivation(Operation.Reduction.HULL, parts.build()));
    }

    private static Derivation percent(List<Measurement> values) {
        return new Derivation(
                Operation.Reduction.PERCENT,
                ImmutableList.of(
                        part("progress.numerators", values, share -> Rational.of(share.numerator())),
                        part("progress.denominators", values, share -> Rational.of(share.denominator())),
                        part("progress.unassessed-sum", values, share -> Rational.of(share.unassessed()))));
    }

    private static Explanation part(
            String key, List<Measurement> values, Function<Observation.Share, Rational> getter) {
        ImmutableList<Explanation> leaves = values.stream()
                .map(one -> CountingExplanations.number(one, getter.apply((Observation.Share) one.value())))
                .collect(ImmutableList.toImmutableList());
        return CountingExplanations.made(key, Operation.Reduction.SUM, leaves);
    }

    private static Rational sum(List<Measurement> values, Function<Observation.Share, Rational> getter) {
        return values.stream()
                .map(one -> getter.apply((Observation.Share) one.value()))
                .reduce(Rational.ZERO, Rational::plus);
    }

    private static MeasuredValue known(CountingScope frame, Selection selection, int records, Derivation made) {
        Interval value = made.value();
        ImmutableList<Assessment.Missing> missing = selection.hasHole()
                ? ImmutableList.of(Assessment.Missing.of(Assessment.Missing.What.REPORT))
                : ImmutableList.of();
        return new MeasuredValue(
                value,
                value,
                records,
                frame.isClosed(),
                true,
                missing,
                CountingExplanations.value(frame, selection, made));
    }
}
