package org.workplan.examples.console;

import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.workplan.evaluation.Evaluation;
import org.workplan.examples.html.ReportContent;
import org.workplan.plan.Plan;
import org.workplan.progress.Measurement;
import org.workplan.progress.PlanAssessment;
import org.workplan.progress.RollUp;
import org.workplan.rule.Review;
import org.workplan.rule.Severity;
import org.workplan.storage.Change;
import org.workplan.storage.PlanStore;
import org.workplan.storage.Stored;
import org.workplan.value.RecordId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The main job on the three real plans: keep them in a database and as files, review them, measure progress, write reports. */
@Command(
        name = "tour",
        mixinStandardHelpOptions = true,
        description = "Runs the main commands on the three real plans.")
final class TourCommand implements Callable<Integer> {

    private static final List<String> PLANS = List.of("zhangcun", "red-scarf", "songjiang");
    private static final LocalDate YEAR_END = LocalDate.of(2026, 1, 1);
    private static final Instant LOADED = Instant.parse("2025-01-01T00:00:00Z");

    @Mixin
    Common common = new Common();

    @Option(names = "--data", description = "the directory of the plans (default: examples)")
    Path data = Path.of("examples");

    @Option(names = "--out", description = "the output directory (default: examples/target/tour)")
    Path out = Path.of("examples", "target", "tour");

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter print = Args.given(spec).commandLine().getOut();
        List<String> urls = List.of(
                "json:" + out.resolve("files"),
                "jdbc:h2:async:"
                        + out.toAbsolutePath().normalize().resolve("database").resolve("plans"));
        List<Map<String, @Nullable Object>> told = new ArrayList<>();
        for (String id : PLANS) {
            Plan yearless = Input.plan(data.resolve("plans").resolve(id + ".json"));
            Plan plan = yearless.inYear(2025);
            Optional<ImmutableList<Measurement>> measurements = measurements(id, plan);
            Optional<ImmutableList<Evaluation>> evaluations = evaluations(id, plan);
            Seen seen = new Seen(measurements, evaluations);
            ReportContent content = ReportCommand.content(common, plan, YEAR_END, seen)
                    .with(ReportCommand.records(plan, seen, YEAR_END), Optional.empty());
            Path report = ReportCommand.write(content, common, out.resolve("reports"));
            List<String> lines = new ArrayList<>();
            urls.forEach(
                    url -> lines.add("kept in " + url + ": revision " + keep(url, plan, measurements, evaluations)));
            lines.add("reviewed: " + count(content.review(), Severity.ERROR) + " errors, "
                    + count(content.review(), Severity.WARNING) + " warnings, "
                    + count(content.review(), Severity.ADVICE) + " pieces of advice");
            content.assessment()
                    .filter(known -> !known.targets().isEmpty())
                    .ifPresent(known -> lines.add("measured: " + standing(known)));
            content.evaluation()
                    .ifPresent(
                            known -> lines.add("evaluated: " + common.wording().sentence(known.explanation())));
            lines.add("report: " + report);
            told.add(Json.object("plan", id, "title", plan.title(), "report", report, "done", lines));
            if (!common.isJson()) {
                print.println(plan.title() + " (" + id + ")");
                lines.forEach(line -> print.println("  " + line));
            }
        }
        if (common.isJson()) {
            Json.print(print, told);
        }
        return 0;
    }

    private Optional<ImmutableList<Measurement>> measurements(String id, Plan plan) {
        Path file = data.resolve("measurements").resolve(id + "-2025.json");
        return Files.exists(file) ? Optional.of(Input.measurements(file, plan)) : Optional.empty();
    }

    private Optional<ImmutableList<Evaluation>> evaluations(String id, Plan plan) {
        Path file = data.resolve("evaluations").resolve(id + "-2025.json");
        return Files.exists(file) ? Optional.of(Input.evaluations(file, plan)) : Optional.empty();
    }

    /** Keeps a plan and its records; keeping the same again changes nothing. */
    private static long keep(
            String url,
            Plan plan,
            Optional<ImmutableList<Measurement>> measurements,
            Optional<ImmutableList<Evaluation>> evaluations) {
        try (PlanStore store = Stores.open(url)) {
            long revision = keep(store, plan).revision().number();
            measurements.ifPresent(seen -> store.measurements().append(plan.id(), seen));
            evaluations.ifPresent(thought -> store.evaluations().append(plan.id(), thought));
            Plan kept = store.plans().find(plan.id()).orElseThrow().plan();
            if (!kept.equals(plan)) {
                throw new IllegalStateException("What was kept of plan " + plan.id() + " is not what was given.");
            }
            return revision;
        }
    }

    /** The main job may be run again, also after a plan's file has changed. */
    private static Stored keep(PlanStore store, Plan plan) {
        Optional<Stored> current = store.plans().find(plan.id());
        if (current.isEmpty()) {
            return store.plans().create(plan, change(plan, 1));
        }
        return current.get().plan().equals(plan)
                ? current.get()
                : store.plans()
                        .save(
                                current.get(),
                                plan,
                                change(plan, current.get().revision().number() + 1));
    }

    private static Change change(Plan plan, long revision) {
        return new Change(RecordId.of("tour-" + plan.id() + "-" + revision), "tour", "loaded from its file", LOADED);
    }

    private static long count(Review review, Severity severity) {
        return review.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private static String standing(PlanAssessment assessment) {
        RollUp.Counts counts = assessment.rollUp().whole().total();
        return counts.met() + " of " + counts.total() + " targets met, " + counts.notMet() + " not met, "
                + counts.open() + " open, " + counts.undetermined() + " undetermined";
    }
}
