package org.workplan.rule.standard.time;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.workplan.explanation.Explanation;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.plan.Target;
import org.workplan.plan.dates.PlanDates;
import org.workplan.progress.judging.TargetPeriod;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;
import org.workplan.target.Due;
import org.workplan.value.CalendarUnit;
import org.workplan.value.PartId;
import org.workplan.value.PlanDate;
import org.workplan.value.PlanPeriod;
import org.workplan.value.Rational;

/** Finds periods much shorter than the plan claims, targets that outlive the plan, and deadlines before its start. */
public final class HorizonMismatchRule {

    private static final int COMMON_YEAR = 2025;

    /** How many days an annual plan has at least. */
    private static final Rule.Parameter<Integer> SHORTEST = Rule.Parameter.positive("shortest", 300);

    public static final Rule RULE = Rule.of(
                    "horizon-mismatch",
                    Severity.WARNING,
                    Scope.all(PartKind.TARGET, PartKind.TASK, PartKind.INDICATOR),
                    HorizonMismatchRule::check)
            .with(SHORTEST);

    private HorizonMismatchRule() {}

    private static void check(Plan plan, Findings findings) {
        int shortest = findings.get(SHORTEST);
        findings.looked(1 + plan.targets().size());
        PlanDates.period(plan)
                .filter(period -> plan.horizon().equals(Optional.of(CalendarUnit.YEAR)))
                .flatMap(period -> period.start().daysUntil(period.end()))
                .map(days -> days + 1)
                .filter(days -> days >= 0 && days < shortest)
                .ifPresent(days -> findings.addForPlan(
                        "period",
                        Evidence.atLeast(
                                Explanation.of("rule.horizon-mismatch.period").number("days", days),
                                Rational.of(days),
                                Rational.of(shortest))));
        List<Target> outliving = outliving(plan);
        if (!outliving.isEmpty()) {
            findings.addForPlan(
                    "targets",
                    Evidence.lacking(
                            "rule.horizon-mismatch.targets",
                            outliving,
                            plan.targets().size()));
        }
        for (Target target : plan.targets()) {
            target.due()
                    .filter(due -> due instanceof Due.On)
                    .map(due -> ((Due.On) due).date())
                    .map(plan::dated)
                    .filter(date -> start(plan)
                            .filter(start -> PlanDates.isAfter(start, date))
                            .isPresent())
                    .ifPresent(date -> findings.add(
                            target,
                            Evidence.zero(
                                    Explanation.of("rule.horizon-mismatch.before-start")
                                            .part("target", target)
                                            .day("date", date),
                                    1)));
        }
    }

    /** The first day of the plan, of its year if it names no period. */
    private static Optional<PlanDate> start(Plan plan) {
        return PlanDates.period(plan)
                .map(PlanPeriod::start)
                .or(() -> plan.calendarPeriod().map(days -> PlanDate.of(days.start())));
    }

    /** The targets whose last day lies after that of the plan, while no other of the same indicator has to be met before. */
    private static List<Target> outliving(Plan plan) {
        boolean undated = plan.calendarPeriod().isEmpty();
        if (undated && plan.year().isPresent()) {
            return List.of();
        }
        Plan dated = undated ? plan.inYear(COMMON_YEAR) : plan;
        Set<PartId> milestones = plan.targets().stream()
                .filter(target -> isDue(target) && !outlives(dated, target, undated))
                .flatMap(target -> target.indicator().stream())
                .collect(Collectors.toSet());
        return plan.targets().stream()
                .filter(target -> outlives(dated, target, undated))
                .filter(target ->
                        target.indicator().filter(milestones::contains).isEmpty())
                .toList();
    }

    /** Without a year any common one shows it, but for a deadline that names a year. */
    private static boolean outlives(Plan dated, Target target, boolean undated) {
        boolean named = target.due()
                .filter(due -> due instanceof Due.On on && on.date().year().isPresent())
                .isPresent();
        return !(undated && named)
                && dated.calendarPeriod()
                        .flatMap(days -> TargetPeriod.of(dated, target)
                                .filter(period ->
                                        !period.open() && period.latest().end().isAfter(days.end())))
                        .isPresent();
    }

    private static boolean isDue(Target target) {
        return target.period().isPresent()
                || target.due().filter(due -> !(due instanceof Due.Words)).isPresent();
    }
}
