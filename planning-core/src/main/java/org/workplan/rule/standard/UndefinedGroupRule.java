package org.workplan.rule.standard;

import org.workplan.explanation.Explanation;
import org.workplan.plan.Actor;
import org.workplan.plan.EvaluationDesign;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.RuleContext;
import org.workplan.rule.RuleId;
import org.workplan.rule.Severity;

/** Finds evaluators whom the plan names and defines nowhere. */
record UndefinedGroupRule() implements Rule {

    @Override
    public RuleId id() {
        return RuleId.of("undefined-group");
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(RuleContext context, Findings findings) {
        for (EvaluationDesign design : context.plan().evaluations()) {
            for (Actor evaluator : design.evaluators()) {
                findings.looked(1);
                boolean defined = evaluator.is().stream()
                        .anyMatch(path -> context.plan().part(path).isPresent());
                if (!defined) {
                    findings.add(
                            design.path(),
                            evaluator.words(),
                            Judge.zero(
                                    Explanation.of("rule.undefined-group.evaluators")
                                            .text("words", evaluator.words())
                                            .part("design", design),
                                    1));
                }
            }
        }
    }
}
