package org.workplan.examples.console;

import java.io.PrintWriter;
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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a plan's report. */
@Command(name = "report", mixinStandardHelpOptions = true, description = "Writes a report as one HTML page.")
final class ReportCommand implements Callable<Integer> {

    @Mixin
    Common common = new Common();

    @Parameters(paramLabel = "PLAN", description = "the plan's JSON file")
    @Nullable
    Path file;

    @Option(names = "--measurements", description = "the measurements' JSON file")
    @Nullable
    Path measurements;

    @Option(names = "--evaluations", description = "the evaluations' JSON file")
    @Nullable
    Path evaluations;

    @Option(names = "--as-of", required = true, description = "the day of the report")
    @Nullable
    String asOf;

    @Option(names = "--out", required = true, description = "the directory to write to")
    @Nullable
    Path out;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        Plan plan = common.dated(Input.plan(Args.given(file)));
        ReportContent content = content(common, plan, Args.given(asOf), Seen.of(plan, measurements, evaluations));
        Path page = write(content, common, Args.given(out));
        PrintWriter print = Args.given(spec).commandLine().getOut();
        if (common.isJson()) {
            Json.print(print, Json.object("plan", plan.id(), "report", page));
        } else {
            print.println("Report: " + page);
        }
        return 0;
    }

    static ReportContent content(Common common, Plan plan, String asOf, Seen seen) {
        LocalDate day = Input.date(asOf);
        Optional<PlanAssessment> assessment = seen.measurements()
                .map(all -> Assessor.of(AssessmentPolicy.STANDARD.withReading(common.reading()))
                        .assess(plan, all, day, Optional.empty()));
        Optional<EvaluationSummary> evaluation = seen.evaluations()
                .map(all -> EvaluationSummary.of(plan, all, EvaluationPolicy.STANDARD, Optional.of(day), assessment));
        return new ReportContent(
                plan, day, CheckCommand.review(plan, common, Optional.of(asOf), seen), assessment, evaluation);
    }

    static Path write(ReportContent content, Common common, Path folder) {
        return Output.write(folder.resolve(content.plan().id() + ".html"), HtmlReport.of(content, common.wording()));
    }
}
