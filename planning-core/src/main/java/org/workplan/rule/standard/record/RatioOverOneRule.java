package org.workplan.rule.standard.record;

import org.workplan.plan.Indicator;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.value.Rational;

/** Finds shares that exceed the whole. */
public final class RatioOverOneRule {

    public static final Rule RULE = Rule.of(
            "ratio-over-one",
            Severity.WARNING,
            Scope.each(Indicator.class, indicator -> indicator.valueKind() == Indicator.ValueKind.RATIO),
            (indicator, findings) ->
                    MeasurementRules.list(indicator, findings, "ratio-over-one", one -> isOverOne(indicator, one)));

    private RatioOverOneRule() {}

    private static boolean isOverOne(Indicator indicator, Measurement one) {
        if (one.value() instanceof Observation.Share share) {
            return share.numerator().add(share.unassessed()).compareTo(share.denominator()) > 0
                    && share.denominator().signum() > 0;
        }
        Rational whole = Rational.of(indicator.unit().equals("percent") ? 100 : 1);
        return MeasurementRules.number(one)
                .filter(value -> value.compareTo(whole) > 0)
                .isPresent();
    }
}
