package org.workplan.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import org.workplan.plan.Plan;
import org.workplan.rule.Finding;
import org.workplan.rule.Review;
import org.workplan.rule.Reviewer;
import org.workplan.rule.RuleContext;
import org.workplan.rule.standard.StandardRules;
import org.workplan.wording.Wording;

/** Reviews a plan by the standard rules and prints each finding as a sentence, with the repair where there is one. */
public final class CheckPlanExample {

    private CheckPlanExample() {}

    /**
     * Runs the example.
     *
     * @param arguments the directory with the examples' data
     * @throws IOException if the data cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        run(Data.directory(arguments), Data.out());
    }

    static void run(Path directory, PrintStream out) throws IOException {
        Plan plan = Data.plan(directory, "zhangcun");
        Review review = Reviewer.of(StandardRules.ruleSet()).review(RuleContext.of(plan));
        Wording english = Wording.of(Locale.ENGLISH);
        for (Finding finding : review.findings()) {
            out.println(finding.severity() + " " + finding.subject() + ": " + english.sentence(finding.explanation()));
            finding.repairs().forEach(repair -> out.println("    " + english.sentence(repair.explanation(plan))));
        }
    }
}
