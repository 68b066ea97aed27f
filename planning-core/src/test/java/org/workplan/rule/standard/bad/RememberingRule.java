package org.workplan.rule.standard.bad;

import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;

/** Breaks: classes of standard rules remember nothing. */
public final class RememberingRule {

    public static final Rule RULE =
            Rule.of("remembering", Severity.ADVICE, Scope.all(PartKind.values()), RememberingRule::check);

    private static int runs;

    private RememberingRule() {}

    private static void check(Plan plan, Findings findings) {
        runs++;
        findings.looked(runs);
    }
}
