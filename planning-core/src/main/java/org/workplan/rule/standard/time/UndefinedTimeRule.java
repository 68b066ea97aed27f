package org.workplan.rule.standard.time;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operand;
import org.workplan.plan.Part;
import org.workplan.plan.PartKind;
import org.workplan.plan.Partnership;
import org.workplan.plan.Plan;
import org.workplan.plan.Target;
import org.workplan.plan.Task;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;
import org.workplan.target.Cadence;
import org.workplan.target.Due;

/** Finds times that no calendar knows: "promptly", "often", "next year", "during the term of office". */
public final class UndefinedTimeRule {

    public static final Rule RULE =
            Rule.of("undefined-time", Severity.ADVICE, Scope.all(PartKind.values()), UndefinedTimeRule::check);

    private UndefinedTimeRule() {}

    private static void check(Plan plan, Findings findings) {
        List<Part> vague = new ArrayList<>();
        List<Operand> words = new ArrayList<>();
        for (Part part : Evidence.inOrder(plan.parts().values())) {
            List<String> found = words(part);
            if (!found.isEmpty()) {
                vague.add(part);
                found.forEach(word -> words.add(new Operand.Text(word)));
            }
        }
        findings.looked(plan.parts().size());
        if (!vague.isEmpty()) {
            findings.addForPlan(
                    "",
                    Evidence.undetermined(Explanation.of("rule.undefined-time.words")
                            .number("count", vague.size())
                            .with(
                                    "words",
                                    new Operand.Many(
                                            words.stream().distinct().collect(ImmutableList.toImmutableList())))
                            .parts("parts", Evidence.inOrder(vague))));
        }
    }

    private static List<String> words(Part part) {
        List<String> words = new ArrayList<>();
        if (part instanceof Task task) {
            task.due().ifPresent(due -> add(due, words));
            task.cadence()
                    .filter(cadence -> cadence instanceof Cadence.Words)
                    .ifPresent(cadence -> words.add(((Cadence.Words) cadence).words()));
        }
        if (part instanceof Target target) {
            target.due().ifPresent(due -> add(due, words));
        }
        if (part instanceof Partnership partnership) {
            partnership.due().ifPresent(due -> add(due, words));
        }
        return words;
    }

    private static void add(Due due, List<String> words) {
        if (due instanceof Due.Words vague) {
            words.add(vague.words());
        }
    }
}
