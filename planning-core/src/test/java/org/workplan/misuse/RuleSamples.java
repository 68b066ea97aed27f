package org.workplan.misuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.workplan.plan.Plan;
import org.workplan.plan.Task;
import org.workplan.rule.Findings;
import org.workplan.rule.KeyGroup;
import org.workplan.rule.Review;
import org.workplan.rule.Reviewer;
import org.workplan.rule.Rule;
import org.workplan.rule.RuleContext;
import org.workplan.rule.RuleSet;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.value.PartId;
import org.workplan.value.PlanId;

/** What only a review hands out. */
final class RuleSamples {

    private static final List<Findings> TAKEN = new ArrayList<>();
    private static final List<KeyGroup<Task>> SHOWN = new ArrayList<>();

    static final Review REVIEW = review();
    static final Findings FINDINGS = TAKEN.get(0);
    static final KeyGroup<Task> KEY_GROUP = SHOWN.get(0);

    private RuleSamples() {}

    private static Review review() {
        Rule rule = Rule.of(
                "sample-rule",
                Severity.ADVICE,
                Scope.sharing(Task.class, task -> Optional.of(task.title())),
                (tasks, findings) -> {
                    SHOWN.add(tasks);
                    TAKEN.add(findings);
                });
        Plan plan = Plan.builder()
                .id(PlanId.of("sample"))
                .kind(Plan.Kind.PROGRAMME)
                .title("Sample")
                .addTasks(task("one"), task("two"))
                .build();
        return Reviewer.of(RuleSet.builder().id("sample").addRules(rule).build())
                .review(RuleContext.of(plan));
    }

    private static Task task(String id) {
        return Task.builder().id(PartId.of(id)).title("Sample").build();
    }
}
