package org.workplan.progress;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.workplan.target.Basis;
import org.workplan.value.Interval;
import org.workplan.value.Rational;

/** Makes one share, in percent, of shares: numerators over denominators, never a mean of percentages. */
final class Ratios {

    private static final Rational HUNDRED = Rational.of(100);

    private Ratios() {}

    static Known count(Frame frame, Selection selection) {
        List<Observation> values = new ArrayList<>();
        for (Measurement one : selection.counted()) {
            if (one.value() instanceof Observation.Share || one.value() instanceof Observation.Value) {
                values.add(one.value());
            }
        }
        if (values.isEmpty()) {
            return known(frame, selection, 0, Interval.UNKNOWN, true, Missing.of(Missing.What.MEASUREMENT));
        }
        Observation last = values.get(values.size() - 1);
        if (last instanceof Observation.Value percent) {
            return known(frame, selection, values.size(), Interval.exactly(Rational.of(percent.value())), true);
        }
        List<Observation> counted = frame.indicator().basis() == Basis.INCREMENT ? values : List.of(last);
        Rational numerator = Rational.ZERO;
        Rational denominator = Rational.ZERO;
        Rational unassessed = Rational.ZERO;
        for (Observation value : counted) {
            if (value instanceof Observation.Share share) {
                numerator = numerator.plus(Rational.of(share.numerator()));
                denominator = denominator.plus(Rational.of(share.denominator()));
                unassessed = unassessed.plus(Rational.of(share.unassessed()));
            }
        }
        if (denominator.signum() == 0) {
            return numerator.signum() == 0
                    ? known(frame, selection, counted.size(), Interval.UNKNOWN, false)
                    : known(frame, selection, 0, Interval.UNKNOWN, true, Missing.of(Missing.What.DENOMINATOR));
        }
        Rational low = numerator.times(HUNDRED).dividedBy(denominator);
        Rational high = numerator.plus(unassessed).times(HUNDRED).dividedBy(denominator);
        return known(frame, selection, counted.size(), Interval.between(low, high), true);
    }

    private static Known known(
            Frame frame, Selection selection, int records, Interval value, boolean applies, Missing... missing) {
        return new Known(
                value,
                value,
                records,
                frame.isClosed(),
                applies,
                ImmutableList.copyOf(missing),
                Provenance.of(frame, selection, value));
    }
}
