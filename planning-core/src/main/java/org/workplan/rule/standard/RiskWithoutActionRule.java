package org.workplan.rule.standard;

import java.util.ArrayList;
import java.util.List;
import org.workplan.plan.Contingency;
import org.workplan.plan.ContingencyKind;
import org.workplan.plan.Risk;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.RuleContext;
import org.workplan.rule.RuleId;
import org.workplan.rule.Severity;

/** Finds answers to risks that nobody is named for, or that have neither a time nor a trigger. */
record RiskWithoutActionRule() implements Rule {

    @Override
    public RuleId id() {
        return RuleId.of("risk-without-action");
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(RuleContext context, Findings findings) {
        List<Contingency> all = new ArrayList<>();
        context.plan().risks().forEach(risk -> all.addAll(risk.contingencies()));
        List<Contingency> loose = all.stream()
                .filter(one -> one.contingencyKind() != ContingencyKind.GROUND)
                .filter(one -> one.actors().isEmpty()
                        || (one.timings().isEmpty() && one.trigger().isEmpty()))
                .toList();
        findings.looked(all.size());
        if (!loose.isEmpty()) {
            findings.addForPlan(
                    "contingencies", Judge.lacking("rule.risk-without-action.contingencies", loose, all.size()));
        }
        List<Risk> unanswered = context.plan().risks().stream()
                .filter(risk ->
                        risk.contingencies().stream().allMatch(one -> one.contingencyKind() == ContingencyKind.GROUND))
                .toList();
        if (!unanswered.isEmpty()) {
            findings.addForPlan(
                    "risks",
                    Judge.lacking(
                            "rule.risk-without-action.risks",
                            unanswered,
                            context.plan().risks().size()));
        }
    }
}
