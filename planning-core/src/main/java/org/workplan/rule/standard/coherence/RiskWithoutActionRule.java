package org.workplan.rule.standard.coherence;

import java.util.ArrayList;
import java.util.List;
import org.workplan.plan.Contingency;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.plan.Risk;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;

/** Finds answers to risks that nobody is named for, or that have neither a time nor a trigger. */
public final class RiskWithoutActionRule {

    public static final Rule RULE = Rule.of(
            "risk-without-action",
            Severity.WARNING,
            Scope.all(PartKind.RISK, PartKind.CONTINGENCY),
            RiskWithoutActionRule::check);

    private RiskWithoutActionRule() {}

    private static void check(Plan plan, Findings findings) {
        List<Contingency> all = new ArrayList<>();
        plan.risks().forEach(risk -> all.addAll(risk.contingencies()));
        List<Contingency> loose = all.stream()
                .filter(one -> one.contingencyKind() != Contingency.Kind.GROUND)
                .filter(one -> one.actors().isEmpty()
                        || (one.timings().isEmpty() && one.trigger().isEmpty()))
                .toList();
        findings.looked(all.size());
        if (!loose.isEmpty()) {
            findings.addForPlan(
                    "contingencies", Evidence.lacking("rule.risk-without-action.contingencies", loose, all.size()));
        }
        List<Risk> unanswered = plan.risks().stream()
                .filter(risk ->
                        risk.contingencies().stream().allMatch(one -> one.contingencyKind() == Contingency.Kind.GROUND))
                .toList();
        if (!unanswered.isEmpty()) {
            findings.addForPlan(
                    "risks",
                    Evidence.lacking(
                            "rule.risk-without-action.risks",
                            unanswered,
                            plan.risks().size()));
        }
    }
}
