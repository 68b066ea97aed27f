package org.workplan.rule.standard.record;

import com.google.common.collect.ImmutableList;
import org.workplan.plan.Indicator;
import org.workplan.plan.Plan;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;
import org.workplan.rule.Findings;
import org.workplan.rule.standard.common.Evidence;

/** Measurements whose value is not of the indicator's kind: a name where a number is counted, a number where a level is reached. */
final class WrongKinds {

    private WrongKinds() {}

    static void check(Plan plan, Findings findings) {
        for (Indicator indicator : plan.indicators()) {
            ImmutableList<Measurement> all = findings.context().log().of(indicator.id());
            findings.looked(all.size());
            ImmutableList<Measurement> wrong = all.stream()
                    .filter(one -> !fits(indicator.valueKind(), one.value()))
                    .collect(ImmutableList.toImmutableList());
            if (!wrong.isEmpty()) {
                findings.add(
                        indicator,
                        Evidence.zero(
                                MeasurementRules.named("rule.number-with-text.measurements", indicator, wrong),
                                wrong.size()));
            }
        }
    }

    private static boolean fits(Indicator.ValueKind kind, Observation value) {
        if (value instanceof Observation.Absent) {
            return true;
        }
        return switch (kind) {
            case COUNT, DECIMAL -> value instanceof Observation.Value || value instanceof Observation.Item;
            case RATIO -> value instanceof Observation.Value || value instanceof Observation.Share;
            case LEVEL -> value instanceof Observation.Level || value instanceof Observation.NoLevel;
            case CHECK -> value instanceof Observation.Item || value instanceof Observation.Value;
        };
    }
}
