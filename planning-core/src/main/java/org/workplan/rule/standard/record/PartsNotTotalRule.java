package org.workplan.rule.standard.record;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multimaps;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.workplan.explanation.Explanation;
import org.workplan.plan.Indicator;
import org.workplan.progress.Measurement;
import org.workplan.progress.counting.TotalAndParts;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.value.Acceptance;
import org.workplan.value.DatePeriod;
import org.workplan.value.Domain;
import org.workplan.value.Interval;
import org.workplan.value.Rational;

/** Finds parts that do not add up to the reported total. */
public final class PartsNotTotalRule {

    public static final Rule RULE = Rule.of(
            "parts-not-total",
            Severity.WARNING,
            Scope.each(Indicator.class, indicator -> indicator.overUnits() == Indicator.Aggregation.SUM),
            PartsNotTotalRule::partsNotTotal);

    private PartsNotTotalRule() {}

    private static void partsNotTotal(Indicator indicator, Findings findings) {
        Map<DatePeriod, ImmutableList<Measurement>> byPeriod =
                new TreeMap<>(Comparator.comparing(DatePeriod::start).thenComparing(DatePeriod::end));
        ImmutableList<Measurement> seen = MeasurementRules.of(indicator, findings);
        Multimaps.index(seen, Measurement::observed)
                .asMap()
                .forEach((period, some) -> byPeriod.put(period, ImmutableList.copyOf(some)));
        byPeriod.forEach((period, some) -> {
            ImmutableList<Measurement> totals = MeasurementRules.chosen(
                    some,
                    one -> one.subject().isEmpty()
                            && MeasurementRules.number(one).isPresent());
            ImmutableList<Measurement> parts = MeasurementRules.chosen(
                    some,
                    one -> one.subject().isPresent()
                            && MeasurementRules.number(one).isPresent());
            boolean stretch = period.days() > 1 || indicator.basis() != Indicator.Basis.INCREMENT;
            if (stretch && totals.size() == 1 && parts.size() > 1) {
                compare(indicator, totals.get(0), parts, "", findings);
            }
        });
        for (TotalAndParts one : TotalAndParts.disagreeing(indicator, seen)) {
            byTag(indicator, one, findings);
        }
    }

    private static void byTag(Indicator indicator, TotalAndParts one, Findings findings) {
        DatePeriod period = one.total().observed();
        if (!indicator.overlappingTags().contains(one.tag())) {
            compare(indicator, one.total(), one.parts(), " " + one.tag(), findings);
            return;
        }
        Rational largest = MeasurementRules.number(one.parts().get(0)).orElseThrow();
        Rational stated = MeasurementRules.number(one.total()).orElseThrow();
        Explanation.Builder why = MeasurementRules.named("rule.parts-not-total.above", indicator, one.parts())
                .text("tag", one.tag())
                .number("largest", largest, indicator.unit())
                .number("total", stated, indicator.unit())
                .day("start", period.start())
                .day("end", period.end());
        findings.add(
                indicator.path(),
                one.total().id().value() + " " + one.tag(),
                why.compare(Interval.exactly(largest), Acceptance.atMost(stated, Domain.DECIMAL)));
    }

    private static void compare(
            Indicator indicator, Measurement total, Collection<Measurement> parts, String by, Findings findings) {
        Rational sum = parts.stream()
                .map(part -> MeasurementRules.number(part).orElseThrow())
                .reduce(Rational.ZERO, Rational::plus);
        Rational stated = MeasurementRules.number(total).orElseThrow();
        if (!sum.equals(stated)) {
            Explanation.Builder why = MeasurementRules.named("rule.parts-not-total.sum", indicator, parts)
                    .number("sum", sum, indicator.unit())
                    .number("total", stated, indicator.unit())
                    .number("gap", sum.minus(stated).abs(), indicator.unit())
                    .day("start", total.observed().start())
                    .day("end", total.observed().end());
            findings.add(
                    indicator.path(),
                    total.id().value() + by,
                    why.compare(Interval.exactly(sum), Acceptance.exactly(stated, Domain.DECIMAL)));
        }
    }
}
