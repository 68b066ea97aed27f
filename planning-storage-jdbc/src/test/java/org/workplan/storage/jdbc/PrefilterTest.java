package org.workplan.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.workplan.plan.Plan;
import org.workplan.storage.Field;
import org.workplan.storage.Filter;
import org.workplan.storage.PartField;
import org.workplan.storage.PlanRepository;
import org.workplan.storage.PlanStore;

/** What a database is asked, and what it is not asked because it could not answer as the filter does. */
class PrefilterTest {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);

    private static Condition plans(Filter<PlanStore.Summary> filter) {
        return PlanColumns.PREFILTER.of(filter);
    }

    private static Condition parts(Filter<PlanRepository.FoundPart> filter) {
        return PartColumns.PREFILTER.of(filter);
    }

    @Test
    void values_are_bound_and_never_stand_in_the_statement() {
        String hostile = "'; drop table wp_plan; --";
        assertThat(plans(Field.OfPlan.ORGANISATION
                        .is(hostile)
                        .and(Field.OfPlan.YEAR.isAtMost(2025))
                        .or(Field.OfPlan.STATUS.isOneOf(ImmutableSet.of(Plan.Status.APPROVED, Plan.Status.IN_FORCE)))))
                .isEqualTo(Condition.of(
                        "((p.organisation in (?) and p.plan_year <= ?) or p.status in (?, ?))",
                        hostile,
                        2025,
                        "approved",
                        "in_force"));
    }

    @Test
    void a_negation_is_moved_to_the_fields() {
        assertThat(plans(Field.OfPlan.YEAR
                        .isLessThan(2025)
                        .or(Field.OfPlan.TITLE.is("a"))
                        .not()))
                .isEqualTo(Condition.of("(p.plan_year >= ? and p.title not in (?))", 2025, "a"));
        assertThat(plans(Field.OfPlan.YEAR.isAbsent().not())).isEqualTo(Condition.of("p.plan_year is not null"));
    }

    @Test
    void rows_that_were_written_without_index_are_always_looked_at() {
        assertThat(parts(PartField.DUE.isMoreThan(DAY).not()))
                .isEqualTo(Condition.of("(x.indexed is null or x.due <= ?)", 20250630L));
    }

    @Test
    void a_column_that_tells_less_than_its_field_is_asked_for_less() {
        String begun = "x".repeat(250);
        assertThat(parts(PartField.TITLE.is(begun + "y"))).isEqualTo(Condition.of("x.title in (?)", begun));
        assertThat(parts(PartField.TITLE.is(begun + "y").not())).isEqualTo(Condition.of("x.title is not null"));
        assertThat(parts(PartField.OWNER_NAME.is("Li").not()))
                .isEqualTo(Condition.of("(x.indexed is null or x.owners is not null)"));
        assertThat(parts(PartField.OWNER_NAME.isAbsent())).isEqualTo(Condition.ALWAYS);
    }

    @Test
    void instants_are_asked_for_in_whole_seconds() {
        Instant instant = Instant.ofEpochSecond(10, 500_000_000);
        assertThat(MeasurementColumns.PREFILTER.of(Field.OfMeasurement.RECORDED_AT.isLessThan(instant)))
                .isEqualTo(Condition.of("(observation is null or recorded <= ?)", 11L));
        assertThat(MeasurementColumns.PREFILTER.of(Field.OfMeasurement.RECORDED_AT.is(instant)))
                .isEqualTo(Condition.of("(observation is null or (recorded >= ? and recorded <= ?))", 10L, 11L));
    }

    @Test
    void what_no_column_tells_does_not_narrow() {
        Field<PlanStore.Summary, Integer> ours =
                Field.of("length", plan -> Optional.of(plan.title().length()));
        assertThat(plans(ours.is(3).and(Field.OfPlan.YEAR.is(2025)))).isEqualTo(plans(Field.OfPlan.YEAR.is(2025)));
        assertThat(plans(ours.is(3).or(Field.OfPlan.YEAR.is(2025)))).isEqualTo(Condition.ALWAYS);
        assertThat(plans(Filter.all())).isEqualTo(Condition.ALWAYS);
        assertThat(plans(Filter.<PlanStore.Summary>all().not())).isEqualTo(Condition.NEVER);
        assertThat(plans(Field.OfPlan.YEAR.isOneOf(ImmutableList.of()))).isEqualTo(Condition.NEVER);
    }

    @Test
    void what_is_too_large_for_some_database_is_left_to_the_filter() {
        ImmutableList<String> many =
                IntStream.range(0, 101).mapToObj(Integer::toString).collect(ImmutableList.toImmutableList());
        assertThat(plans(Field.OfPlan.TITLE.isOneOf(many))).isEqualTo(Condition.ALWAYS);
        assertThat(plans(Field.OfPlan.TITLE.isOneOf(many.subList(0, 100))).values())
                .hasSize(100);
        assertThat(plans(new Filter.Or<>(IntStream.range(0, 1_000)
                        .mapToObj(Field.OfPlan.YEAR::is)
                        .collect(ImmutableList.toImmutableList()))))
                .isEqualTo(Condition.ALWAYS);
    }
}
