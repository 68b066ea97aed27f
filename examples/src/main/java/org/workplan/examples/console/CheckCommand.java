package org.workplan.examples.console;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.workplan.explanation.Explanation;
import org.workplan.plan.Plan;
import org.workplan.rule.Finding;
import org.workplan.rule.Repair;
import org.workplan.rule.Review;
import org.workplan.rule.Reviewer;
import org.workplan.rule.standard.StandardRules;
import org.workplan.value.Verdict;
import org.workplan.wording.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reviews a plan. */
@Command(name = "check", mixinStandardHelpOptions = true, description = "Reviews a plan with the standard rules.")
final class CheckCommand implements Callable<Integer> {

    @Mixin
    OnePlan one = new OnePlan();

    @Mixin
    Records.Measured measured = new Records.Measured();

    @Mixin
    Records.Evaluated evaluated = new Records.Evaluated();

    @Mixin
    Records.AsOf asOf = new Records.AsOf();

    @Option(
            names = "--rules",
            description = "a JSON file with a rule set: enable, disable, severity, parameters, waivers")
    @Nullable
    Path rules;

    @Override
    public Integer call() {
        Plan plan = one.plan();
        Review review =
                Reviewer.of(RuleFile.orStandard(rules)).review(seen(plan).context(plan, one.common, asOf.day()));
        one.answer(() -> json(plan, review, one.wording()), out -> text(out, plan, review, one.wording()));
        return review.hasErrors() ? 1 : 0;
    }

    private Seen seen(Plan plan) {
        return new Seen(measured.of(plan), evaluated.of(plan));
    }

    static Review review(Plan plan, Common common, Optional<String> asOf, Seen seen) {
        return Reviewer.of(StandardRules.ruleSet()).review(seen.context(plan, common, asOf.map(Input::date)));
    }

    private static void text(PrintWriter out, Plan plan, Review review, Wording wording) {
        out.println(plan.title() + " (" + plan.id() + ")");
        Set<Repair> told = new HashSet<>();
        for (Finding finding : review.findings()) {
            out.println("  " + wording.word("severity." + finding.severity()) + "  " + finding.rule() + "  "
                    + finding.subject()
                    + (finding.verdict() == Verdict.UNDETERMINED
                            ? "  (" + wording.word("verdict.UNDETERMINED") + ")"
                            : "")
                    + finding.waiver()
                            .map(waiver -> "  (" + wording.word("report.waived") + ": " + waiver.reason() + ")")
                            .orElse(""));
            out.println("    " + wording.sentence(finding.explanation()));
            finding.repairs().stream()
                    .filter(told::add)
                    .forEach(repair -> out.println("    > " + wording.sentence(repair.explanation(plan))));
        }
        review.failures()
                .forEach(failure -> out.println(
                        "  " + wording.word("report.failed") + ": " + failure.rule() + ": " + failure.message()));
        long silent = review.looked().keySet().stream()
                .filter(rule -> review.findings().stream()
                        .noneMatch(finding -> finding.rule().equals(rule)))
                .count();
        Explanation summary = Explanation.of("report.summary")
                .number("findings", review.findings().size())
                .number("silent", silent)
                .number("rules", review.looked().size())
                .note();
        out.println("  " + wording.sentence(summary));
    }

    static Map<String, @Nullable Object> json(Plan plan, Review review, Wording wording) {
        Map<String, @Nullable Object> looked = Json.object();
        review.looked().forEach((rule, count) -> looked.put(rule.value(), count));
        List<?> findings = review.findings().stream()
                .map(finding -> json(plan, finding, wording))
                .toList();
        List<?> failures = review.failures().stream()
                .map(failure ->
                        Json.object("rule", failure.rule(), "subject", failure.subject(), "message", failure.message()))
                .toList();
        return Json.object(
                "plan", review.plan(),
                "ruleSet", Json.object("id", review.ruleSet(), "digest", review.digest()),
                "findings", findings,
                "failures", failures,
                "looked", looked);
    }

    private static Map<String, @Nullable Object> json(Plan plan, Finding finding, Wording wording) {
        Map<String, @Nullable Object> json = Json.object(
                "rule", finding.rule(),
                "severity", finding.severity(),
                "verdict", finding.verdict(),
                "subject", finding.subject(),
                "message", wording.sentence(finding.explanation()),
                "evidence", Json.explanation(finding.explanation(), wording));
        if (!finding.repairs().isEmpty()) {
            json.put(
                    "repair",
                    finding.repairs().stream()
                            .map(repair -> wording.sentence(repair.explanation(plan)))
                            .toList());
        }
        finding.waiver().ifPresent(waiver -> json.put("waived", waiver.reason()));
        return json;
    }
}
