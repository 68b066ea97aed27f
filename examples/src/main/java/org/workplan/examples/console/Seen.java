package org.workplan.examples.console;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.workplan.evaluation.Evaluation;
import org.workplan.plan.Plan;
import org.workplan.progress.Measurement;
import org.workplan.rule.RuleContext;

/**
 * What was recorded of a plan, where somebody recorded it.
 *
 * @param measurements what was seen
 * @param evaluations what people think
 */
record Seen(Optional<ImmutableList<Measurement>> measurements, Optional<ImmutableList<Evaluation>> evaluations) {

    static Seen of(Plan plan, @Nullable Path measurements, @Nullable Path evaluations) {
        return new Seen(
                Optional.ofNullable(measurements).map(path -> Input.measurements(path, plan)),
                Optional.ofNullable(evaluations).map(path -> Input.evaluations(path, plan)));
    }

    RuleContext context(Plan plan, Common common, Optional<LocalDate> asOf) {
        RuleContext context = RuleContext.of(plan)
                .withReading(common.reading())
                .withMeasurements(measurements.orElse(ImmutableList.of()))
                .withEvaluations(evaluations.orElse(ImmutableList.of()));
        return asOf.map(context::withAsOf).orElse(context);
    }
}
