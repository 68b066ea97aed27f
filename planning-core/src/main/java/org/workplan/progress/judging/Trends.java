package org.workplan.progress.judging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.workplan.plan.Indicator;
import org.workplan.progress.Assessment;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;
import org.workplan.progress.counting.Selection;
import org.workplan.value.Rational;

/** Compares the last two records of a state. */
final class Trends {

    private Trends() {}

    static Optional<Assessment.Trend> of(Selection selection, Indicator indicator) {
        if (indicator.basis() != Indicator.Basis.SNAPSHOT) {
            return Optional.empty();
        }
        List<Rational> values = new ArrayList<>();
        for (Measurement one : selection.counted()) {
            number(one.value()).ifPresent(values::add);
        }
        if (values.size() < 2) {
            return Optional.empty();
        }
        int order = values.get(values.size() - 1).compareTo(values.get(values.size() - 2));
        return Optional.of(
                order > 0 ? Assessment.Trend.RISING : order < 0 ? Assessment.Trend.FALLING : Assessment.Trend.STEADY);
    }

    private static Optional<Rational> number(Observation value) {
        if (value instanceof Observation.Value number) {
            return Optional.of(Rational.of(number.value()));
        }
        return value instanceof Observation.Share share && share.denominator().signum() > 0
                ? Optional.of(Rational.of(share.numerator()).dividedBy(Rational.of(share.denominator())))
                : Optional.empty();
    }
}
