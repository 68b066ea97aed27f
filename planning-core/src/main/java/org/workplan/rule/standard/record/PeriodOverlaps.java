package org.workplan.rule.standard.record;

import com.google.common.collect.ImmutableList;
import org.workplan.explanation.Explanation;
import org.workplan.plan.Indicator;
import org.workplan.plan.Plan;
import org.workplan.plan.Target;
import org.workplan.plan.dates.PlanDates;
import org.workplan.progress.Measurement;
import org.workplan.progress.MeasurementLog;
import org.workplan.progress.counting.Overlaps;
import org.workplan.rule.Findings;
import org.workplan.rule.standard.common.Evidence;
import org.workplan.value.DatePeriod;
import org.workplan.value.PlanPeriod;

/** Periods of one indicator that run into each other: of targets, and of measurements that would be counted twice. */
final class PeriodOverlaps {

    private PeriodOverlaps() {}

    static void check(Plan plan, MeasurementLog log, Findings findings) {
        ImmutableList<Target> targets = Evidence.inOrder(plan.targets());
        targets.stream().filter(target -> target.period().isPresent()).forEach(target -> findings.looked(1));
        for (int one = 0; one < targets.size(); one++) {
            for (int two = one + 1; two < targets.size(); two++) {
                targets(plan, targets.get(one), targets.get(two), findings);
            }
        }
        for (Indicator indicator : Evidence.inOrder(plan.indicators())) {
            ImmutableList<Measurement> measured = log.of(indicator.id());
            findings.looked(measured.size());
            if (indicator.basis() == Indicator.Basis.INCREMENT) {
                measurements(indicator, measured, findings);
            }
        }
    }

    private static void targets(Plan plan, Target one, Target two, Findings findings) {
        boolean same = one.indicator().isPresent()
                && one.indicator().equals(two.indicator())
                && one.criterion().getClass().equals(two.criterion().getClass());
        if (same
                && one.period().isPresent()
                && two.period().isPresent()
                && meet(
                        PlanDates.dated(plan, one.period().get()),
                        PlanDates.dated(plan, two.period().get()))) {
            findings.add(
                    one.path(),
                    two.id().value(),
                    Evidence.zero(
                            Explanation.of("rule.period-overlap.targets")
                                    .part("one", one)
                                    .part("two", two),
                            1));
        }
    }

    private static boolean meet(PlanPeriod one, PlanPeriod two) {
        return !PlanDates.isAfter(one.start(), two.end()) && !PlanDates.isAfter(two.start(), one.end());
    }

    private static void measurements(Indicator indicator, ImmutableList<Measurement> all, Findings findings) {
        for (Overlaps.Pair pair : Overlaps.pairs(all)) {
            Measurement first = pair.first();
            Measurement second = pair.second();
            DatePeriod common = first.observed().intersection(second.observed()).orElseThrow();
            findings.add(
                    indicator.path(),
                    first.id() + "+" + second.id(),
                    Evidence.zero(
                            MeasurementRules.named(
                                            "rule.period-overlap.measurements",
                                            indicator,
                                            ImmutableList.of(first, second))
                                    .day("start", common.start())
                                    .day("end", common.end()),
                            1));
        }
    }
}
