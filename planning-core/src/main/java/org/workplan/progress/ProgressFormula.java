package org.workplan.progress;

import java.util.Optional;
import org.workplan.value.Acceptance;
import org.workplan.value.Interval;
import org.workplan.value.Rational;

/**
 * How far a value has come: p = 1 - d(v, A) / d(b, A), with A what is enough, b where the value started, d the distance to A. 1 when met, 0 at the start,
 * negative on regress. A value known as an interval gives an interval.
 */
final class ProgressFormula {

    private ProgressFormula() {}

    /** The progress; empty when the start is not known, or the start was enough and the value is not. */
    static Optional<Interval> progress(Interval value, Acceptance wanted, Optional<Rational> base) {
        if (base.isEmpty() || wanted.spans().isEmpty()) {
            return Optional.empty();
        }
        Rational whole = wanted.distance(base.get()).orElseThrow();
        Interval distance = distance(value, wanted);
        if (whole.signum() == 0) {
            boolean inside = distance.exact().filter(rest -> rest.signum() == 0).isPresent();
            return inside ? Optional.of(Interval.exactly(Rational.ONE)) : Optional.empty();
        }
        Rational scale = Rational.of(-1).dividedBy(whole);
        return Optional.of(distance.times(scale).plus(Interval.exactly(Rational.ONE)));
    }

    /** The hull of the distances of all values that are possible. */
    private static Interval distance(Interval value, Acceptance wanted) {
        Optional<Rational> low = value.low().flatMap(wanted::distance);
        Optional<Rational> high = value.high().flatMap(wanted::distance);
        boolean touches = wanted.judge(value) != org.workplan.value.Verdict.NOT_MET;
        Rational nearest = touches ? Rational.ZERO : nearest(low, high);
        boolean bounded = (value.low().isPresent() || wanted.lowerEdge().isEmpty())
                && (value.high().isPresent() || wanted.upperEdge().isEmpty());
        Optional<Rational> farthest = bounded ? Optional.of(farthest(low, high)) : Optional.empty();
        return Interval.of(Optional.of(nearest), farthest);
    }

    private static Rational nearest(Optional<Rational> low, Optional<Rational> high) {
        if (low.isPresent() && high.isPresent()) {
            return low.get().min(high.get());
        }
        return low.or(() -> high).orElse(Rational.ZERO);
    }

    private static Rational farthest(Optional<Rational> low, Optional<Rational> high) {
        return low.orElse(Rational.ZERO).max(high.orElse(Rational.ZERO));
    }

    /** (v - b) / (n - b) for what is wanted on one side only; may exceed 1. */
    static Optional<Rational> attainment(Interval soFar, Acceptance wanted, Optional<Rational> base) {
        Optional<Rational> edge = wanted.isMinimumOnly()
                ? wanted.lowerEdge()
                : wanted.isMaximumOnly() ? wanted.upperEdge() : Optional.empty();
        Optional<Rational> value = soFar.exact();
        if (edge.isEmpty() || value.isEmpty() || base.isEmpty() || edge.get().equals(base.get())) {
            return Optional.empty();
        }
        return Optional.of(value.get().minus(base.get()).dividedBy(edge.get().minus(base.get())));
    }
}
