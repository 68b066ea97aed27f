package org.workplan.rule.standard.target;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.workplan.explanation.Explanation;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.plan.Target;
import org.workplan.plan.Task;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;
import org.workplan.rule.standard.common.Indicators;
import org.workplan.target.Criterion;
import org.workplan.target.TagFilter;
import org.workplan.value.Amount;

/** Finds amounts whose wording leaves open what is asked: "more than", bare numbers, "about" without a tolerance, together or each. */
public final class ComparatorAmbiguousRule {

    public static final Rule RULE = Rule.of(
            "comparator-ambiguous",
            Severity.ADVICE,
            Scope.all(PartKind.TARGET, PartKind.INDICATOR, PartKind.TASK),
            ComparatorAmbiguousRule::check);

    private ComparatorAmbiguousRule() {}

    private static void check(Plan plan, Findings findings) {
        findings.looked(plan.targets().size());
        report(
                plan,
                findings,
                "strict",
                target -> amounts(target.criterion()).anyMatch(ComparatorAmbiguousRule::isStrict));
        report(plan, findings, "bare", target -> amounts(target.criterion()).anyMatch(ComparatorAmbiguousRule::isBare));
        report(
                plan,
                findings,
                "about",
                target -> amounts(target.criterion())
                        .anyMatch(amount -> amount instanceof Amount.About about
                                && about.tolerance().isEmpty()));
        conditions(plan, findings);
        report(plan, findings, "union", target -> isUnion(plan, target));
    }

    /** Numbers that decide whom a task concerns, such as "units with more than 3 members". */
    private static void conditions(Plan plan, Findings findings) {
        List<Task> found = plan.tasks().stream()
                .filter(task -> task.figures().stream()
                        .anyMatch(figure -> isStrict(figure.quantity().amount())))
                .toList();
        if (!found.isEmpty()) {
            findings.addForPlan("condition", Evidence.open("rule.comparator-ambiguous.condition", found, found.size()));
        }
    }

    /** A number for several levels at once, where each or all together may be meant. */
    private static boolean isUnion(Plan plan, Target target) {
        return target.counting().isEmpty()
                && !amounts(target.criterion()).toList().isEmpty()
                && Indicators.of(plan, target).stream()
                        .flatMap(indicator -> indicator.filter().conditions().stream())
                        .anyMatch(condition -> condition instanceof TagFilter.OneOf oneOf
                                && oneOf.values().size() > 1);
    }

    private static void report(Plan plan, Findings findings, String kind, Predicate<Target> ambiguous) {
        List<Target> found = plan.targets().stream().filter(ambiguous).toList();
        if (!found.isEmpty()) {
            findings.addForPlan(
                    kind,
                    Evidence.undetermined(Explanation.of("rule.comparator-ambiguous." + kind)
                            .number("count", found.size())
                            .parts("parts", Evidence.inOrder(found))));
        }
    }

    private static Stream<Amount> amounts(Criterion criterion) {
        return Stream.concat(
                criterion.statedAmount().stream(),
                criterion.children().stream().flatMap(ComparatorAmbiguousRule::amounts));
    }

    private static boolean isStrict(Amount amount) {
        return amount instanceof Amount.Stated stated
                && (stated.comparator() == Amount.Comparator.MORE_THAN
                        || stated.comparator() == Amount.Comparator.LESS_THAN);
    }

    private static boolean isBare(Amount amount) {
        return amount instanceof Amount.Stated stated && stated.comparator() == Amount.Comparator.BARE;
    }
}
