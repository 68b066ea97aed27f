package org.workplan.evaluation;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operand;
import org.workplan.plan.Part;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;
import org.workplan.value.PartId;
import org.workplan.value.Rational;
import org.workplan.value.RecordId;

/** Lays out as facts what a summary of evaluations says. */
final class EvaluationExplanations {

    private final Plan plan;

    EvaluationExplanations(Plan plan) {
        this.plan = plan;
    }

    Explanation of(EvaluationSummary summary) {
        Explanation.Builder whole = Explanation.of("evaluation.whole")
                .number("expected", summary.expected())
                .number("present", summary.count(StageEvaluation.GroupResponse.State.PRESENT))
                .number("missing", summary.count(StageEvaluation.GroupResponse.State.MISSING))
                .number(
                        "pending",
                        summary.count(StageEvaluation.GroupResponse.State.NOT_DUE)
                                + summary.count(StageEvaluation.GroupResponse.State.UNDATED));
        summary.sessions().forEach(one -> whole.because(stage(one)));
        whole.because(stage(summary.closing()));
        summary.deficiencies().forEach(one -> whole.because(deficiency(one)));
        summary.opinions().forEach(one -> whole.because(opinion(one)));
        summary.strays()
                .forEach(one -> whole.because(Explanation.of("evaluation.stray")
                        .text("deficiency", one.deficiency().value())
                        .note()));
        summary.unplaced().forEach(one -> whole.because(record("unplaced", one)));
        summary.early().forEach(one -> whole.because(record("early", one)));
        summary.duplicates().forEach(one -> whole.because(record("duplicate", one)));
        return whole.note();
    }

    private static Explanation record(String what, RecordId id) {
        return Explanation.of("evaluation." + what).text("id", id.value()).note();
    }

    private Explanation stage(StageEvaluation one) {
        Explanation.Builder stage =
                Explanation.of(one.session().isPresent() ? "evaluation.session" : "evaluation.closing");
        one.session().ifPresent(session -> part(stage, "session", session));
        one.responses().forEach(response -> stage.because(response(response)));
        one.criteria().forEach(score -> stage.because(score(score)));
        one.attainment()
                .ifPresent(score -> stage.because(Explanation.of("evaluation.attainment")
                        .number("score", Rational.of(score), "")
                        .note()));
        return stage.note();
    }

    private static Explanation response(StageEvaluation.GroupResponse response) {
        Explanation.Builder why = Explanation.of(
                        "evaluation.response." + (response.expected() ? response.state() : "UNASKED"))
                .text("group", response.group())
                .number("count", response.responses());
        Optional<Rational> rate = response.rate();
        if (rate.isEmpty() || response.responses() == 0) {
            return why.note();
        }
        return why.because(Explanation.of("evaluation.rate")
                        .number("count", response.responses())
                        .number("invited", response.invited().orElseThrow())
                        .number("percent", rate.get().times(Rational.of(100)), "percent")
                        .note())
                .note();
    }

    private static Explanation score(StageEvaluation.CriterionScore score) {
        Explanation.Builder why = Explanation.of(score.isComplete() ? "evaluation.score" : "evaluation.score-partial")
                .text("criterion", score.criterion())
                .number("score", score.acrossGroups(), "")
                .number("byPeople", score.acrossPeople(), "")
                .number("people", score.people())
                .number("groups", score.groups().size())
                .number("low", Rational.of(score.scale().low()), "")
                .number("high", Rational.of(score.scale().high()), "");
        if (!score.isComplete()) {
            why.with("absent", texts(score.missing()));
        }
        for (StageEvaluation.GroupMean group : score.groups()) {
            why.because(Explanation.of("evaluation.group")
                    .text("group", group.group())
                    .number("score", group.mean(), "")
                    .number("people", group.people())
                    .note());
        }
        return why.note();
    }

    private Explanation deficiency(Deficiency.Status one) {
        Explanation.Builder why = Explanation.of("evaluation.deficiency." + one.state())
                .text("text", one.deficiency().text())
                .number("late", one.late());
        one.session().ifPresent(session -> part(why, "session", session));
        one.due().ifPresent(due -> part(why, "due", due));
        one.remedy().ifPresent(remedy -> {
            if (remedy instanceof Deficiency.Remedy.MadeUp madeUp) {
                part(why, "in", madeUp.session());
                why.text("how", madeUp.text());
            } else {
                why.text("reason", ((Deficiency.Remedy.Waived) remedy).reason());
            }
        });
        return why.note();
    }

    private Explanation opinion(EvaluationSummary.RatingComparison one) {
        Explanation.Builder why = Explanation.of(
                        "evaluation.opinion." + (one.computed().isPresent() ? one.agreement() : "ALONE"))
                .text(
                        "about",
                        plan.part(one.about())
                                .map(Part::title)
                                .orElse(one.about().toString()))
                .number("rated", one.rated().times(Rational.of(100)), "percent");
        one.computed()
                .ifPresent(known -> why.with("computed", new Operand.Known(known.times(Rational.of(100)), "percent")));
        one.gap().ifPresent(gap -> why.with("gap", new Operand.Known(gap.times(Rational.of(100)), "percent")));
        return why.note();
    }

    private void part(Explanation.Builder why, String name, PartId session) {
        Optional<Session> known = plan.part(Session.class, session);
        if (known.isPresent()) {
            why.part(name, known.get());
        } else {
            why.text(name, session.value());
        }
    }

    private static Operand texts(List<String> texts) {
        ImmutableList.Builder<Operand> many = ImmutableList.builder();
        texts.forEach(text -> many.add(new Operand.Text(text)));
        return new Operand.Many(many.build());
    }
}
