package org.workplan.rule;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.workplan.evaluation.Evaluation;
import org.workplan.evaluation.EvaluationPolicy;
import org.workplan.evaluation.EvaluationSummary;
import org.workplan.plan.Plan;
import org.workplan.progress.Assessment;
import org.workplan.progress.AssessmentPolicy;
import org.workplan.progress.Assessor;
import org.workplan.progress.Measurement;
import org.workplan.progress.MeasurementLog;
import org.workplan.progress.PlanAssessment;
import org.workplan.progress.counting.Inconsistencies;
import org.workplan.records.ConditionalTask;
import org.workplan.schedule.RelativeTime;
import org.workplan.schedule.Timetable;
import org.workplan.staffing.Clash;
import org.workplan.staffing.Estimate;
import org.workplan.staffing.Staffing;
import org.workplan.staffing.Workload;
import org.workplan.supply.Budget;
import org.workplan.supply.ResourceBalance;
import org.workplan.target.Reading;
import org.workplan.value.Dates;

/**
 * What a rule may look at: the plan, what is known beside it, and what calculators say about both. Each calculator is run at most once for a context, when the
 * first rule asks for it. A rule with a scope that asks a calculator declares in its scope all kinds of parts that the calculator reads.
 *
 * <p>Immutable and safe to share between threads. Contexts are equal if what they were given is equal.
 */
public final class RuleContext {

    private final Plan plan;
    private final Optional<LocalDate> asOf;
    private final Reading reading;
    private final ImmutableList<Measurement> measurements;
    private final ImmutableList<Evaluation> evaluations;
    private final Supplier<MeasurementLog> log;
    /** The answers by question. Each supplier computes once. */
    private final Map<Object, Supplier<?>> answers = new ConcurrentHashMap<>();

    private RuleContext(
            Plan plan,
            Optional<LocalDate> asOf,
            Reading reading,
            ImmutableList<Measurement> measurements,
            ImmutableList<Evaluation> evaluations,
            Supplier<MeasurementLog> log) {
        asOf.ifPresent(Dates::check);
        this.plan = plan;
        this.asOf = asOf;
        this.reading = reading;
        this.measurements = measurements;
        this.evaluations = evaluations;
        this.log = log;
    }

    private static Supplier<MeasurementLog> log(ImmutableList<Measurement> measurements) {
        return Suppliers.memoize(
                () -> MeasurementLog.of(measurements, Dates.LAST, AssessmentPolicy.STANDARD.approvals()));
    }

    /**
     * Asks a calculator of one's own: it is run at most once for a context, however many rules ask it.
     *
     * @param calculator computes the answer from what the context holds; keep the function in a constant, since only the very same object is recognised
     * @return the answer
     * @param <T> the type of the answer
     */
    public <T> T ask(Function<? super RuleContext, T> calculator) {
        requirePresent("calculator", calculator);
        return once(calculator, () -> calculator.apply(this));
    }

    @SuppressWarnings("unchecked")
    private <T> T once(Object question, Supplier<T> calculator) {
        return (T) answers.computeIfAbsent(question, key -> Suppliers.memoize(calculator::get))
                .get();
    }

    /** {@return the context of a plan alone, with words read literally and no day} */
    public static RuleContext of(Plan plan) {
        requirePresent("plan", plan);
        return new RuleContext(
                plan,
                Optional.empty(),
                Reading.LITERAL,
                ImmutableList.of(),
                ImmutableList.of(),
                log(ImmutableList.of()));
    }

    /** {@return the plan} */
    public Plan plan() {
        return plan;
    }

    /** {@return the day of the review; empty when the question has no day: then nothing is late, and every session counts as over} */
    public Optional<LocalDate> asOf() {
        return asOf;
    }

    /** {@return how words such as "more than" are read} */
    public Reading reading() {
        return reading;
    }

    /** {@return what has been seen so far; empty when the plan alone is reviewed} */
    public ImmutableList<Measurement> measurements() {
        return measurements;
    }

    /** {@return what people have said so far; empty when the plan alone is reviewed} */
    public ImmutableList<Evaluation> evaluations() {
        return evaluations;
    }

    /** {@return the measurements that count and that no other corrects or withdraws, whenever they were seen or recorded} */
    public MeasurementLog log() {
        return log.get();
    }

    /**
     * Returns the computed progress on the day of the review, by the standard policy with this reading. It reads the whole plan.
     *
     * @return the assessment
     * @throws java.util.NoSuchElementException if the review has no day
     */
    public PlanAssessment assessment() {
        return once(
                "assessment",
                () -> Assessor.of(AssessmentPolicy.STANDARD.withReading(reading))
                        .assess(plan, measurements, asOf.orElseThrow()));
    }

    /** {@return the evaluations put together by the standard policy, without computed progress; reads sessions, evaluations and groups} */
    public EvaluationSummary evaluation() {
        return once(
                "evaluation",
                () -> asOf.map(day -> EvaluationSummary.of(plan, evaluations, EvaluationPolicy.STANDARD, day))
                        .orElseGet(() -> EvaluationSummary.of(plan, evaluations, EvaluationPolicy.STANDARD)));
    }

    /** {@return who is needed and who is named; reads people, roles, groups and sessions} */
    public Staffing staffing() {
        return once("staffing", () -> Staffing.of(plan));
    }

    /** {@return the hours of each person and role; reads people, roles and sessions} */
    public Workload workload() {
        return once("workload", () -> Workload.of(plan));
    }

    /** {@return the visits that steps promise; reads sessions, steps and groups} */
    public ImmutableList<Estimate.Visits.Planned> visits() {
        return once("visits", () -> Estimate.Visits.in(plan));
    }

    /** {@return the sessions that need the same people or place at the same time; reads sessions, roles, people and places} */
    public ImmutableList<Clash> clashes() {
        return once("clashes", () -> Clash.in(plan));
    }

    /** {@return the balance of each required resource; reads resources, sessions and groups} */
    public ImmutableList<ResourceBalance> supplies() {
        return once("supplies", () -> ResourceBalance.of(plan, ImmutableMap.of()));
    }

    /** {@return what the plan says of money; reads resources and facts} */
    public Budget.Money money() {
        return once("money", () -> Budget.Money.in(plan));
    }

    /** {@return the hours of the sessions, inside and outside the period; reads sessions} */
    public Timetable timetable() {
        return once("timetable", () -> Timetable.of(plan));
    }

    /** {@return the times that steps and answers to risks state relative to sessions; reads sessions, steps, risks and contingencies} */
    public ImmutableList<RelativeTime> relativeTimes() {
        return once("relative-times", () -> RelativeTime.in(plan));
    }

    /** {@return the tasks that only some units must do, and which of them; reads tasks, groups and indicators} */
    public ImmutableList<ConditionalTask> conditionalTasks() {
        return once("conditional-tasks", () -> ConditionalTask.in(plan, log(), asOf, reading));
    }

    /** {@return the measurements of the log that do not agree with each other; reads indicators} */
    public ImmutableList<Assessment.Inconsistency> inconsistencies() {
        return once("inconsistencies", () -> Inconsistencies.of(plan, log(), asOf.orElse(Dates.LAST)));
    }

    /** {@return the same context for another plan} */
    public RuleContext withPlan(Plan other) {
        requirePresent("other", other);
        return new RuleContext(other, asOf, reading, measurements, evaluations, log);
    }

    /** {@return the same context on a day} */
    public RuleContext withAsOf(LocalDate day) {
        requirePresent("day", day);
        return new RuleContext(plan, Optional.of(day), reading, measurements, evaluations, log);
    }

    /** {@return the same context with words read another way} */
    public RuleContext withReading(Reading other) {
        requirePresent("other", other);
        return new RuleContext(plan, asOf, other, measurements, evaluations, log);
    }

    /** {@return the same context with what has been seen, in any order} */
    public RuleContext withMeasurements(Iterable<Measurement> seen) {
        requirePresent("seen", seen);
        ImmutableList<Measurement> all = ImmutableList.copyOf(seen);
        return new RuleContext(plan, asOf, reading, all, evaluations, log(all));
    }

    /** {@return the same context with what people have said, in any order} */
    public RuleContext withEvaluations(Iterable<Evaluation> said) {
        requirePresent("said", said);
        return new RuleContext(plan, asOf, reading, measurements, ImmutableList.copyOf(said), log);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RuleContext that
                && plan.equals(that.plan)
                && asOf.equals(that.asOf)
                && reading.equals(that.reading)
                && measurements.equals(that.measurements)
                && evaluations.equals(that.evaluations);
    }

    @Override
    public int hashCode() {
        return Objects.hash(plan, asOf, reading, measurements, evaluations);
    }

    @Override
    public String toString() {
        return "RuleContext[plan=" + plan.id() + ", asOf=" + asOf + "]";
    }
}
