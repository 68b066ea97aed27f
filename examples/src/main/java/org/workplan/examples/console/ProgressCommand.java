package org.workplan.examples.console;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.workplan.plan.Plan;
import org.workplan.progress.Assessment;
import org.workplan.progress.AssessmentPolicy;
import org.workplan.progress.Assessor;
import org.workplan.progress.Measurement;
import org.workplan.progress.PlanAssessment;
import org.workplan.progress.RollUp;
import org.workplan.progress.SubjectSummary;
import org.workplan.progress.WindowResult;
import org.workplan.value.PartId;
import org.workplan.wording.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures progress. */
@Command(
        name = "progress",
        mixinStandardHelpOptions = true,
        description = "Shows the progress of a plan towards its targets.")
final class ProgressCommand implements Callable<Integer> {

    @Mixin
    OnePlan one = new OnePlan();

    @Mixin
    Records.Measured measured = new Records.Measured();

    @Mixin
    Records.AsOf asOf = new Records.AsOf();

    @Option(names = "--known-at", description = "ignores entries recorded after this instant")
    @Nullable
    String knownAt;

    @Override
    public Integer call() {
        Plan plan = one.plan();
        Assessor assessor = Assessor.of(AssessmentPolicy.STANDARD.withReading(one.common.reading()));
        ImmutableList<Measurement> log = measured.required(plan);
        LocalDate day = asOf.required();
        PlanAssessment assessment = knownAt == null
                ? assessor.assess(plan, log, day)
                : assessor.assess(plan, log, day, Input.instant(knownAt));
        one.answer(
                () -> json(assessment, one.wording()),
                out -> new ProgressPage(plan, assessment, one.wording()).print(out));
        return 0;
    }

    static Map<String, @Nullable Object> json(PlanAssessment assessment, Wording wording) {
        Map<String, @Nullable Object> parts = Json.object();
        assessment.rollUp().parts().forEach((path, rollUp) -> parts.put(path.toString(), json(rollUp)));
        Map<String, @Nullable Object> rollUp = json(assessment.rollUp().whole());
        rollUp.put("parts", parts);
        List<?> targets =
                assessment.targets().stream().map(one -> json(one, wording)).toList();
        return Json.object(
                "plan", assessment.plan(),
                "asOf", assessment.asOf(),
                "knownAt", assessment.knownAt().map(Object::toString).orElse(null),
                "targets", targets,
                "rollUp", rollUp,
                "rejected",
                        assessment.rejected().stream()
                                .map(one -> Json.object(
                                        "measurement", one.measurement().id(), "reason", one.reason()))
                                .toList());
    }

    static Map<String, @Nullable Object> json(RollUp rollUp) {
        RollUp.Counts counts = rollUp.total();
        Map<String, @Nullable Object> json = json(counts);
        json.put("progress", Json.interval(rollUp.meanProgress()));
        json.put("coverage", rollUp.coverage().map(Json::number).orElse(null));
        Map<String, @Nullable Object> strengths = Json.object();
        rollUp.counts().forEach((strength, some) -> strengths.put(strength.name(), json(some)));
        json.put("byStrength", strengths);
        return json;
    }

    private static Map<String, @Nullable Object> json(RollUp.Counts counts) {
        return Json.object(
                "targets", counts.total(),
                "met", counts.met(),
                "notMet", counts.notMet(),
                "open", counts.open(),
                "undetermined", counts.undetermined(),
                "notApplicable", counts.notApplicable());
    }

    private static Map<String, @Nullable Object> json(Assessment one, Wording wording) {
        Map<String, @Nullable Object> json = Json.object(
                "target", one.target().id(),
                "wording", one.wording(),
                "strength", one.strength(),
                "verdict", one.verdict(),
                "finality", one.finality(),
                "status", one.status(),
                "value", Json.interval(one.value()),
                "soFar", Json.interval(one.soFar()),
                "progress", Json.interval(one.progress()));
        one.attainment().ifPresent(share -> json.put("attainment", Json.number(share)));
        one.pace().ifPresent(pace -> {
            json.put("expected", Json.number(pace.expected()));
            json.put("expectedExact", pace.expected().toString());
            json.put("onPace", pace.isOnPace());
            json.put("stillNeeded", Json.number(pace.stillNeeded()));
            json.put("by", pace.by());
        });
        if (!one.windows().isEmpty()) {
            json.put(
                    "windows", one.windows().stream().map(ProgressCommand::json).toList());
        }
        one.subjects().ifPresent(subjects -> json.put("subjects", json(subjects)));
        one.nextDue()
                .ifPresent(
                        due -> json.put("nextDue", Json.object("amount", Json.number(due.amount()), "by", due.by())));
        one.forecast()
                .ifPresent(forecast -> json.put(
                        "forecast",
                        Json.object(
                                "value", forecast.value().map(Json::number).orElse(null),
                                "reason", wording.word(forecast.reason()))));
        one.trend().ifPresent(trend -> json.put("trend", trend));
        json.put(
                "missing",
                one.missing().stream()
                        .map(missing -> Json.object("what", missing.what(), "detail", missing.detail()))
                        .toList());
        json.put("evidence", Json.explanation(one.explanation(), wording));
        return json;
    }

    private static Map<String, @Nullable Object> json(WindowResult window) {
        return Json.object(
                "from", window.period().start(),
                "to", window.period().end(),
                "verdict", window.verdict(),
                "count", window.soFar().low().map(Json::number).orElse(null));
    }

    private static Map<String, @Nullable Object> json(SubjectSummary subjects) {
        return Json.object(
                "met", subjects.met().size(),
                "notMet", subjects.failing().size(),
                "undetermined", subjects.undetermined().size() + subjects.unassessed(),
                "failing", subjects.failing().stream().map(PartId::value).toList(),
                "lacking",
                        subjects.results().stream()
                                .filter(one -> !one.lacking().isEmpty())
                                .map(one -> Json.object("subject", one.subject(), "items", one.lacking()))
                                .toList());
    }
}
