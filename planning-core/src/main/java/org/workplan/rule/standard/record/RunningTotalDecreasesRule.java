package org.workplan.rule.standard.record;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import org.workplan.explanation.Explanation;
import org.workplan.plan.Indicator;
import org.workplan.progress.Measurement;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;
import org.workplan.value.PartId;
import org.workplan.value.Rational;

/** Finds running totals that fall. */
public final class RunningTotalDecreasesRule {

    public static final Rule RULE = Rule.of(
            "running-total-decreases",
            Severity.WARNING,
            Scope.each(Indicator.class, indicator -> indicator.basis() == Indicator.Basis.RUNNING_TOTAL),
            RunningTotalDecreasesRule::decreasing);

    private RunningTotalDecreasesRule() {}

    private static void decreasing(Indicator indicator, Findings findings) {
        ImmutableListMultimap<String, Measurement> series = Multimaps.index(
                MeasurementRules.chosen(
                        MeasurementRules.of(indicator, findings),
                        one -> MeasurementRules.number(one).isPresent()),
                one -> one.reporter().orElse("") + "/"
                        + one.subject().map(PartId::value).orElse(""));
        for (String key : ImmutableList.sortedCopyOf(series.keySet())) {
            ImmutableList<Measurement> steps = series.get(key);
            for (int index = 1; index < steps.size(); index++) {
                fall(indicator, steps.get(index - 1), steps.get(index), findings);
            }
        }
    }

    private static void fall(Indicator indicator, Measurement before, Measurement after, Findings findings) {
        Rational was = MeasurementRules.number(before).orElseThrow();
        Rational is = MeasurementRules.number(after).orElseThrow();
        if (is.compareTo(was) < 0) {
            Explanation.Builder why = Explanation.of("rule.running-total-decreases.fall")
                    .part("indicator", indicator)
                    .number("was", was, indicator.unit())
                    .number("is", is, indicator.unit())
                    .day("before", before.observed().end())
                    .day("after", after.observed().end())
                    .text("id", after.id().value());
            findings.add(indicator.path(), after.id().value(), Evidence.atLeast(why, is, was));
        }
    }
}
