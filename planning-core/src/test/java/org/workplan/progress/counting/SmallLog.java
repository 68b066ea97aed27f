package org.workplan.progress.counting;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.workplan.plan.Indicator;
import org.workplan.plan.Plan;
import org.workplan.plan.Target;
import org.workplan.progress.Assessment;
import org.workplan.progress.AssessmentPolicy;
import org.workplan.progress.Assessor;
import org.workplan.progress.Measurement;
import org.workplan.progress.MeasurementLog;
import org.workplan.target.Criterion;
import org.workplan.value.DatePeriod;
import org.workplan.value.PartId;
import org.workplan.value.PlanDate;
import org.workplan.value.PlanId;
import org.workplan.value.PlanPeriod;

/**
 * A few records of one indicator over a few days, small enough that all counts which they allow can be tried.
 *
 * @param indicator the indicator
 * @param records the records
 * @param asOf the day of the question
 */
record SmallLog(Indicator indicator, ImmutableList<Measurement> records, LocalDate asOf) {

    /** Saturday to Wednesday, in two calendar weeks. */
    static final DatePeriod WHOLE = DatePeriod.of(LocalDate.of(2025, 1, 4), LocalDate.of(2025, 1, 8));

    static LocalDate day(int number) {
        return WHOLE.start().plusDays(number);
    }

    static DatePeriod days(int first, int last) {
        return DatePeriod.of(day(first), day(last));
    }

    private Plan plan() {
        return plan(builder -> {});
    }

    private Plan plan(Consumer<Plan.Builder> edit) {
        Plan.Builder plan = Plan.builder()
                .id(PlanId.of("plan"))
                .kind(Plan.Kind.PROGRAMME)
                .title("plan")
                .period(new PlanPeriod(PlanDate.of(WHOLE.start()), PlanDate.of(WHOLE.end())))
                .addIndicators(indicator);
        edit.accept(plan);
        return plan.build();
    }

    /** How a target of the whole period stands by a criterion. */
    Assessment assess(Criterion criterion) {
        Plan plan = plan(builder -> builder.addTargets(Target.builder()
                .id(PartId.of("target"))
                .title("target")
                .indicator(indicator.id())
                .criterion(criterion)
                .build()));
        return Assessor.of(AssessmentPolicy.STANDARD)
                .assess(plan, records, asOf)
                .targets()
                .get(0);
    }

    private MeasurementLog log() {
        return MeasurementLog.of(records, asOf, ImmutableSet.copyOf(Measurement.Approval.values()));
    }

    /** What the engine makes of some days. */
    MeasuredValue count(DatePeriod asked) {
        CountingScope scope =
                new CountingScope(indicator, WHOLE, asOf).window(asked, WHOLE).alive(true);
        return new ValueCalculator(plan(), log(), record -> false).count(scope);
    }

    List<Assessment.Inconsistency> inconsistencies() {
        return Inconsistencies.of(plan(), log(), asOf);
    }

    SmallLog and(Measurement more) {
        return with(
                ImmutableList.<Measurement>builder().addAll(records).add(more).build());
    }

    SmallLog on(LocalDate later) {
        return new SmallLog(indicator, records, later);
    }

    SmallLog with(Iterable<Measurement> other) {
        return new SmallLog(indicator, ImmutableList.copyOf(other), asOf);
    }
}
