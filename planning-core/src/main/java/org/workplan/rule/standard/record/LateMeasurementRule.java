package org.workplan.rule.standard.record;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.workplan.plan.Indicator;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.plan.Target;
import org.workplan.progress.Measurement;
import org.workplan.progress.judging.TargetPeriod;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;
import org.workplan.value.PartId;

/** Finds measurements dated after the time of every target of their indicator. */
public final class LateMeasurementRule {

    public static final Rule RULE = Rule.of(
            "late-measurement",
            Severity.WARNING,
            Scope.all(PartKind.INDICATOR, PartKind.TARGET),
            LateMeasurementRule::late);

    private LateMeasurementRule() {}

    private static void late(Plan plan, Findings findings) {
        Map<PartId, LocalDate> ends = new HashMap<>();
        for (Target target : plan.targets()) {
            TargetPeriod.of(plan, target)
                    .filter(period -> !period.open())
                    .map(period -> period.latest().end())
                    .ifPresent(end -> target.indicator()
                            .ifPresent(id -> ends.merge(id, end, (one, other) -> one.isAfter(other) ? one : other)));
        }
        for (Indicator indicator : plan.indicators()) {
            ImmutableList<Measurement> all = findings.context().log().of(indicator.id());
            findings.looked(all.size());
            Optional<LocalDate> end = Optional.ofNullable(ends.get(indicator.id()));
            ImmutableList<Measurement> late = all.stream()
                    .filter(one -> end.isPresent() && one.observed().start().isAfter(end.get()))
                    .collect(ImmutableList.toImmutableList());
            if (!late.isEmpty()) {
                findings.add(
                        indicator,
                        Evidence.zero(
                                MeasurementRules.named("rule.late-measurement.after", indicator, late)
                                        .day("end", end.orElseThrow()),
                                late.size()));
            }
        }
    }
}
