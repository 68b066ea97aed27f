package org.workplan.rule.standard;

import org.workplan.explanation.Explanation;
import org.workplan.plan.Target;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.RuleContext;
import org.workplan.rule.RuleId;
import org.workplan.rule.Severity;
import org.workplan.target.Criterion;

/** Finds targets that ask for a change and do not say from where. */
record BaselineMissingRule() implements Rule {

    @Override
    public RuleId id() {
        return RuleId.of("baseline-missing");
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(RuleContext context, Findings findings) {
        for (Target target : context.plan().targets()) {
            if (target.criterion() instanceof Criterion.Change change) {
                findings.looked(1);
                if (change.baseline().isEmpty()) {
                    findings.add(
                            target,
                            Judge.undetermined(Explanation.of("rule.baseline-missing.change")
                                    .part("target", target)));
                }
            }
        }
    }
}
