package org.workplan.progress.counting;

import com.google.common.collect.ImmutableList;
import org.workplan.value.Rational;

/**
 * The bounds that together limit a growth from above: its sum is the limit.
 *
 * @param steps the bounds in order, each with what it adds
 */
record BoundPath(ImmutableList<Step> steps) {

    /**
     * One bound of a path.
     *
     * @param weight what it adds to the limit
     * @param source where it comes from
     */
    record Step(Rational weight, BoundSource source) {}

    Rational length() {
        return steps.stream().map(Step::weight).reduce(Rational.ZERO, Rational::plus);
    }

    BoundPath backward() {
        return new BoundPath(steps.reverse());
    }

    BoundPath and(BoundPath other) {
        return new BoundPath(
                ImmutableList.<Step>builder().addAll(steps).addAll(other.steps).build());
    }
}
