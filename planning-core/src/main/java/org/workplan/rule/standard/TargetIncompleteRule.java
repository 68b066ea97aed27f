package org.workplan.rule.standard;

import java.util.List;
import org.workplan.plan.Target;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.RuleContext;
import org.workplan.rule.RuleId;
import org.workplan.rule.Severity;
import org.workplan.target.Criterion;

/** Finds targets without a period or deadline of their own. */
record TargetIncompleteRule() implements Rule {

    @Override
    public RuleId id() {
        return RuleId.of("target-incomplete");
    }

    @Override
    public Severity severity() {
        return Severity.ADVICE;
    }

    @Override
    public void check(RuleContext context, Findings findings) {
        List<Target> targets = context.plan().targets();
        List<Target> loose = targets.stream()
                .filter(target -> target.due().isEmpty()
                        && target.per().isEmpty()
                        && target.period().isEmpty())
                .filter(target -> !(target.criterion() instanceof Criterion.Each))
                .toList();
        findings.looked(targets.size());
        if (!loose.isEmpty()) {
            findings.addForPlan("time", Judge.lacking("rule.target-incomplete.time", loose, targets.size()));
        }
    }
}
