package org.workplan.progress;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.workplan.plan.Indicator;
import org.workplan.plan.Plan;
import org.workplan.plan.Target;
import org.workplan.target.Criterion;
import org.workplan.value.Amount;
import org.workplan.value.CalendarUnit;
import org.workplan.value.DatePeriod;
import org.workplan.value.PartId;
import org.workplan.value.PlanId;
import org.workplan.value.RecordId;

/** A plan of one indicator and one target for the year 2025, and its log. */
final class Case {
    static final PartId COUNT = PartId.of("count");

    private Plan plan;
    private final List<Measurement> records = new ArrayList<>();

    private Case(Plan plan) {
        this.plan = plan;
    }

    static Case of(Criterion criterion) {
        return of(criterion, indicator -> {}, target -> {});
    }

    static Case of(Amount amount) {
        return of(Criterion.total(amount));
    }

    static Case of(Criterion criterion, Consumer<Indicator.Builder> indicator, Consumer<Target.Builder> target) {
        Indicator.Builder counted = Indicator.builder().id(COUNT).title("count").unit("things");
        indicator.accept(counted);
        Target.Builder wanted = Target.builder()
                .id(PartId.of("target"))
                .title("target")
                .indicator(COUNT)
                .criterion(criterion);
        target.accept(wanted);
        return new Case(Plan.builder()
                .id(PlanId.of("plan"))
                .kind(Plan.Kind.values()[0])
                .title("plan")
                .year(2025)
                .horizon(CalendarUnit.YEAR)
                .addIndicators(counted.build())
                .addTargets(wanted.build())
                .build());
    }

    Case with(Consumer<Plan.Builder> edit) {
        plan = plan.with(edit);
        return this;
    }

    static Measurement.Builder record(String id, String from, String to) {
        return Measurement.builder()
                .id(RecordId.of(id))
                .indicator(COUNT)
                .observed(DatePeriod.of(LocalDate.parse(from), LocalDate.parse(to)));
    }

    Case saw(Consumer<Measurement.Builder> edit, String from, String to) {
        Measurement.Builder builder = record("m-" + records.size(), from, to);
        edit.accept(builder);
        records.add(builder.build());
        return this;
    }

    Case saw(String day, long number) {
        return saw(value(number), day, day);
    }

    Case saw(String day, String subject, long number) {
        return saw(value(number).andThen(builder -> builder.subject(PartId.of(subject))), day, day);
    }

    static Consumer<Measurement.Builder> value(long number) {
        return builder -> builder.value(Observation.of(number));
    }

    static Consumer<Measurement.Builder> reported(String reporter, long number) {
        return value(number).andThen(builder -> builder.reporter(reporter));
    }

    static Consumer<Measurement.Builder> tagged(String tag, String word, long number) {
        return value(number).andThen(builder -> builder.tags(ImmutableMap.of(tag, word)));
    }

    PlanAssessment plan(String asOf) {
        return Assessor.of(AssessmentPolicy.STANDARD).assess(plan, records, LocalDate.parse(asOf));
    }

    Assessment on(String asOf) {
        return plan(asOf).targets().get(0);
    }

    Assessment closed() {
        return on("2026-01-01");
    }
}
