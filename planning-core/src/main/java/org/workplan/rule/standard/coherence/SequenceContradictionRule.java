package org.workplan.rule.standard.coherence;

import org.workplan.explanation.Explanation;
import org.workplan.plan.Contingency;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.plan.Risk;
import org.workplan.plan.Session;
import org.workplan.plan.Step;
import org.workplan.plan.Timing;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;

/** Finds groups that are approached "in advance" by one part of a plan and only later by another. */
public final class SequenceContradictionRule {

    public static final Rule RULE = Rule.of(
            "sequence-contradiction",
            Severity.WARNING,
            Scope.all(PartKind.RISK, PartKind.CONTINGENCY, PartKind.SESSION, PartKind.STEP),
            SequenceContradictionRule::check);

    private SequenceContradictionRule() {}

    private static void check(Plan plan, Findings findings) {
        for (Risk risk : plan.risks()) {
            for (Contingency contingency : risk.contingencies()) {
                boolean before =
                        contingency.timings().stream().anyMatch(timing -> timing.relation() == Timing.Relation.BEFORE);
                if (before && !contingency.concerns().isEmpty()) {
                    findings.looked(1);
                    later(plan, contingency, findings);
                }
            }
        }
    }

    private static void later(Plan plan, Contingency contingency, Findings findings) {
        for (Session session : plan.sessions()) {
            for (Step step : session.steps()) {
                boolean after = step.timings().stream().anyMatch(timing -> timing.relation() == Timing.Relation.AFTER);
                boolean same = step.concerns().stream().anyMatch(contingency.concerns()::contains);
                if (after && same) {
                    findings.add(
                            contingency.path(),
                            step.id().value(),
                            Evidence.zero(
                                    Explanation.of("rule.sequence-contradiction.group")
                                            .part("contingency", contingency)
                                            .part("step", step)
                                            .part("session", session),
                                    1));
                }
            }
        }
    }
}
