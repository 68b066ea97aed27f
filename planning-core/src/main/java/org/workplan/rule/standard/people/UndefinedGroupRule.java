package org.workplan.rule.standard.people;

import org.workplan.explanation.Explanation;
import org.workplan.plan.Actor;
import org.workplan.plan.EvaluationDesign;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;

/** Finds evaluators whom the plan names and defines nowhere. */
public final class UndefinedGroupRule {

    public static final Rule RULE =
            Rule.of("undefined-group", Severity.WARNING, Scope.all(PartKind.values()), UndefinedGroupRule::check);

    private UndefinedGroupRule() {}

    private static void check(Plan plan, Findings findings) {
        for (EvaluationDesign design : plan.evaluations()) {
            for (Actor evaluator : design.evaluators()) {
                findings.looked(1);
                boolean defined = evaluator.refersTo().stream()
                        .anyMatch(path -> plan.part(path).isPresent());
                if (!defined) {
                    findings.add(
                            design.path(),
                            evaluator.words(),
                            Evidence.zero(
                                    Explanation.of("rule.undefined-group.evaluators")
                                            .text("words", evaluator.words())
                                            .part("design", design),
                                    1));
                }
            }
        }
    }
}
