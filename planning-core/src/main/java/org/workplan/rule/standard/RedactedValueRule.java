package org.workplan.rule.standard;

import java.util.ArrayList;
import java.util.List;
import org.workplan.explanation.Explanation;
import org.workplan.plan.Actor;
import org.workplan.plan.Part;
import org.workplan.plan.Target;
import org.workplan.plan.Task;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.RuleContext;
import org.workplan.rule.RuleId;
import org.workplan.rule.Severity;

/** Finds values that were blacked out or are garbled. They are kept as they are, never guessed. */
record RedactedValueRule() implements Rule {

    @Override
    public RuleId id() {
        return RuleId.of("redacted-value");
    }

    @Override
    public Severity severity() {
        return Severity.ADVICE;
    }

    @Override
    public void check(RuleContext context, Findings findings) {
        List<Part> redacted = context.plan().parts().values().stream()
                .filter(RedactedValueRule::isRedacted)
                .toList();
        List<Part> garbled = context.plan().parts().values().stream()
                .filter(part -> !part.remarks().isEmpty())
                .toList();
        findings.looked(context.plan().parts().size());
        if (!redacted.isEmpty()) {
            findings.addForPlan(
                    "redacted",
                    Judge.undetermined(Explanation.of("rule.redacted-value.redacted")
                            .number("count", redacted.size())
                            .parts("parts", Judge.inOrder(redacted))));
        }
        if (!garbled.isEmpty()) {
            findings.addForPlan(
                    "garbled",
                    Judge.undetermined(Explanation.of("rule.redacted-value.garbled")
                            .number("count", garbled.size())
                            .parts("parts", Judge.inOrder(garbled))));
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
