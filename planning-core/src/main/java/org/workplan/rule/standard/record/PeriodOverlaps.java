package org.workplan.rule.standard.record;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.stream.Collectors;
import org.workplan.explanation.Explanation;
import org.workplan.plan.Indicator;
import org.workplan.plan.Plan;
import org.workplan.plan.Target;
import org.workplan.plan.dates.PlanDates;
import org.workplan.progress.Assessment;
import org.workplan.progress.MeasurementLog;
import org.workplan.progress.counting.Inconsistencies;
import org.workplan.rule.Findings;
import org.workplan.rule.standard.common.Evidence;
import org.workplan.value.Dates;
import org.workplan.value.PlanPeriod;
import org.workplan.value.RecordId;

/** Periods of one indicator that run into each other: of targets, and of measurements that contradict each other. */
final class PeriodOverlaps {

    /** What other rules do not find. */
    private static final ImmutableSet<Assessment.Inconsistency.Kind> KINDS = ImmutableSet.of(
            Assessment.Inconsistency.Kind.CONTRADICTION,
            Assessment.Inconsistency.Kind.STATES_OF_ONE_DAY,
            Assessment.Inconsistency.Kind.VALUE_WHERE_NOT_APPLICABLE);

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
            findings.looked(log.of(indicator.id()).size());
        }
        for (Assessment.Inconsistency one :
                Inconsistencies.of(plan, log, findings.context().asOf().orElse(Dates.LAST))) {
            if (KINDS.contains(one.kind())) {
                measurements(plan, one, findings);
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

    private static void measurements(Plan plan, Assessment.Inconsistency one, Findings findings) {
        Indicator indicator = plan.part(Indicator.class, one.indicator()).orElseThrow();
        String ids = one.records().stream().map(RecordId::value).collect(Collectors.joining("+"));
        findings.add(
                indicator.path(),
                ids,
                Evidence.zero(
                        Explanation.of("rule.period-overlap.measurements")
                                .part("indicator", indicator)
                                .with(
                                        "ids",
                                        Evidence.texts(one.records().stream().map(RecordId::value)))
                                .because(one.explanation()),
                        1));
    }
}
