package org.workplan.rule.standard.bad;

import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.rule.Findings;
import org.workplan.rule.RuleContext;
import org.workplan.rule.RuleId;
import org.workplan.rule.Scope;
import org.workplan.rule.ScopedRule;
import org.workplan.rule.Severity;

/** Breaks: standard rules are hidden values. */
public final class PublicCheck implements ScopedRule<Plan> {

    private static final Scope<Plan> SCOPE = Scope.all(PartKind.values());

    private int runs;

    @Override
    public RuleId id() {
        return RuleId.of("public-check");
    }

    @Override
    public Severity severity() {
        return Severity.ADVICE;
    }

    @Override
    public Scope<Plan> scope() {
        return SCOPE;
    }

    @Override
    public void check(Plan plan, RuleContext context, Findings findings) {
        runs++;
        findings.looked(runs);
    }
}
