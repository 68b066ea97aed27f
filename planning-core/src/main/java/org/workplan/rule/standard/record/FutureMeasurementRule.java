package org.workplan.rule.standard.record;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.workplan.explanation.Explanation;
import org.workplan.plan.Indicator;
import org.workplan.progress.Measurement;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;

/** Finds measurements dated after the day of the review. */
public final class FutureMeasurementRule {

    public static final Rule RULE = Rule.of(
            "future-measurement", Severity.WARNING, MeasurementRules.perIndicator(), FutureMeasurementRule::future);

    private FutureMeasurementRule() {}

    private static void future(Indicator indicator, Findings findings) {
        ImmutableList<Measurement> all = MeasurementRules.of(indicator, findings);
        Optional<LocalDate> asOf = findings.context().asOf();
        if (all.isEmpty()) {
            return;
        }
        Explanation.Builder why;
        if (asOf.isEmpty()) {
            why = Explanation.of("rule.future-measurement.no-day").part("indicator", indicator);
            findings.add(indicator, Evidence.undetermined(why.number("count", all.size())));
            return;
        }
        ImmutableList<Measurement> future =
                MeasurementRules.chosen(all, one -> one.observed().end().isAfter(asOf.get()));
        if (!future.isEmpty()) {
            why = MeasurementRules.named("rule.future-measurement.after", indicator, future)
                    .day("asOf", asOf.get());
            findings.add(indicator, Evidence.zero(why, future.size()));
        }
    }
}
