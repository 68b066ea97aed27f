package org.workplan.rule;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.workplan.plan.Plan;
import org.workplan.progress.Measurement;
import org.workplan.target.Reading;

/**
 * What a rule may look at.
 *
 * @param plan the plan
 * @param asOf the day of the review; empty when the question has no day, and then nothing is late
 * @param reading how words such as "more than" are read
 * @param measurements what has been seen so far; empty when the plan alone is reviewed
 */
public record RuleContext(
        Plan plan, Optional<LocalDate> asOf, Reading reading, ImmutableList<Measurement> measurements) {

    /**
     * Obtains a context of a plan alone, literally read.
     *
     * @param plan the plan
     * @return the context
     */
    public static RuleContext of(Plan plan) {
        return new RuleContext(plan, Optional.empty(), Reading.LITERAL, ImmutableList.of());
    }

    /**
     * Obtains the same context for another plan.
     *
     * @param other the other plan
     * @return the context
     */
    public RuleContext withPlan(Plan other) {
        return new RuleContext(other, asOf, reading, measurements);
    }
}
