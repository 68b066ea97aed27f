package org.workplan.examples.console;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.workplan.evaluation.Deficiency;
import org.workplan.evaluation.Evaluation;
import org.workplan.evaluation.EvaluationPolicy;
import org.workplan.evaluation.EvaluationSummary;
import org.workplan.evaluation.StageEvaluation;
import org.workplan.plan.Plan;
import org.workplan.wording.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Gathers what people think of a plan. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Summarizes stage and summary evaluations and lists deficiencies.")
final class EvaluateCommand implements Callable<Integer> {

    @Mixin
    OnePlan one = new OnePlan();

    @Mixin
    Records.Measured measured = new Records.Measured();

    @Mixin
    Records.Evaluated evaluated = new Records.Evaluated();

    @Mixin
    Records.AsOf asOf = new Records.AsOf();

    @Mixin
    GroupOptions groups = new GroupOptions();

    @Override
    public Integer call() {
        Plan plan = one.plan();
        Optional<LocalDate> day = asOf.day();
        EvaluationSummary summary = summary(plan, day);
        one.answer(() -> json(summary, one.wording()), out -> {
            out.println(plan.title() + " (" + plan.id() + ")"
                    + day.map(date -> ", " + date).orElse(""));
            out.print(one.wording().tree(summary.explanation()).indent(2));
        });
        return 0;
    }

    private EvaluationSummary summary(Plan plan, Optional<LocalDate> day) {
        ImmutableList<Evaluation> all = evaluated.required(plan);
        EvaluationPolicy policy = groups.policy(plan, all);
        if (measured.file != null) {
            return measured.assessment(plan, one.common, asOf.required())
                    .map(progress -> EvaluationSummary.of(plan, all, policy, progress.asOf(), progress))
                    .orElseThrow();
        }
        return day.map(date -> EvaluationSummary.of(plan, all, policy, date))
                .orElseGet(() -> EvaluationSummary.of(plan, all, policy));
    }

    static Map<String, @Nullable Object> json(EvaluationSummary summary, Wording wording) {
        return Json.object(
                "plan", summary.plan(),
                "asOf", summary.asOf().map(Object::toString).orElse(null),
                "expected", summary.expected(),
                "present", summary.count(StageEvaluation.GroupResponse.State.PRESENT),
                "missing", summary.count(StageEvaluation.GroupResponse.State.MISSING),
                "notDue", summary.count(StageEvaluation.GroupResponse.State.NOT_DUE),
                "undated", summary.count(StageEvaluation.GroupResponse.State.UNDATED),
                "sessions", all(summary.sessions().stream().map(EvaluateCommand::json)),
                "summary", json(summary.closing()),
                "deficiencies", all(summary.deficiencies().stream().map(EvaluateCommand::json)),
                "open", all(summary.open().stream().map(one -> one.deficiency().id())),
                "goals", all(summary.opinions().stream().map(EvaluateCommand::json)),
                "strayRemedies", all(summary.strays().stream().map(Deficiency.Remedy::deficiency)),
                "unplaced", summary.unplaced(),
                "early", summary.early(),
                "duplicates", summary.duplicates(),
                "evidence", Json.explanation(summary.explanation(), wording));
    }

    private static <T> List<T> all(java.util.stream.Stream<T> stream) {
        return stream.collect(ImmutableList.toImmutableList());
    }

    private static Map<String, @Nullable Object> json(StageEvaluation one) {
        return Json.object(
                "session", one.session().map(Object::toString).orElse(null),
                "stage", one.stage(),
                "complete", one.isComplete(),
                "present", one.groups(StageEvaluation.GroupResponse.State.PRESENT),
                "missing", one.groups(StageEvaluation.GroupResponse.State.MISSING),
                "notDue", one.groups(StageEvaluation.GroupResponse.State.NOT_DUE),
                "responses", all(one.responses().stream().map(EvaluateCommand::json)),
                "criteria", all(one.criteria().stream().map(EvaluateCommand::json)),
                "overall", all(one.overall().stream().map(EvaluateCommand::json)),
                "tScore", one.attainment().map(BigDecimal::toPlainString).orElse(null));
    }

    private static Map<String, @Nullable Object> json(StageEvaluation.GroupResponse one) {
        return Json.object(
                "group", one.group(),
                "state", one.state(),
                "expected", one.expected(),
                "responses", one.responses(),
                "invited", one.invited().orElse(null),
                "rate", one.rate().map(Json::number).orElse(null));
    }

    private static Map<String, @Nullable Object> json(StageEvaluation.CriterionScore one) {
        return Json.object(
                "criterion", one.criterion(),
                "scale",
                        Json.object(
                                "name",
                                one.scale().name(),
                                "low",
                                one.scale().low(),
                                "high",
                                one.scale().high()),
                "groups", all(one.groups().stream().map(EvaluateCommand::json)),
                "missing", one.missing(),
                "complete", one.isComplete(),
                "score", one.isComplete() ? Json.number(one.acrossGroups()) : null,
                "partial", Json.number(one.acrossGroups()),
                "overPeople", Json.number(one.acrossPeople()),
                "people", one.people());
    }

    private static Map<String, @Nullable Object> json(StageEvaluation.GroupMean one) {
        return Json.object("group", one.group(), "people", one.people(), "mean", Json.number(one.mean()));
    }

    private static Map<String, @Nullable Object> json(Deficiency.Status one) {
        Map<String, @Nullable Object> json = Json.object(
                "id", one.deficiency().id(),
                "text", one.deficiency().text(),
                "session", one.session().map(Object::toString).orElse(null),
                "due", one.due().map(Object::toString).orElse(null),
                "state", one.state(),
                "settled", one.isSettled(),
                "late", one.late());
        one.remedy().ifPresent(remedy -> {
            if (remedy instanceof Deficiency.Remedy.MadeUp madeUp) {
                json.put("madeUpIn", madeUp.session());
            } else {
                json.put("reason", ((Deficiency.Remedy.Waived) remedy).reason());
            }
        });
        return json;
    }

    private static Map<String, @Nullable Object> json(EvaluationSummary.RatingComparison one) {
        return Json.object(
                "about", one.about(),
                "groups", all(one.groups().stream().map(EvaluateCommand::json)),
                "rated", Json.number(one.rated()),
                "computed", Json.interval(one.computed()),
                "gap", Json.interval(one.gap()),
                "agreement", one.agreement());
    }
}
