package org.workplan.rule.standard.people;

import java.util.List;
import java.util.Optional;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.plan.Risk;
import org.workplan.plan.Task;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;

/** Finds numbered tasks and risks that nobody answers for. */
public final class OwnerMissingRule {

    public static final Rule RULE = Rule.of(
            "missing-owner", Severity.WARNING, Scope.all(PartKind.TASK, PartKind.RISK), OwnerMissingRule::check);

    private OwnerMissingRule() {}

    private static void check(Plan plan, Findings findings) {
        List<Task> tasks =
                plan.tasks().stream().filter(task -> task.parent().isEmpty()).toList();
        List<Task> unowned = tasks.stream().filter(task -> !isOwned(plan, task)).toList();
        findings.looked(tasks.size() + plan.risks().size());
        if (!unowned.isEmpty()) {
            findings.addForPlan("tasks", Evidence.lacking("rule.missing-owner.tasks", unowned, tasks.size()));
        }
        List<Risk> risks =
                plan.risks().stream().filter(risk -> risk.owners().isEmpty()).toList();
        if (!risks.isEmpty()) {
            findings.addForPlan(
                    "risks",
                    Evidence.lacking(
                            "rule.missing-owner.risks", risks, plan.risks().size()));
        }
    }

    /** A task is owned if somebody answers for it, or for each of its parts. */
    private static boolean isOwned(Plan plan, Task task) {
        if (!task.owners().isEmpty()) {
            return true;
        }
        List<Task> parts = plan.tasks().stream()
                .filter(part -> part.parent().equals(Optional.of(task.id())))
                .toList();
        return !parts.isEmpty()
                && parts.stream().allMatch(part -> !part.owners().isEmpty());
    }
}
