package org.workplan.benchmarks;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.workplan.explanation.Explanation;
import org.workplan.plan.Part;
import org.workplan.plan.Section;
import org.workplan.plan.Task;
import org.workplan.rule.Finding;
import org.workplan.rule.Findings;
import org.workplan.rule.KeyGroup;
import org.workplan.rule.Rule;
import org.workplan.rule.RuleId;
import org.workplan.rule.RuleSet;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.target.Due;
import org.workplan.value.Acceptance;
import org.workplan.value.Amount;
import org.workplan.value.Domain;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.PlanDate;
import org.workplan.value.Rational;

/** Twelve rules: six of one part, two of a part and those around it, two of what lacks, one of pairs, one of sums. */
final class PortfolioRules {
    static final int MOST_VISITS = 480;
    static final int MOST_CHILDREN = 8;

    /** Kept in a constant so that the plan is grouped by section once for both rules about it. */
    private static final Function<Task, Optional<PartId>> SECTION = Task::section;

    private PortfolioRules() {}

    static RuleSet ruleSet() {
        return RuleSet.builder().id("portfolio").version("1").rules(rules()).build();
    }

    private static ImmutableList<Rule> rules() {
        return ImmutableList.of(
                each("owned", task -> task.owners().isEmpty()),
                each("addressed", task -> task.audience().isEmpty()),
                each("numbered", PortfolioRules::isZero),
                each("titled", task -> task.title().length() > 60),
                each("due", task -> task.due().isEmpty()),
                each("not-in-august", PortfolioRules::isInAugust),
                Rule.of("not-after-parent", Severity.WARNING, Scope.withAncestors(Task.class), PortfolioRules::late),
                Rule.of("at-most-two-deep", Severity.WARNING, Scope.withAncestors(Task.class), PortfolioRules::deep),
                Rule.of("section-used", Severity.WARNING, sectionTasks(), PortfolioRules::empty),
                Rule.of("few-children", Severity.WARNING, taskChildren(), PortfolioRules::many),
                Rule.of("one-title", Severity.WARNING, byTitle(), PortfolioRules::twice),
                Rule.of("sum-of-section", Severity.WARNING, bySection(), PortfolioRules::sum));
    }

    private static Rule each(String id, Predicate<Task> wrong) {
        return Rule.of(id, Severity.WARNING, Scope.each(Task.class), (task, findings) -> {
            if (wrong.test(task)) {
                findings.add(task, why(id, task));
            }
        });
    }

    private static Scope<Scope.Joined<Section, Task>> sectionTasks() {
        return Scope.joined(Section.class, Task.class, SECTION);
    }

    private static Scope<Scope.Joined<Task, Task>> taskChildren() {
        return Scope.joined(Task.class, Task.class, Task::parent);
    }

    private static Scope<KeyGroup<Task>> byTitle() {
        return Scope.sharing(Task.class, task -> Optional.of(task.title()));
    }

    private static Scope<KeyGroup<Task>> bySection() {
        return Scope.sharing(Task.class, SECTION);
    }

    static boolean isZero(Task task) {
        return task.amount()
                .filter(quantity -> quantity.amount() instanceof Amount.Stated stated
                        && stated.number().signum() == 0)
                .isPresent();
    }

    static boolean isInAugust(Task task) {
        return task.due().isPresent()
                && task.due().get() instanceof Due.On on
                && on.date().monthDay().getMonthValue() == 8
                && on.date().monthDay().getDayOfMonth() == 15;
    }

    static boolean isAfter(Task task, Task parent) {
        return date(task).monthDay().getMonthValue() == 12
                && date(parent).monthDay().getMonthValue() == 3;
    }

    private static PlanDate date(Task task) {
        return ((Due.On) task.due().orElseThrow()).date();
    }

    static Rational visits(Task task) {
        return Rational.of(task.amount()
                .flatMap(quantity -> quantity.amount().printedNumber())
                .orElseThrow());
    }

    private static void late(Scope.Lineage<Task> lineage, Findings findings) {
        if (!lineage.ancestors().isEmpty()
                && lineage.ancestors().get(0) instanceof Task parent
                && isAfter(lineage.part(), parent)) {
            findings.add(lineage.part(), why("not-after-parent", lineage.part()));
        }
    }

    private static void deep(Scope.Lineage<Task> lineage, Findings findings) {
        if (lineage.ancestors().size() > 3) {
            findings.add(lineage.part(), why("at-most-two-deep", lineage.part()));
        }
    }

    private static void empty(Scope.Joined<Section, Task> section, Findings findings) {
        if (section.size() == 0) {
            findings.add(section.part(), why("section-used", section.part()));
        }
    }

    private static void many(Scope.Joined<Task, Task> parent, Findings findings) {
        if (parent.size() > MOST_CHILDREN) {
            findings.add(parent.part(), many(parent.part(), parent.size()));
        }
    }

    static Explanation many(Task parent, int children) {
        return Explanation.of("few-children")
                .part("part", parent)
                .number("children", children)
                .compare(Interval.exactly(children), Acceptance.atMost(Rational.of(MOST_CHILDREN), Domain.COUNT));
    }

    private static void twice(KeyGroup<Task> same, Findings findings) {
        same.pairs()
                .forEach(pair ->
                        findings.add(pair.one().path(), pair.two().id().value(), twice(pair.one(), pair.two())));
    }

    static Explanation twice(Task one, Task two) {
        return Explanation.of("one-title")
                .part("one", one)
                .part("two", two)
                .compare(Interval.exactly(2), Acceptance.exactly(Rational.ONE, Domain.COUNT));
    }

    private static void sum(KeyGroup<Task> section, Findings findings) {
        Rational visits = section.sum(PortfolioRules::visits);
        if (visits.compareTo(Rational.of(MOST_VISITS)) > 0) {
            findings.addForPlan(section.key().toString(), sum(section.key().toString(), visits));
        }
    }

    static Explanation sum(String section, Rational visits) {
        return Explanation.of("sum-of-section")
                .text("section", section)
                .number("visits", visits, "visits")
                .compare(Interval.exactly(visits), Acceptance.atMost(Rational.of(MOST_VISITS), Domain.DECIMAL));
    }

    static Explanation why(String rule, Part part) {
        return Explanation.of(rule)
                .part("part", part)
                .compare(Interval.exactly(1), Acceptance.exactly(Rational.ZERO, Domain.COUNT));
    }

    static Finding finding(RuleId rule, String subject, String discriminator, Explanation why) {
        return Finding.builder()
                .rule(rule)
                .severity(Severity.WARNING)
                .verdict(why.replay().orElseThrow())
                .subject(subject)
                .discriminator(discriminator)
                .explanation(why)
                .build();
    }
}
