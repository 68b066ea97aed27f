package org.workplan.rule.standard.wording;

import java.util.ArrayList;
import java.util.List;
import org.workplan.explanation.Explanation;
import org.workplan.plan.Actor;
import org.workplan.plan.Part;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.plan.Target;
import org.workplan.plan.Task;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;

/** Finds values that were blacked out or are garbled. They are kept as they are, never guessed. */
public final class RedactedValueRule {

    public static final Rule RULE =
            Rule.of("redacted-value", Severity.ADVICE, Scope.all(PartKind.values()), RedactedValueRule::check);

    private RedactedValueRule() {}

    private static void check(Plan plan, Findings findings) {
        List<Part> redacted = plan.parts().values().stream()
                .filter(RedactedValueRule::isRedacted)
                .toList();
        List<Part> garbled = plan.parts().values().stream()
                .filter(part -> !part.remarks().isEmpty())
                .toList();
        findings.looked(plan.parts().size());
        if (!redacted.isEmpty()) {
            findings.addForPlan(
                    "redacted",
                    Evidence.undetermined(Explanation.of("rule.redacted-value.redacted")
                            .number("count", redacted.size())
                            .parts("parts", Evidence.inOrder(redacted))));
        }
        if (!garbled.isEmpty()) {
            findings.addForPlan(
                    "garbled",
                    Evidence.undetermined(Explanation.of("rule.redacted-value.garbled")
                            .number("count", garbled.size())
                            .parts("parts", Evidence.inOrder(garbled))));
        }
    }

    private static boolean isRedacted(Part part) {
        List<Actor> actors = new ArrayList<>();
        String text = part.title();
        if (part instanceof Target target) {
            actors.addAll(target.partners());
            text += target.wording();
        }
        if (part instanceof Task task) {
            actors.addAll(task.partners());
        }
        return text.contains("***")
                || actors.stream().anyMatch(actor -> actor.words().contains("***"));
    }
}
