package org.workplan.rule.standard.record;

import org.workplan.plan.Indicator;
import org.workplan.progress.Observation;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;

/** Finds shares of nothing. */
public final class ZeroDenominatorRule {

    public static final Rule RULE = Rule.of(
            "zero-denominator",
            Severity.ADVICE,
            Scope.each(Indicator.class, indicator -> indicator.valueKind() == Indicator.ValueKind.RATIO),
            (indicator, findings) -> MeasurementRules.list(
                    indicator,
                    findings,
                    "zero-denominator",
                    one -> one.value() instanceof Observation.Share share
                            && share.denominator().signum() == 0));

    private ZeroDenominatorRule() {}
}
