package org.workplan.benchmarks;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.workplan.plan.Indicator;
import org.workplan.plan.Plan;
import org.workplan.plan.Target;
import org.workplan.progress.AssessmentPolicy;
import org.workplan.progress.Assessor;
import org.workplan.progress.Observation;
import org.workplan.progress.PlanAssessment;
import org.workplan.target.Criterion;
import org.workplan.value.Amount;
import org.workplan.value.CalendarUnit;
import org.workplan.value.DatePeriod;
import org.workplan.value.PartId;
import org.workplan.value.PlanId;
import org.workplan.value.RecordId;

/** Assesses plans of 1,000 targets with 10 measurements each, on one thread: the score is the time of one target. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class AssessmentBenchmark {
    private static final int TARGETS = 1_000;
    private static final int RECORDS = 10;

    private final Assessor assessor = Assessor.of(AssessmentPolicy.STANDARD);
    private Plan plan;
    private ImmutableList<org.workplan.progress.Measurement> log;

    /** Builds the plan and its log. */
    @Setup
    public void build() {
        Plan.Builder builder = Plan.builder()
                .id(PlanId.of("plan"))
                .kind(Plan.Kind.values()[0])
                .title("plan")
                .year(2025)
                .horizon(CalendarUnit.YEAR);
        ImmutableList.Builder<org.workplan.progress.Measurement> records = ImmutableList.builder();
        for (int target = 0; target < TARGETS; target++) {
            PartId id = PartId.of("part-" + target);
            builder.addIndicators(Indicator.builder().id(id).title("count").build());
            builder.addTargets(Target.builder()
                    .id(id)
                    .title("target")
                    .indicator(id)
                    .criterion(Criterion.total(Amount.moreThan(6)))
                    .build());
            for (int record = 0; record < RECORDS; record++) {
                LocalDate day = LocalDate.of(2025, 1, 5).plusDays(30L * record);
                records.add(org.workplan.progress.Measurement.builder()
                        .id(RecordId.of("m-" + target + "-" + record))
                        .indicator(id)
                        .observed(DatePeriod.of(day, day))
                        .value(Observation.of(1))
                        .build());
            }
        }
        plan = builder.build();
        log = records.build();
    }

    /**
     * Assesses the plan, evidence included.
     *
     * @return the assessment
     */
    @Benchmark
    @OperationsPerInvocation(TARGETS)
    public PlanAssessment assessOneTarget() {
        return assessor.assess(plan, log, LocalDate.of(2025, 11, 30));
    }
}
