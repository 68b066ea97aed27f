package org.workplan.examples.console;

import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.workplan.examples.html.HtmlReport;
import org.workplan.plan.Plan;
import org.workplan.progress.AssessmentPolicy;
import org.workplan.progress.Assessor;
import org.workplan.progress.Measurement;
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
        Optional<ImmutableList<Measurement>> seen =
                Optional.ofNullable(measurements).map(path -> Input.measurements(path, plan));
        Path page = write(plan, seen, Args.given(asOf), Args.given(out), common);
        PrintWriter print = Args.given(spec).commandLine().getOut();
        if (common.isJson()) {
            Json.print(print, Json.object("plan", plan.id(), "report", page));
        } else {
            print.println("Report: " + page);
        }
        return 0;
    }

    static Path write(
            Plan plan, Optional<ImmutableList<Measurement>> measurements, String asOf, Path out, Common common) {
        Optional<PlanAssessment> assessment =
                measurements.map(seen -> Assessor.of(AssessmentPolicy.STANDARD.withReading(common.reading()))
                        .assess(plan, seen, Input.date(asOf), Optional.empty()));
        String html = HtmlReport.of(
                plan,
                CheckCommand.review(plan, common, Optional.of(asOf)),
                assessment,
                Input.date(asOf),
                common.wording());
        Path page = out.resolve(plan.id() + ".html");
        return Output.write(page, html);
    }
}
