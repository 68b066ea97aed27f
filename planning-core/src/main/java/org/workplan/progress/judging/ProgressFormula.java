package org.workplan.progress.judging;

import java.util.Optional;
import org.workplan.value.Acceptance;
import org.workplan.value.Interval;
import org.workplan.value.Rational;
import org.workplan.value.Verdict;

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
        if (wanted.judge(value) == Verdict.MET) {
            return Optional.of(Interval.exactly(Rational.ONE));
        }
        Rational whole = wanted.distance(base.get()).orElseThrow();
        if (whole.signum() == 0) {
            return Optional.empty();
        }
        Rational scale = Rational.of(-1).dividedBy(whole);
        return wanted.distance(value).map(distance -> distance.times(scale).plus(Interval.exactly(Rational.ONE)));
    }

    /** (v - b) / (n - b) for what is wanted on one side only, if the start was not enough; may exceed 1. */
    static Optional<Rational> attainment(Interval soFar, Acceptance wanted, Optional<Rational> base) {
        Optional<Rational> edge = wanted.isMinimumOnly()
                ? wanted.lowerEdge()
                : wanted.isMaximumOnly() ? wanted.upperEdge() : Optional.empty();
        Optional<Rational> value = soFar.exact();
        boolean known = edge.isPresent() && value.isPresent() && base.isPresent();
        if (!known || wanted.contains(base.get()) || edge.get().equals(base.get())) {
            return Optional.empty();
        }
        return Optional.of(value.get().minus(base.get()).dividedBy(edge.get().minus(base.get())));
    }
}
