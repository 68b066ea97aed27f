package org.workplan.rule.standard.time;

import java.util.Optional;
import org.workplan.explanation.Explanation;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.plan.Target;
import org.workplan.plan.dates.PlanDates;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;
import org.workplan.value.PlanPeriod;

/** Finds periods that run backward. */
public final class PeriodInvertedRule {

    public static final Rule RULE =
            Rule.of("period-inverted", Severity.ERROR, Scope.all(PartKind.TARGET), PeriodInvertedRule::inverted);

    private PeriodInvertedRule() {}

    private static void inverted(Plan plan, Findings findings) {
        plan.period().ifPresent(period -> {
            findings.looked(1);
            told(plan, period).ifPresent(why -> findings.addForPlan("period", why));
        });
        for (Target target : plan.targets()) {
            target.period().ifPresent(period -> {
                findings.looked(1);
                told(plan, period).ifPresent(why -> findings.add(target, why));
            });
        }
    }

    private static Optional<Explanation> told(Plan plan, PlanPeriod period) {
        Optional<Boolean> forward = PlanDates.runsForward(plan, period);
        if (forward.equals(Optional.of(true))) {
            return Optional.empty();
        }
        PlanPeriod dated = PlanDates.dated(plan, period);
        Explanation.Builder why = Explanation.of(
                        forward.isPresent() ? "rule.period-inverted.backward" : "rule.period-inverted.no-year")
                .day("start", dated.start())
                .day("end", dated.end());
        return Optional.of(
                forward.isPresent()
                        ? Evidence.zero(
                                why, dated.start().daysUntil(dated.end()).orElseThrow())
                        : Evidence.undetermined(why));
    }
}
