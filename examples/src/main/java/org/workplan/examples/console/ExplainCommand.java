package org.workplan.examples.console;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.workplan.explanation.Explanation;
import org.workplan.plan.Plan;
import org.workplan.progress.AssessmentPolicy;
import org.workplan.progress.Assessor;
import org.workplan.rule.Reviewer;
import org.workplan.wording.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows why. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Shows the evidence of a finding or a target.")
final class ExplainCommand implements Callable<Integer> {

    @Mixin
    Common common = new Common();

    @Parameters(index = "0", paramLabel = "PLAN", description = "the plan's JSON file")
    @Nullable
    Path file;

    @Parameters(
            index = "1",
            paramLabel = "SUBJECT",
            description = "a path such as session/sports-meet, a target, a rule, or plan")
    @Nullable
    String subject;

    @Option(names = "--measurements", description = "the measurements' JSON file")
    @Nullable
    Path measurements;

    @Option(names = "--as-of", description = "the assessment day: YYYY-MM-DD")
    @Nullable
    String asOf;

    @Option(names = "--rules", description = "a JSON file with a rule set, as for check")
    @Nullable
    Path rules;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        Plan plan = common.dated(Input.plan(Args.given(file)));
        String wanted = Args.given(subject);
        List<Explanation> found = new ArrayList<>();
        Reviewer.of(RuleFile.orStandard(rules))
                .review(Seen.of(plan, measurements, null)
                        .context(plan, common, Optional.ofNullable(asOf).map(Input::date)))
                .findings()
                .stream()
                .filter(finding -> finding.subject().equals(wanted)
                        || finding.rule().value().equals(wanted))
                .forEach(finding -> found.add(finding.explanation()));
        if (measurements != null && asOf != null) {
            Assessor.of(AssessmentPolicy.STANDARD.withReading(common.reading()))
                    .assess(plan, Input.measurements(measurements, plan), Input.date(asOf))
                    .targets()
                    .stream()
                    .filter(one -> one.target().toString().equals(wanted)
                            || one.target().id().value().equals(wanted))
                    .forEach(one -> found.add(one.explanation()));
        }
        if (found.isEmpty()) {
            throw new BadInput(
                    "There is nothing to explain about \"" + wanted
                            + "\". Name a subject or rule that check shows, or a target together with --measurements and --as-of.");
        }
        Wording wording = common.wording();
        PrintWriter out = Args.given(spec).commandLine().getOut();
        if (common.isJson()) {
            Json.print(
                    out,
                    found.stream().map(one -> Json.explanation(one, wording)).toList());
        } else {
            found.forEach(one -> out.print(wording.tree(one)));
            out.flush();
        }
        return 0;
    }
}
