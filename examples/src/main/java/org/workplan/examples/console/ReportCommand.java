package org.workplan.examples.console;

import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.workplan.evaluation.EvaluationPolicy;
import org.workplan.evaluation.EvaluationSummary;
import org.workplan.examples.html.HtmlReport;
import org.workplan.examples.html.ReportContent;
import org.workplan.plan.Plan;
import org.workplan.progress.AssessmentPolicy;
import org.workplan.progress.Assessor;
import org.workplan.progress.PlanAssessment;
import org.workplan.records.WorkRecords;
import org.workplan.supply.ResourceBalance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a plan's report. */
@Command(name = "report", mixinStandardHelpOptions = true, description = "Writes a report as one HTML page.")
final class ReportCommand implements Callable<Integer> {

    @Mixin
    OnePlan one = new OnePlan();

    @Mixin
    Records.Measured measured = new Records.Measured();

    @Mixin
    Records.Evaluated evaluated = new Records.Evaluated();

    @Mixin
    Records.AsOf asOf = new Records.AsOf();

    @Option(names = "--out", required = true, description = "the directory to write to")
    @Nullable
    Path out;

    @Mixin
    Prices prices = new Prices();

    @Mixin
    Privacy privacy = new Privacy();

    @Override
    public Integer call() {
        Plan whole = one.plan();
        LocalDate day = asOf.required();
        Seen seen = new Seen(measured.of(whole), evaluated.of(whole));
        Plan plan = privacy.shown(whole);
        ReportContent content = content(one.common, plan, day, seen)
                .with(records(whole, seen, day), prices.budget(whole, ResourceBalance.of(whole, ImmutableMap.of())))
                .forReaders(new ReportContent.Audience(privacy.isPublic, privacy.threshold()));
        Path page = write(content, one.common, Args.given(out));
        one.answer(() -> Json.object("plan", plan.id(), "report", page), print -> print.println("Report: " + page));
        return 0;
    }

    static Optional<WorkRecords> records(Plan plan, Seen seen, LocalDate day) {
        return seen.measurements().map(all -> WorkRecords.of(plan, Records.log(all, day)));
    }

    static ReportContent content(Common common, Plan plan, LocalDate day, Seen seen) {
        Optional<PlanAssessment> assessment = seen.measurements()
                .map(all -> Assessor.of(AssessmentPolicy.STANDARD.withReading(common.reading()))
                        .assess(plan, all, day));
        Optional<EvaluationSummary> evaluation = seen.evaluations()
                .map(all -> assessment
                        .map(progress -> EvaluationSummary.of(plan, all, EvaluationPolicy.STANDARD, day, progress))
                        .orElseGet(() -> EvaluationSummary.of(plan, all, EvaluationPolicy.STANDARD, day)));
        return new ReportContent(
                plan,
                day,
                CheckCommand.review(plan, common, Optional.of(day.toString()), seen),
                assessment,
                evaluation);
    }

    static Path write(ReportContent content, Common common, Path folder) {
        return Output.write(folder.resolve(content.plan().id() + ".html"), HtmlReport.of(content, common.wording()));
    }
}
