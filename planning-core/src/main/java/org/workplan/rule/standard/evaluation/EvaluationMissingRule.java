package org.workplan.rule.standard.evaluation;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.workplan.evaluation.EvaluationSummary;
import org.workplan.evaluation.StageEvaluation;
import org.workplan.explanation.Explanation;
import org.workplan.plan.Actor;
import org.workplan.plan.EvaluationDesign;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;
import org.workplan.value.Acceptance;
import org.workplan.value.Domain;
import org.workplan.value.Interval;
import org.workplan.value.Rational;

/** Finds groups of evaluators that the evaluation summary reports as missing, by design. */
public final class EvaluationMissingRule {

    public static final Rule RULE = Rule.of(
            "evaluation-missing",
            Severity.WARNING,
            Scope.all(PartKind.EVALUATION, PartKind.SESSION, PartKind.GROUP),
            EvaluationMissingRule::check);

    private EvaluationMissingRule() {}

    private static void check(Plan plan, Findings findings) {
        boolean asked = findings.context().asOf().isPresent()
                || !findings.context().evaluations().isEmpty();
        if (!asked || plan.evaluations().isEmpty()) {
            return;
        }
        EvaluationSummary summary = findings.context().evaluation();
        for (EvaluationDesign design : plan.evaluations()) {
            if (design.stage() == EvaluationDesign.Stage.STAGE) {
                stages(plan, design, summary, findings);
            } else {
                closing(design, summary.closing(), findings);
            }
        }
    }

    /** The responses that a design asks for and that are due: given or missing. */
    private static List<StageEvaluation.GroupResponse> due(EvaluationDesign design, StageEvaluation stage) {
        Set<String> asked = design.evaluators().stream().map(Actor::words).collect(Collectors.toSet());
        return stage.responses().stream()
                .filter(response -> response.expected() && asked.contains(response.group()))
                .filter(response ->
                        response.state() == StageEvaluation.GroupResponse.State.PRESENT || isMissing(response))
                .toList();
    }

    private static boolean isMissing(StageEvaluation.GroupResponse response) {
        return response.state() == StageEvaluation.GroupResponse.State.MISSING;
    }

    /** The groups that are missing, in the order of the design. */
    private static ImmutableList<String> missing(EvaluationDesign design, List<StageEvaluation.GroupResponse> due) {
        Set<String> missing = due.stream()
                .filter(EvaluationMissingRule::isMissing)
                .map(StageEvaluation.GroupResponse::group)
                .collect(Collectors.toSet());
        return design.evaluators().stream()
                .map(Actor::words)
                .filter(missing::contains)
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    private static void stages(Plan plan, EvaluationDesign design, EvaluationSummary summary, Findings findings) {
        List<Explanation> silent = new ArrayList<>();
        int expected = 0;
        int absent = 0;
        for (StageEvaluation stage : summary.sessions()) {
            List<StageEvaluation.GroupResponse> due = due(design, stage);
            ImmutableList<String> missing = missing(design, due);
            expected += due.size();
            absent += missing.size();
            if (!missing.isEmpty()) {
                Session session =
                        plan.part(Session.class, stage.session().orElseThrow()).orElseThrow();
                silent.add(Explanation.of("rule.evaluation-missing.session")
                        .part("session", session)
                        .with("groups", Evidence.texts(missing.stream()))
                        .note());
            }
        }
        findings.looked(expected);
        if (absent > 0) {
            Explanation.Builder why = Explanation.of("rule.evaluation-missing.stage")
                    .part("design", design)
                    .number("count", absent)
                    .number("of", expected)
                    .number("present", expected - absent)
                    .because(silent);
            findings.add(design, heard(why, expected - absent, expected));
        }
    }

    private static void closing(EvaluationDesign design, StageEvaluation closing, Findings findings) {
        List<StageEvaluation.GroupResponse> due = due(design, closing);
        ImmutableList<String> missing = missing(design, due);
        findings.looked(due.size());
        if (!missing.isEmpty()) {
            Explanation.Builder why = Explanation.of("rule.evaluation-missing.closing")
                    .part("design", design)
                    .number("count", missing.size())
                    .number("of", due.size())
                    .with("groups", Evidence.texts(missing.stream()));
            findings.add(design, heard(why, due.size() - missing.size(), due.size()));
        }
    }

    private static Explanation heard(Explanation.Builder why, int present, int expected) {
        return why.compare(Interval.exactly(present), Acceptance.atLeast(Rational.of(expected), Domain.COUNT));
    }
}
