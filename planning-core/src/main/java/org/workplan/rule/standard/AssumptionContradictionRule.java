package org.workplan.rule.standard;

import java.util.List;
import org.workplan.explanation.Explanation;
import org.workplan.plan.Fact;
import org.workplan.plan.Risk;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.RuleContext;
import org.workplan.rule.RuleId;
import org.workplan.rule.Severity;

/** Finds assumptions that a risk of the same plan denies. */
record AssumptionContradictionRule() implements Rule {

    @Override
    public RuleId id() {
        return RuleId.of("assumption-contradiction");
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(RuleContext context, Findings findings) {
        for (Risk risk : context.plan().risks()) {
            List<Fact> denied = risk.denies().stream()
                    .flatMap(id -> context.plan().part(Fact.class, id).stream())
                    .toList();
            findings.looked(denied.size());
            if (!denied.isEmpty()) {
                findings.add(
                        risk,
                        Judge.zero(
                                Explanation.of("rule.assumption-contradiction.denied")
                                        .part("risk", risk)
                                        .parts("parts", Judge.inOrder(denied)),
                                denied.size()));
            }
        }
    }
}
