package org.workplan.rule.standard.bad;

import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.RuleContext;
import org.workplan.rule.RuleId;
import org.workplan.rule.Severity;

/** Breaks: standard rules are hidden values. */
public final class PublicCheck implements Rule {

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
    public void check(RuleContext context, Findings findings) {
        runs++;
        findings.looked(runs);
    }
}
