package org.workplan.examples.console;

import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.workplan.explanation.Explanation;
import org.workplan.plan.Plan;
import org.workplan.progress.AssessmentPolicy;
import org.workplan.progress.Assessor;
import org.workplan.progress.RollUp;
import org.workplan.storage.Failure;
import org.workplan.wording.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds many plans up. */
@Command(
        name = "rollup",
        mixinStandardHelpOptions = true,
        description = {
            "Summarizes all plans in a directory by organisation and kind.",
            "Reads every .json file in the directory and its subdirectories; measurements belong to the plan that they name."
        })
final class RollUpCommand implements Callable<Integer> {

    @Mixin
    Common common = new Common();

    @Parameters(paramLabel = "DIR", description = "the directory of plans and measurements")
    @Nullable
    Path directory;

    @Option(names = "--as-of", required = true, description = "the assessment day: YYYY-MM-DD")
    @Nullable
    String asOf;

    @Spec
    @Nullable
    CommandSpec spec;

    /** One plan's total. */
    private record One(Plan plan, RollUp rollUp) {}

    @Override
    public Integer call() {
        LocalDate day = Input.date(Args.given(asOf));
        Folder folder = Folder.read(Args.given(directory));
        Assessor assessor = Assessor.of(AssessmentPolicy.STANDARD.withReading(common.reading()));
        ImmutableList<One> plans = folder.plans().stream()
                .map(common::dated)
                .map(plan -> new One(
                        plan,
                        assessor.assess(plan, folder.measurements(plan.id()), day)
                                .rollUp()
                                .whole()))
                .collect(ImmutableList.toImmutableList());
        PrintWriter out = Args.given(spec).commandLine().getOut();
        if (common.isJson()) {
            Json.print(out, json(day, plans, folder.failures()));
        } else {
            text(out, plans, common.wording());
        }
        folder.failures()
                .forEach(failure -> Args.given(spec)
                        .commandLine()
                        .getErr()
                        .println(failure.source() + ": " + failure.message().replace("\n", " ")));
        return folder.failures().isEmpty() ? 0 : 2;
    }

    private static Map<String, RollUp> totals(List<One> plans, Function<Plan, String> key) {
        Map<String, RollUp> totals = new LinkedHashMap<>();
        plans.forEach(one -> totals.merge(key.apply(one.plan()), one.rollUp(), RollUp::merge));
        return totals;
    }

    private static String organisation(Plan plan) {
        return plan.organisation().orElse("");
    }

    private static String kind(Plan plan) {
        return plan.kind().name();
    }

    private static RollUp total(List<One> plans) {
        return plans.stream().map(One::rollUp).reduce(RollUp.NONE, RollUp::merge);
    }

    private static void text(PrintWriter out, List<One> plans, Wording wording) {
        plans.forEach(one -> line(out, one.plan().title() + " (" + one.plan().id() + ")", one.rollUp(), wording));
        out.println();
        totals(plans, RollUpCommand::organisation)
                .forEach((name, total) -> line(out, name.isEmpty() ? "–" : name, total, wording));
        totals(plans, RollUpCommand::kind)
                .forEach((name, total) -> line(out, wording.word("report.kind." + name), total, wording));
        out.println();
        Explanation all =
                Explanation.of("report.all-plans").number("count", plans.size()).note();
        line(out, wording.sentence(all), total(plans), wording);
    }

    private static void line(PrintWriter out, String name, RollUp rollUp, Wording wording) {
        out.println(name + ": " + wording.sentence(ProgressPage.counts(rollUp)));
    }

    private static Map<String, @Nullable Object> json(LocalDate day, List<One> plans, List<Failure> failures) {
        return Json.object(
                "asOf", day,
                "plans",
                        plans.stream()
                                .map(one -> {
                                    Map<String, @Nullable Object> json = Json.object(
                                            "plan", one.plan().id(),
                                            "title", one.plan().title(),
                                            "kind", one.plan().kind(),
                                            "organisation",
                                                    one.plan().organisation().orElse(null));
                                    json.put("rollUp", ProgressCommand.json(one.rollUp()));
                                    return json;
                                })
                                .toList(),
                "byOrganisation", groups("organisation", totals(plans, RollUpCommand::organisation)),
                "byKind", groups("kind", totals(plans, RollUpCommand::kind)),
                "total", ProgressCommand.json(total(plans)),
                "failures",
                        failures.stream()
                                .map(failure -> Json.object("file", failure.source(), "message", failure.message()))
                                .toList());
    }

    private static List<Map<String, @Nullable Object>> groups(String name, Map<String, RollUp> totals) {
        return totals.entrySet().stream()
                .map(group -> {
                    Map<String, @Nullable Object> json =
                            Json.object(name, group.getKey().isEmpty() ? null : group.getKey());
                    json.put("rollUp", ProgressCommand.json(group.getValue()));
                    return json;
                })
                .toList();
    }
}
