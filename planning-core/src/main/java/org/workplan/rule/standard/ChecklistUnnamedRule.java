package org.workplan.rule.standard;

import java.util.ArrayList;
import java.util.List;
import org.workplan.explanation.Explanation;
import org.workplan.plan.Fact;
import org.workplan.plan.Goal;
import org.workplan.plan.Part;
import org.workplan.plan.Step;
import org.workplan.plan.Target;
import org.workplan.plan.Task;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.RuleContext;
import org.workplan.rule.RuleId;
import org.workplan.rule.Severity;
import org.workplan.target.Checklist;
import org.workplan.target.Criterion;

/** Finds closed lists whose items are not named: nobody can say when they are complete. */
record ChecklistUnnamedRule() implements Rule {

    @Override
    public RuleId id() {
        return RuleId.of("checklist-unnamed");
    }

    @Override
    public Severity severity() {
        return Severity.ADVICE;
    }

    @Override
    public void check(RuleContext context, Findings findings) {
        for (Part part : context.plan().parts().values()) {
            for (Checklist list : lists(part)) {
                findings.looked(1);
                if (list.unnamed() > 0) {
                    findings.add(
                            part.path(),
                            list.title(),
                            Judge.zero(
                                    Explanation.of("rule.checklist-unnamed.items")
                                            .text("list", list.title())
                                            .number("unnamed", list.unnamed())
                                            .number("size", list.size()),
                                    list.unnamed()));
                }
            }
        }
    }

    private static List<Checklist> lists(Part part) {
        List<Checklist> lists = new ArrayList<>();
        if (part instanceof Task task) {
            lists.addAll(task.lists());
        } else if (part instanceof Goal goal) {
            lists.addAll(goal.lists());
        } else if (part instanceof Fact fact) {
            lists.addAll(fact.lists());
        } else if (part instanceof Step step) {
            lists.addAll(step.lists());
        } else if (part instanceof Target target) {
            lists.addAll(target.lists());
            if (target.criterion() instanceof Criterion.Complete complete) {
                lists.add(complete.checklist());
            }
        }
        return lists;
    }
}
