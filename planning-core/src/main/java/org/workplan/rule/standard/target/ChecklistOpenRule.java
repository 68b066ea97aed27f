package org.workplan.rule.standard.target;

import org.workplan.explanation.Explanation;
import org.workplan.plan.Target;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;
import org.workplan.target.Criterion;

/** Finds open lists that are to be complete. */
public final class ChecklistOpenRule {

    public static final Rule RULE =
            Rule.of("checklist-open", Severity.ADVICE, Scope.each(Target.class), ChecklistOpenRule::openList);

    private ChecklistOpenRule() {}

    private static void openList(Target target, Findings findings) {
        boolean complete = target.criterion() instanceof Criterion.Complete;
        findings.looked(complete ? 1 : 0);
        if (target.criterion() instanceof Criterion.Complete asked
                && asked.checklist().open()) {
            findings.add(
                    target,
                    Evidence.undetermined(Explanation.of("rule.checklist-open.target")
                            .part("target", target)
                            .text("list", asked.checklist().title())
                            .number("named", asked.checklist().items().size())));
        }
    }
}
