package org.workplan.benchmarks;

import static org.workplan.benchmarks.PortfolioRules.finding;
import static org.workplan.benchmarks.PortfolioRules.why;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.workplan.plan.Plan;
import org.workplan.plan.Section;
import org.workplan.plan.Task;
import org.workplan.rule.Finding;
import org.workplan.value.PartId;
import org.workplan.value.Rational;

/** The rules of the portfolio written as one loop by hand, with the same findings in the same order. */
final class HandWritten {
    private final Plan plan;
    private final List<Finding> found = new ArrayList<>();
    private final Map<PartId, Task> byId = new HashMap<>();
    private final Map<PartId, Integer> children = new HashMap<>();
    private final Map<PartId, Integer> inSection = new HashMap<>();
    private final Map<PartId, Rational> visits = new HashMap<>();
    private final Map<String, List<Task>> byTitle = new HashMap<>();

    private HandWritten(Plan plan) {
        this.plan = plan;
    }

    static ImmutableList<Finding> review(Plan plan) {
        return new HandWritten(plan).review();
    }

    private ImmutableList<Finding> review() {
        plan.tasks().forEach(this::index);
        plan.tasks().forEach(this::alone);
        plan.tasks().forEach(this::related);
        for (Section section : plan.sections()) {
            if (!inSection.containsKey(section.id())) {
                add("section-used", section.path().toString(), "", why("section-used", section));
            }
        }
        byTitle.values().forEach(this::pairs);
        visits.forEach((section, sum) -> {
            if (sum.compareTo(Rational.of(PortfolioRules.MOST_VISITS)) > 0) {
                add("sum-of-section", Finding.PLAN, section.value(), PortfolioRules.sum(section.value(), sum));
            }
        });
        return ImmutableList.sortedCopyOf(Finding.ORDER, found);
    }

    private void index(Task task) {
        byId.put(task.id(), task);
        task.parent().ifPresent(parent -> children.merge(parent, 1, Integer::sum));
        task.section().ifPresent(section -> {
            inSection.merge(section, 1, Integer::sum);
            visits.merge(section, PortfolioRules.visits(task), Rational::plus);
        });
        byTitle.computeIfAbsent(task.title(), none -> new ArrayList<>(1)).add(task);
    }

    private void add(String rule, String subject, String discriminator, org.workplan.explanation.Explanation why) {
        found.add(finding(rule, subject, discriminator, why));
    }

    private void add(String rule, Task task, boolean wrong) {
        if (wrong) {
            add(rule, task.path().toString(), "", why(rule, task));
        }
    }

    private void alone(Task task) {
        add("owned", task, task.owners().isEmpty());
        add("addressed", task, task.audience().isEmpty());
        add("numbered", task, PortfolioRules.isZero(task));
        add("titled", task, task.title().length() > 60);
        add("due", task, task.due().isEmpty());
        add("not-in-august", task, PortfolioRules.isInAugust(task));
    }

    private void related(Task task) {
        Optional<Task> parent = task.parent().map(byId::get);
        add(
                "not-after-parent",
                task,
                parent.filter(one -> PortfolioRules.isAfter(task, one)).isPresent());
        int depth = 0;
        Optional<Task> above = parent;
        while (above.isPresent()) {
            depth++;
            above = above.get().parent().map(byId::get);
        }
        add("at-most-two-deep", task, depth > 2);
        int below = children.getOrDefault(task.id(), 0);
        if (below > PortfolioRules.MOST_CHILDREN) {
            add("few-children", task.path().toString(), "", PortfolioRules.many(task, below));
        }
    }

    private void pairs(List<Task> same) {
        for (int one = 0; one < same.size(); one++) {
            for (int two = one + 1; two < same.size(); two++) {
                boolean inOrder = same.get(one).path().compareTo(same.get(two).path()) < 0;
                Task first = same.get(inOrder ? one : two);
                Task second = same.get(inOrder ? two : one);
                add("one-title", first.path().toString(), second.id().value(), PortfolioRules.twice(first, second));
            }
        }
    }
}
