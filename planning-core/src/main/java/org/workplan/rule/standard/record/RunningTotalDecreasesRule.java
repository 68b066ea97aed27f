package org.workplan.rule.standard.record;

import org.workplan.explanation.Explanation;
import org.workplan.plan.Indicator;
import org.workplan.progress.Assessment;
import org.workplan.progress.Measurement;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;
import org.workplan.value.Rational;

/** Finds running totals that fall, as the counting of progress reports them. */
public final class RunningTotalDecreasesRule {

    public static final Rule RULE = Rule.of(
            "running-total-decreases",
            Severity.WARNING,
            Scope.each(Indicator.class, indicator -> indicator.basis() == Indicator.Basis.RUNNING_TOTAL),
            RunningTotalDecreasesRule::decreasing);

    private RunningTotalDecreasesRule() {}

    private static void decreasing(Indicator indicator, Findings findings) {
        MeasurementRules.of(indicator, findings);
        MeasurementRules.inconsistent(indicator, Assessment.Inconsistency.Kind.DECREASING_TOTAL, findings)
                .forEach(records -> fall(indicator, records.get(0), records.get(records.size() - 1), findings));
    }

    private static void fall(Indicator indicator, Measurement before, Measurement after, Findings findings) {
        Rational was = MeasurementRules.number(before).orElseThrow();
        Rational is = MeasurementRules.number(after).orElseThrow();
        Explanation.Builder why = Explanation.of("rule.running-total-decreases.fall")
                .part("indicator", indicator)
                .number("was", was, indicator.unit())
                .number("is", is, indicator.unit())
                .day("before", before.observed().end())
                .day("after", after.observed().end())
                .text("id", after.id().value());
        findings.add(indicator.path(), after.id().value(), Evidence.atLeast(why, is, was));
    }
}
