package org.workplan.rule;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.workplan.evaluation.Evaluation;
import org.workplan.plan.Plan;
import org.workplan.progress.Measurement;
import org.workplan.target.Reading;
import org.workplan.value.Dates;

/**
 * What a rule may look at.
 *
 * @param plan the plan
 * @param asOf the day of the review; empty when the question has no day, and then nothing is late
 * @param reading how words such as "more than" are read
 * @param measurements what has been seen so far; empty when the plan alone is reviewed
 * @param evaluations what people have said so far; empty when the plan alone is reviewed
 */
public record RuleContext(
        Plan plan,
        Optional<LocalDate> asOf,
        Reading reading,
        ImmutableList<Measurement> measurements,
        ImmutableList<Evaluation> evaluations) {

    /**
     * Checks the day of the review.
     *
     * @throws IllegalArgumentException if its year is not 1 to 9999
     */
    public RuleContext {
        asOf.ifPresent(Dates::check);
    }

    /**
     * Obtains a context of a plan alone, literally read.
     *
     * @param plan the plan
     * @return the context
     */
    public static RuleContext of(Plan plan) {
        return new RuleContext(plan, Optional.empty(), Reading.LITERAL, ImmutableList.of(), ImmutableList.of());
    }

    /**
     * Obtains the same context for another plan.
     *
     * @param other the other plan
     * @return the context
     */
    public RuleContext withPlan(Plan other) {
        return new RuleContext(other, asOf, reading, measurements, evaluations);
    }

    /**
     * Obtains the same context on a day.
     *
     * @param day the day of the review
     * @return the context
     */
    public RuleContext withAsOf(LocalDate day) {
        return new RuleContext(plan, Optional.of(day), reading, measurements, evaluations);
    }

    /**
     * Obtains the same context with words read another way.
     *
     * @param other the reading
     * @return the context
     */
    public RuleContext withReading(Reading other) {
        return new RuleContext(plan, asOf, other, measurements, evaluations);
    }

    /**
     * Obtains the same context with what has been seen.
     *
     * @param seen the measurements, in any order
     * @return the context
     */
    public RuleContext withMeasurements(Iterable<Measurement> seen) {
        return new RuleContext(plan, asOf, reading, ImmutableList.copyOf(seen), evaluations);
    }

    /**
     * Obtains the same context with what people have said.
     *
     * @param said the evaluations, in any order
     * @return the context
     */
    public RuleContext withEvaluations(Iterable<Evaluation> said) {
        return new RuleContext(plan, asOf, reading, measurements, ImmutableList.copyOf(said));
    }
}
