package org.workplan.examples.html;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.workplan.evaluation.EvaluationSummary;
import org.workplan.evaluation.StageEvaluation;
import org.workplan.explanation.Explanation;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;
import org.workplan.value.Rational;
import org.workplan.wording.Wording;

/** What people think: who has spoken after which session, scores, and what became of deficiencies. */
final class EvaluationSection {

    private static final int DECIMALS = 2;

    private final Plan plan;
    private final EvaluationSummary summary;
    private final Wording wording;

    EvaluationSection(Plan plan, EvaluationSummary summary, Wording wording) {
        this.plan = plan;
        this.summary = summary;
        this.wording = wording;
    }

    void fill(Map<String, Object> data) {
        Set<String> groups = new LinkedHashSet<>();
        summary.sessions().forEach(one -> one.responses().forEach(response -> groups.add(response.group())));
        List<Map<String, Object>> rows = new ArrayList<>();
        summary.sessions().forEach(one -> rows.add(row(one, groups)));
        data.put("evaluated", true);
        data.put("hasClosing", !summary.closing().responses().isEmpty());
        data.put("hasDeficiencies", !summary.deficiencies().isEmpty());
        data.put("hasOpinions", !summary.opinions().isEmpty());
        data.put(
                "isPartial",
                summary.sessions().stream().anyMatch(EvaluationSection::isPartial) || isPartial(summary.closing()));
        data.put("evaluationText", wording.sentence(summary.explanation()));
        data.put(
                "evaluators",
                groups.stream().map(group -> Map.of("name", group)).toList());
        data.put("evaluations", rows);
        data.put("closing", cells(summary.closing()));
        data.put("closingScores", scores(summary.closing()));
        data.put("deficiencies", texts("evaluation.deficiency."));
        data.put("opinions", texts("evaluation.opinion."));
    }

    private static boolean isPartial(StageEvaluation one) {
        return one.criteria().stream().anyMatch(score -> !score.isComplete());
    }

    private List<Map<String, String>> texts(String prefix) {
        return summary.explanation().reasons().stream()
                .filter(reason -> reason.key().startsWith(prefix))
                .map(reason -> Map.of("text", wording.sentence(reason), "style", style(reason)))
                .toList();
    }

    private static String style(Explanation reason) {
        String state = reason.key().substring(reason.key().lastIndexOf('.') + 1);
        return switch (state) {
            case "MADE_UP", "MADE_UP_LATE", "WAIVED", "MET" -> "met";
            case "OVERDUE", "NOT_MET" -> "missed";
            default -> "open";
        };
    }

    private Map<String, Object> row(StageEvaluation one, Set<String> groups) {
        String title = one.session()
                .flatMap(id -> plan.part(Session.class, id))
                .map(Session::title)
                .orElse("");
        List<Map<String, String>> cells = groups.stream()
                .map(group -> one.responses().stream()
                        .filter(response -> response.group().equals(group))
                        .findFirst()
                        .map(this::cell)
                        .orElse(Map.of("style", "plain", "text", "–")))
                .toList();
        return Map.of("title", title, "cells", cells, "scores", scores(one));
    }

    private List<Map<String, String>> cells(StageEvaluation one) {
        return one.responses().stream()
                .map(response -> Map.of("style", style(response), "text", wording.sentence(response(response))))
                .toList();
    }

    private Map<String, String> cell(StageEvaluation.GroupResponse response) {
        return switch (response.state()) {
            case PRESENT -> Map.of("style", "met", "text", "✓ " + response.responses());
            case MISSING -> Map.of("style", "missed", "text", "✗");
            case NOT_DUE -> Map.of("style", "plain", "text", "…");
            case UNDATED -> Map.of("style", "open", "text", "?");
        };
    }

    private static String style(StageEvaluation.GroupResponse response) {
        return switch (response.state()) {
            case PRESENT -> "met";
            case MISSING -> "missed";
            case NOT_DUE, UNDATED -> "plain";
        };
    }

    private static Explanation response(StageEvaluation.GroupResponse response) {
        return Explanation.of("evaluation.response." + (response.expected() ? response.state() : "UNASKED"))
                .text("group", response.group())
                .number("count", response.responses())
                .note();
    }

    private static String scores(StageEvaluation one) {
        return String.join(
                "; ", one.criteria().stream().map(EvaluationSection::score).toList());
    }

    private static String score(StageEvaluation.CriterionScore score) {
        return score.criterion() + " " + number(score.acrossGroups()) + " / "
                + score.scale().high().toPlainString() + (score.isComplete() ? "" : " *");
    }

    private static String number(Rational number) {
        return number.isInteger()
                ? number.toString()
                : number.toDecimal(DECIMALS, RoundingMode.HALF_EVEN).toPlainString();
    }
}
