package org.workplan.rule.standard.target;

import java.util.Optional;
import org.workplan.explanation.Explanation;
import org.workplan.plan.Indicator;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.plan.Target;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Amounts;
import org.workplan.rule.standard.common.Evidence;
import org.workplan.rule.standard.common.Indicators;
import org.workplan.rule.standard.common.VagueWords;
import org.workplan.target.Criterion;
import org.workplan.target.Reading;
import org.workplan.value.Amount;
import org.workplan.value.CalendarUnit;
import org.workplan.value.Domain;
import org.workplan.value.Rational;

/** Finds targets that another one implies. */
public final class SubsumedTargetRule {

    public static final Rule RULE = Rule.of(
            "subsumed-target",
            Severity.ADVICE,
            Scope.all(PartKind.TARGET, PartKind.INDICATOR),
            SubsumedTargetRule::subsumed);

    private SubsumedTargetRule() {}

    private static void subsumed(Plan plan, Findings findings) {
        for (Target quota : plan.targets()) {
            if (quota.criterion() instanceof Criterion.Each each) {
                findings.looked(1);
                Optional<Rational> yearly = inYear(each, findings.context().reading());
                plan.targets().stream()
                        .filter(other -> yearly.isPresent() && isSameWork(plan, quota, other))
                        .forEach(other -> implied(plan, quota, other, yearly.orElseThrow(), findings));
            }
        }
    }

    private static Optional<Rational> inYear(Criterion.Each each, Reading reading) {
        CalendarUnit unit = each.per().unit();
        int windows = switch (unit) {
            case DAY -> 365;
            case WEEK -> 52;
            case MONTH -> 12;
            case QUARTER -> 4;
            case HALF_YEAR -> 2;
            case YEAR -> 1;
        };
        return Amounts.smallest(each.amount(), reading).map(times -> times.times(Rational.of(windows)));
    }

    private static boolean isSameWork(Plan plan, Target quota, Target other) {
        return !other.equals(quota)
                && other.criterion() instanceof Criterion.Total
                && other.task().isPresent()
                && (other.indicator().equals(quota.indicator())
                        || (other.task().equals(quota.task()) && isPress(plan, quota) && isPress(plan, other)));
    }

    private static boolean isPress(Plan plan, Target target) {
        return Indicators.of(plan, target)
                .filter(known -> !VagueWords.PUBLICATIONS
                        .in(known.unit() + " " + known.title(), plan.language())
                        .isEmpty())
                .isPresent();
    }

    private static void implied(Plan plan, Target quota, Target other, Rational yearly, Findings findings) {
        Amount amount = ((Criterion.Total) other.criterion()).amount();
        Reading reading = findings.context().reading();
        boolean met = reading.read(amount, Domain.COUNT)
                .filter(wanted -> wanted.contains(yearly))
                .isPresent();
        if (!met) {
            return;
        }
        boolean same = other.indicator().equals(quota.indicator());
        Explanation.Builder why = Explanation.of(same ? "rule.subsumed-target.same" : "rule.subsumed-target.alike")
                .part("target", other)
                .part("quota", quota)
                .number("yearly", yearly, "")
                .text("unit", Indicators.of(plan, other).map(Indicator::unit).orElse(""))
                .text(
                        "quotaUnit",
                        Indicators.of(plan, quota).map(Indicator::unit).orElse(""));
        findings.add(other.path(), quota.id().value(), same ? Evidence.zero(why, 1) : Evidence.undetermined(why));
    }
}
