package org.workplan.rule.standard.record;

import org.workplan.plan.PartKind;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;

/** Finds periods of one indicator that run into each other. */
public final class PeriodOverlapRule {

    public static final Rule RULE = Rule.of(
            "period-overlap",
            Severity.WARNING,
            Scope.all(PartKind.INDICATOR, PartKind.TARGET),
            (plan, findings) -> PeriodOverlaps.check(plan, findings.context().log(), findings));

    private PeriodOverlapRule() {}
}
