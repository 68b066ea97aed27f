package org.workplan.rule.standard;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import org.workplan.explanation.Explanation;
import org.workplan.plan.Plan;
import org.workplan.plan.Target;
import org.workplan.rule.Findings;
import org.workplan.rule.Parameters;
import org.workplan.rule.Rule;
import org.workplan.rule.RuleContext;
import org.workplan.rule.RuleId;
import org.workplan.rule.Severity;
import org.workplan.target.Due;
import org.workplan.value.CalendarUnit;
import org.workplan.value.Rational;

/** Finds periods much shorter than the plan claims, targets that outlive the plan, and deadlines before its start. */
record HorizonMismatchRule(int shortest) implements Rule {

    private static final String SHORTEST = "shortest";

    @Override
    public RuleId id() {
        return RuleId.of("horizon-mismatch");
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public ImmutableMap<String, String> parameters() {
        return ImmutableMap.of(SHORTEST, Integer.toString(shortest));
    }

    @Override
    public Rule withParameter(String name, String value) {
        if (!name.equals(SHORTEST)) {
            throw Parameters.unknown(this, name);
        }
        return new HorizonMismatchRule(Parameters.positive(this, name, value));
    }

    @Override
    public void check(RuleContext context, Findings findings) {
        Plan plan = context.plan();
        findings.looked(1 + plan.targets().size());
        PlanDates.period(plan)
                .filter(period -> plan.horizon().equals(Optional.of(CalendarUnit.YEAR)))
                .flatMap(period -> period.start().daysUntil(period.end()))
                .map(days -> days + 1)
                .filter(days -> days >= 0 && days < shortest)
                .ifPresent(days -> findings.addForPlan(
                        "period",
                        Judge.atLeast(
                                Explanation.of("rule.horizon-mismatch.period").number("days", days),
                                Rational.of(days),
                                Rational.of(shortest))));
        List<Target> outliving =
                plan.targets().stream().filter(target -> outlives(plan, target)).toList();
        if (!outliving.isEmpty()) {
            findings.addForPlan(
                    "targets",
                    Judge.lacking(
                            "rule.horizon-mismatch.targets",
                            outliving,
                            plan.targets().size()));
        }
        for (Target target : plan.targets()) {
            target.due()
                    .filter(due -> due instanceof Due.On)
                    .map(due -> ((Due.On) due).date())
                    .map(plan::dated)
                    .filter(date -> PlanDates.period(plan)
                            .filter(period -> PlanDates.isAfter(period.start(), date))
                            .isPresent())
                    .ifPresent(date -> findings.add(
                            target,
                            Judge.zero(
                                    Explanation.of("rule.horizon-mismatch.before-start")
                                            .part("target", target)
                                            .day("date", date),
                                    1)));
        }
    }

    private static boolean outlives(Plan plan, Target target) {
        boolean annual = plan.horizon().equals(Optional.of(CalendarUnit.YEAR));
        return annual
                && target.due()
                        .filter(due -> due instanceof Due.Within within
                                && within.unit() == CalendarUnit.YEAR
                                && within.atMost() > 1)
                        .isPresent();
    }
}
