package org.workplan.benchmarks;

import static org.workplan.benchmarks.PortfolioRules.finding;
import static org.workplan.benchmarks.PortfolioRules.why;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.workplan.explanation.Explanation;
import org.workplan.plan.Plan;
import org.workplan.plan.Section;
import org.workplan.plan.Task;
import org.workplan.rule.Finding;
import org.workplan.rule.RuleId;
import org.workplan.value.PartId;
import org.workplan.value.Rational;

/** The rules of the portfolio written as one loop by hand, with the same findings in the same order. */
final class HandWritten {
    private static final RuleId OWNED = RuleId.of("owned");
    private static final RuleId ADDRESSED = RuleId.of("addressed");
    private static final RuleId NUMBERED = RuleId.of("numbered");
    private static final RuleId TITLED = RuleId.of("titled");
    private static final RuleId DUE = RuleId.of("due");
    private static final RuleId NOT_IN_AUGUST = RuleId.of("not-in-august");
    private static final RuleId NOT_AFTER_PARENT = RuleId.of("not-after-parent");
    private static final RuleId AT_MOST_TWO_DEEP = RuleId.of("at-most-two-deep");
    private static final RuleId SECTION_USED = RuleId.of("section-used");
    private static final RuleId FEW_CHILDREN = RuleId.of("few-children");
    private static final RuleId ONE_TITLE = RuleId.of("one-title");
    private static final RuleId SUM_OF_SECTION = RuleId.of("sum-of-section");

    private final Plan plan;
    private final List<Finding> found = new ArrayList<>();
    private final Map<PartId, Task> byId;
    private final Map<PartId, Integer> children = new HashMap<>();
    private final Map<PartId, Rational> visits = new HashMap<>();
    private final Map<String, List<Task>> byTitle;

    private HandWritten(Plan plan) {
        this.plan = plan;
        this.byId = Maps.newHashMapWithExpectedSize(plan.tasks().size());
        this.byTitle = Maps.newHashMapWithExpectedSize(plan.tasks().size());
    }

    static ImmutableList<Finding> review(Plan plan) {
        return new HandWritten(plan).review();
    }

    private ImmutableList<Finding> review() {
        plan.tasks().forEach(this::index);
        plan.tasks().forEach(this::alone);
        plan.tasks().forEach(this::related);
        for (Section section : plan.sections()) {
            if (!visits.containsKey(section.id())) {
                add(SECTION_USED, section.path().toString(), "", why(SECTION_USED.value(), section));
            }
        }
        byTitle.values().forEach(this::pairs);
        visits.forEach((section, sum) -> {
            if (sum.compareTo(Rational.of(PortfolioRules.MOST_VISITS)) > 0) {
                add(SUM_OF_SECTION, Finding.PLAN, section.value(), PortfolioRules.sum(section.value(), sum));
            }
        });
        return ImmutableList.sortedCopyOf(Finding.ORDER, found);
    }

    private void index(Task task) {
        byId.put(task.id(), task);
        task.parent().ifPresent(parent -> children.merge(parent, 1, Integer::sum));
        task.section().ifPresent(section -> {
            visits.merge(section, PortfolioRules.visits(task), Rational::plus);
        });
        byTitle.computeIfAbsent(task.title(), none -> new ArrayList<>(1)).add(task);
    }

    private void add(RuleId rule, String subject, String discriminator, Explanation why) {
        found.add(finding(rule, subject, discriminator, why));
    }

    private void add(RuleId rule, Task task, boolean wrong) {
        if (wrong) {
            add(rule, task.path().toString(), "", why(rule.value(), task));
        }
    }

    private void alone(Task task) {
        add(OWNED, task, task.owners().isEmpty());
        add(ADDRESSED, task, task.audience().isEmpty());
        add(NUMBERED, task, PortfolioRules.isZero(task));
        add(TITLED, task, task.title().length() > 60);
        add(DUE, task, task.due().isEmpty());
        add(NOT_IN_AUGUST, task, PortfolioRules.isInAugust(task));
    }

    private void related(Task task) {
        Optional<Task> parent = task.parent().map(byId::get);
        add(
                NOT_AFTER_PARENT,
                task,
                parent.filter(one -> PortfolioRules.isAfter(task, one)).isPresent());
        int depth = 0;
        Optional<Task> above = parent;
        while (above.isPresent()) {
            depth++;
            above = above.get().parent().map(byId::get);
        }
        add(AT_MOST_TWO_DEEP, task, depth > 2);
        int below = children.getOrDefault(task.id(), 0);
        if (below > PortfolioRules.MOST_CHILDREN) {
            add(FEW_CHILDREN, task.path().toString(), "", PortfolioRules.many(task, below));
        }
    }

    private void pairs(List<Task> same) {
        for (int one = 0; one < same.size(); one++) {
            for (int two = one + 1; two < same.size(); two++) {
                boolean inOrder = same.get(one).path().compareTo(same.get(two).path()) < 0;
                Task first = same.get(inOrder ? one : two);
                Task second = same.get(inOrder ? two : one);
                add(ONE_TITLE, first.path().toString(), second.id().value(), PortfolioRules.twice(first, second));
            }
        }
    }
}
