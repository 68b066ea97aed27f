package org.workplan.rule.standard.coherence;

import java.util.List;
import org.workplan.explanation.Explanation;
import org.workplan.plan.Fact;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.plan.Risk;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;

/** Finds assumptions that a risk of the same plan denies. */
public final class AssumptionContradictionRule {

    public static final Rule RULE = Rule.of(
            "assumption-contradiction",
            Severity.WARNING,
            Scope.all(PartKind.FACT, PartKind.RISK),
            AssumptionContradictionRule::check);

    private AssumptionContradictionRule() {}

    private static void check(Plan plan, Findings findings) {
        for (Risk risk : plan.risks()) {
            List<Fact> denied = risk.denies().stream()
                    .flatMap(id -> plan.part(Fact.class, id).stream())
                    .toList();
            findings.looked(denied.size());
            if (!denied.isEmpty()) {
                findings.add(
                        risk,
                        Evidence.zero(
                                Explanation.of("rule.assumption-contradiction.denied")
                                        .part("risk", risk)
                                        .parts("parts", Evidence.inOrder(denied)),
                                denied.size()));
            }
        }
    }
}
