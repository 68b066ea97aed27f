package org.workplan.rule.standard.target;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operand;
import org.workplan.plan.Indicator;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.plan.Target;
import org.workplan.plan.Task;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;
import org.workplan.rule.standard.common.VagueWords;
import org.workplan.target.Criterion;
import org.workplan.value.Acceptance;
import org.workplan.value.Amount;
import org.workplan.value.Domain;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.Rational;

/** Finds changes that are asked for without saying from where, by when or to what, and baselines that satisfy the target already. */
public final class BaselineMissingRule {

    public static final Rule RULE = Rule.of(
            "baseline-missing",
            Severity.WARNING,
            Scope.all(PartKind.TARGET, PartKind.TASK, PartKind.INDICATOR),
            BaselineMissingRule::check);

    private BaselineMissingRule() {}

    private static void check(Plan plan, Findings findings) {
        for (Target target : plan.targets()) {
            for (Criterion criterion : parts(target.criterion())) {
                if (criterion instanceof Criterion.Change change) {
                    findings.looked(1);
                    change(target, change, findings);
                }
            }
        }
        for (Task task : plan.tasks()) {
            if (isDirection(plan, task)) {
                findings.looked(1);
                findings.add(
                        task,
                        Evidence.undetermined(Explanation.of("rule.baseline-missing.task")
                                .part("task", task)
                                .text("words", words(task).orElseThrow())));
            }
        }
        unused(plan, findings);
    }

    private static ImmutableList<Criterion> parts(Criterion criterion) {
        ImmutableList.Builder<Criterion> all = ImmutableList.builder();
        all.add(criterion);
        criterion.children().forEach(child -> all.addAll(parts(child)));
        return all.build();
    }

    private static void change(Target target, Criterion.Change change, Findings findings) {
        if (change.baseline().isEmpty()) {
            findings.add(
                    target,
                    Evidence.undetermined(
                            Explanation.of("rule.baseline-missing.change").part("target", target)));
            return;
        }
        Rational baseline = Rational.of(change.baseline().get());
        if (target.due().isEmpty() && target.per().isEmpty() && target.period().isEmpty()) {
            Explanation.Builder why = Explanation.of("rule.baseline-missing.due")
                    .part("target", target)
                    .number("baseline", baseline, "");
            findings.add(target.path(), "due", Evidence.undetermined(why));
        }
        for (Criterion other : parts(target.criterion())) {
            if (other instanceof Criterion.Total total) {
                findings.context()
                        .reading()
                        .read(total.amount(), Domain.DECIMAL)
                        .filter(wanted -> wanted.contains(baseline))
                        .ifPresent(wanted -> findings.add(target.path(), "inside", inside(target, baseline, wanted)));
            }
        }
    }

    private static Explanation inside(Target target, Rational baseline, Acceptance wanted) {
        return Explanation.of("rule.baseline-missing.inside")
                .part("target", target)
                .number("baseline", baseline, "")
                .with("wanted", new Operand.Wanted(wanted, ""))
                .compare(Interval.exactly(baseline), wanted.complement());
    }

    private static boolean isDirection(Plan plan, Task task) {
        boolean measured =
                plan.targets().stream().anyMatch(target -> target.task().equals(Optional.of(task.id())));
        return !measured
                && words(task)
                        .filter(words ->
                                !VagueWords.DIRECTION.in(words, plan.language()).isEmpty())
                        .isPresent();
    }

    private static Optional<String> words(Task task) {
        return task.amount()
                .map(quantity -> quantity.amount())
                .filter(amount -> amount instanceof Amount.Vague)
                .map(amount -> ((Amount.Vague) amount).words());
    }

    /** Shares that the plan names and that no target uses: they should change, but neither from where nor to what is said. */
    private static void unused(Plan plan, Findings findings) {
        Set<PartId> used = new HashSet<>();
        plan.targets().forEach(target -> target.references().forEach(path -> used.add(path.id())));
        for (Indicator indicator : plan.indicators()) {
            if (indicator.valueKind() == Indicator.ValueKind.RATIO && !used.contains(indicator.id())) {
                findings.looked(1);
                findings.add(
                        indicator,
                        Evidence.undetermined(Explanation.of("rule.baseline-missing.indicator")
                                .part("indicator", indicator)));
            }
        }
    }
}
