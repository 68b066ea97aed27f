package org.workplan.rule.standard;

import java.util.List;
import org.workplan.explanation.Explanation;
import org.workplan.plan.Availability;
import org.workplan.plan.Resource;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.RuleContext;
import org.workplan.rule.RuleId;
import org.workplan.rule.Severity;

/** Finds required resources whose quantity is words only, or not stated: whether there is enough stays undetermined. */
record VagueQuantityRule() implements Rule {

    @Override
    public RuleId id() {
        return RuleId.of("vague-quantity");
    }

    @Override
    public Severity severity() {
        return Severity.ADVICE;
    }

    @Override
    public void check(RuleContext context, Findings findings) {
        List<Resource> required = context.plan().resources().stream()
                .filter(resource -> resource.availability() == Availability.REQUIRED)
                .toList();
        List<Resource> vague = required.stream()
                .filter(resource -> !resource.quantity().amount().isNumeric())
                .toList();
        findings.looked(required.size());
        if (!vague.isEmpty()) {
            findings.addForPlan(
                    "",
                    Judge.undetermined(Explanation.of("rule.vague-quantity.resources")
                            .number("count", vague.size())
                            .number("of", required.size())
                            .parts("parts", Judge.inOrder(vague))));
        }
    }
}
