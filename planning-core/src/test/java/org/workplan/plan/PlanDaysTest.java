package org.workplan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.workplan.value.PartId;
import org.workplan.value.PlanDate;
import org.workplan.value.PlanId;
import org.workplan.value.PlanPeriod;

/** Which day of the calendar a date without a year means. */
class PlanDaysTest {

    private static Plan plan(Optional<Integer> year, String start, String end) {
        return Plan.builder()
                .id(PlanId.of("days"))
                .kind(Plan.Kind.PROGRAMME)
                .title("Days")
                .year(year)
                .period(new PlanPeriod(PlanDate.parse(start), PlanDate.parse(end)))
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "12-31, 2025-12-31",
        "01-01, 2026-01-01",
        "01-11, 2026-01-11",
        "12-19, 2025-12-19",
        "11-30, 2025-11-30",
        "2025-01-01, 2025-01-01"
    })
    void over_new_year_a_date_lies_in_the_period_or_as_near_to_it_as_can_be(String date, LocalDate day) {
        Plan winter = plan(Optional.of(2025), "2025-12-20", "2026-01-10");
        assertThat(winter.dayOf(PlanDate.parse(date))).contains(day);
        assertThat(winter.withYear(Optional.empty()).dayOf(PlanDate.parse(date)))
                .contains(day);
    }

    @Test
    void within_one_year_the_year_of_the_plan_or_of_its_period_decides() {
        PlanDate january = PlanDate.parse("01-05");
        assertThat(plan(Optional.of(2025), "10-01", "10-30").dayOf(january)).contains(LocalDate.of(2025, 1, 5));
        assertThat(plan(Optional.empty(), "2025-10-01", "2025-10-30").dayOf(january))
                .contains(LocalDate.of(2025, 1, 5));
        assertThat(plan(Optional.empty(), "10-01", "10-30").dayOf(january)).isEmpty();
    }

    @Test
    void a_period_without_years_that_may_run_backward_places_nothing_beyond_the_year_of_the_plan() {
        assertThat(plan(Optional.of(2025), "12-20", "01-10").dayOf(PlanDate.parse("01-05")))
                .contains(LocalDate.of(2025, 1, 5));
        assertThat(plan(Optional.empty(), "12-20", "01-10").dayOf(PlanDate.parse("01-05")))
                .isEmpty();
    }

    @Test
    void sessions_over_new_year_follow_each_other_as_they_are_held() {
        Plan winter = plan(Optional.of(2025), "2025-12-20", "2026-01-10")
                .with(builder -> builder.addSessions(session("new-year", "01-01"), session("eve", "12-31")));
        assertThat(winter.sessionsInTimeOrder())
                .extracting(one -> one.id().value())
                .containsExactly("eve", "new-year");
    }

    private static Session session(String id, String date) {
        return Session.builder()
                .id(PartId.of(id))
                .title(id)
                .date(PlanDate.parse(date))
                .build();
    }
}
