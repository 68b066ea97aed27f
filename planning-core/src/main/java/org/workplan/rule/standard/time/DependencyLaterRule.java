package org.workplan.rule.standard.time;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.workplan.explanation.Explanation;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.plan.Task;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;
import org.workplan.target.Due;
import org.workplan.value.CalendarUnit;
import org.workplan.value.PartId;

/** Finds tasks that wait for one that may come later. */
public final class DependencyLaterRule {

    public static final Rule RULE = Rule.of(
            "dependency-later",
            Severity.ADVICE,
            Scope.all(PartKind.TASK, PartKind.TARGET),
            DependencyLaterRule::dependencies);

    private DependencyLaterRule() {}

    private static void dependencies(Plan plan, Findings findings) {
        for (Task task : plan.tasks()) {
            for (PartId id : task.dependsOn()) {
                plan.part(Task.class, id).ifPresent(first -> {
                    findings.looked(1);
                    depends(plan, task, first, findings);
                });
            }
        }
    }

    private static void depends(Plan plan, Task task, Task first, Findings findings) {
        Optional<Integer> years = longest(plan, first);
        Optional<Integer> own = longest(plan, task);
        if (years.filter(long1 -> long1 > own.orElse(1)).isPresent()) {
            Explanation.Builder why = Explanation.of("rule.dependency-later.years")
                    .part("task", task)
                    .part("first", first)
                    .number("years", years.get());
            findings.add(
                    task.path(),
                    first.id().value(),
                    own.isEmpty() ? Evidence.undetermined(why) : Evidence.zero(why, years.get() - own.get()));
        }
    }

    /** In how many years the task or a target of it may still be open, where the plan says so in years. */
    private static Optional<Integer> longest(Plan plan, Task task) {
        ImmutableList.Builder<Due> dues = ImmutableList.builder();
        task.due().ifPresent(dues::add);
        plan.targets().stream()
                .filter(target -> target.task().equals(Optional.of(task.id())))
                .forEach(target -> target.due().ifPresent(dues::add));
        return dues.build().stream()
                .filter(due -> due instanceof Due.Within within && within.unit() == CalendarUnit.YEAR)
                .map(due -> ((Due.Within) due).atMost())
                .max(Integer::compare);
    }
}
