package org.workplan.progress.counting;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operand;
import org.workplan.plan.Indicator;
import org.workplan.plan.Plan;
import org.workplan.progress.Assessment;
import org.workplan.progress.Measurement;
import org.workplan.progress.MeasurementLog;
import org.workplan.progress.Observation;
import org.workplan.value.Rational;
import org.workplan.value.RecordId;

/** Finds measurements that do not agree with each other. */
public final class Inconsistencies {

    private Inconsistencies() {}

    public static ImmutableList<Assessment.Inconsistency> of(Plan plan, MeasurementLog log) {
        ImmutableList.Builder<Assessment.Inconsistency> found = ImmutableList.builder();
        for (Indicator indicator : plan.indicators()) {
            if (indicator.basis() == Indicator.Basis.RUNNING_TOTAL) {
                decreasing(indicator, log.of(indicator.id()), found);
            } else if (indicator.basis() == Indicator.Basis.INCREMENT) {
                broken(indicator, log.of(indicator.id()), found);
            }
        }
        return found.build();
    }

    private static void decreasing(
            Indicator indicator,
            List<Measurement> measurements,
            ImmutableList.Builder<Assessment.Inconsistency> found) {
        List<Measurement> numbers = measurements.stream()
                .filter(one -> one.value() instanceof Observation.Value)
                .toList();
        for (List<Measurement> unit : SnapshotCounting.units(indicator, numbers).values()) {
            for (int next = 1; next < unit.size(); next++) {
                Measurement earlier = unit.get(next - 1);
                Measurement later = unit.get(next);
                if (Selection.number(later).compareTo(Selection.number(earlier)) < 0) {
                    Explanation why = Explanation.of("progress.total-decreased")
                            .part("indicator", indicator)
                            .number("earlier", Selection.number(earlier), indicator.unit())
                            .number("later", Selection.number(later), indicator.unit())
                            .day("on", later.observed().end())
                            .note();
                    found.add(new Assessment.Inconsistency(
                            Assessment.Inconsistency.Kind.DECREASING_TOTAL,
                            indicator.id(),
                            ImmutableList.of(earlier.id(), later.id()),
                            why));
                }
            }
        }
    }

    private static void broken(
            Indicator indicator,
            List<Measurement> measurements,
            ImmutableList.Builder<Assessment.Inconsistency> found) {
        Breakdowns.of(measurements).asMap().forEach((breakdown, parts) -> {
            Rational sum = parts.stream().map(Selection::number).reduce(Rational.ZERO, Rational::plus);
            Rational total = Selection.number(breakdown.total());
            if (!breakdown.fits(indicator, parts)) {
                boolean overlapping = indicator.overlappingTags().contains(breakdown.tag());
                Explanation why = Explanation.of(
                                overlapping ? "progress.part-above-total" : "progress.parts-do-not-add-up")
                        .part("indicator", indicator)
                        .text("tag", breakdown.tag())
                        .number("parts", sum, indicator.unit())
                        .number("total", total, indicator.unit())
                        .with("period", new Operand.Period(breakdown.total().observed()))
                        .note();
                ImmutableList.Builder<RecordId> records = ImmutableList.builder();
                records.add(breakdown.total().id());
                parts.forEach(part -> records.add(part.id()));
                found.add(new Assessment.Inconsistency(
                        Assessment.Inconsistency.Kind.PARTS_DO_NOT_ADD_UP, indicator.id(), records.build(), why));
            }
        });
    }
}
