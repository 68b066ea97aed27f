package org.workplan.rule.standard.target;

import java.util.List;
import java.util.function.Predicate;
import org.workplan.plan.Indicator;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.plan.Target;
import org.workplan.plan.Task;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Amounts;
import org.workplan.rule.standard.common.Evidence;
import org.workplan.rule.standard.common.Indicators;
import org.workplan.target.Criterion;
import org.workplan.value.Amount;

/** Finds targets without a period or deadline of their own. */
public final class TargetIncompleteRule {

    public static final Rule RULE = Rule.of(
            "target-incomplete",
            Severity.ADVICE,
            Scope.all(PartKind.TARGET, PartKind.INDICATOR, PartKind.TASK),
            TargetIncompleteRule::check);

    private TargetIncompleteRule() {}

    private static void check(Plan plan, Findings findings) {
        findings.looked(plan.targets().size());
        report(plan, "measure", TargetIncompleteRule::hasMeasure, findings);
        report(plan, "time", TargetIncompleteRule::hasTime, findings);
        report(plan, "source", target -> target.dataSource().isPresent(), findings);
        report(plan, "owner", target -> hasOwner(plan, target), findings);
        report(plan, "denominator", target -> hasDenominator(plan, target), findings);
    }

    private static void report(Plan plan, String what, Predicate<Target> complete, Findings findings) {
        List<Target> loose = plan.targets().stream().filter(complete.negate()).toList();
        if (!loose.isEmpty()) {
            findings.addForPlan(
                    what,
                    Evidence.lacking(
                            "rule.target-incomplete." + what,
                            loose,
                            plan.targets().size()));
        }
    }

    /** Whether it names what is counted, and numbers rather than words. */
    private static boolean hasMeasure(Target target) {
        return target.indicator().isPresent()
                && Amounts.of(target.criterion()).stream().allMatch(Amount::isNumeric);
    }

    private static boolean hasTime(Target target) {
        return target.due().isPresent()
                || target.per().isPresent()
                || target.period().isPresent()
                || target.criterion() instanceof Criterion.Each;
    }

    private static boolean hasOwner(Plan plan, Target target) {
        return !target.owners().isEmpty()
                || target.task()
                        .flatMap(id -> plan.part(Task.class, id))
                        .filter(task -> !task.owners().isEmpty())
                        .isPresent();
    }

    private static boolean hasDenominator(Plan plan, Target target) {
        return Indicators.of(plan, target)
                .filter(known -> known.valueKind() == Indicator.ValueKind.RATIO
                        && known.denominator().isEmpty())
                .isEmpty();
    }
}
