package org.workplan.rule.standard.evaluation;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operand;
import org.workplan.plan.EvaluationDesign;
import org.workplan.plan.Group;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;
import org.workplan.rule.standard.common.Numbers;

/** Finds designs of evaluation without criteria, instrument or date. */
public final class EvaluationDesignRule {

    public static final Rule RULE = Rule.of(
            "evaluation-design",
            Severity.WARNING,
            Scope.all(PartKind.EVALUATION, PartKind.GROUP),
            EvaluationDesignRule::check);

    /** In this field, which the model does not have, an evaluation may say how much each group of evaluators weighs. */
    public static final String WEIGHTS = "/weights";

    private EvaluationDesignRule() {}

    private static void check(Plan plan, Findings findings) {
        for (EvaluationDesign design : plan.evaluations()) {
            findings.looked(1);
            List<Operand> missing = new ArrayList<>();
            if (design.criteria().isEmpty()) {
                missing.add(new Operand.Word("evaluation.criteria"));
            }
            if (design.instrument().isEmpty()) {
                missing.add(new Operand.Word("evaluation.instrument"));
            }
            if (design.date().isEmpty() && design.stage() == EvaluationDesign.Stage.SUMMARY) {
                missing.add(new Operand.Word("evaluation.date"));
            }
            if (!isCounted(plan, design)) {
                missing.add(new Operand.Word("evaluation.number"));
            }
            if (design.evaluators().size() > 1 && !design.extensions().containsKey(WEIGHTS)) {
                missing.add(new Operand.Word("evaluation.weights"));
            }
            if (!missing.isEmpty()) {
                findings.add(
                        design,
                        Evidence.zero(
                                Explanation.of("rule.evaluation-design.missing")
                                        .part("design", design)
                                        .with("missing", new Operand.Many(ImmutableList.copyOf(missing))),
                                missing.size()));
            }
        }
    }

    private static boolean isCounted(Plan plan, EvaluationDesign design) {
        return design.evaluators().stream()
                .allMatch(actor -> actor.refersTo().stream()
                        .flatMap(path -> plan.part(path).stream())
                        .anyMatch(part -> part instanceof Group group
                                && Numbers.printed(group.size()).isPresent()));
    }
}
