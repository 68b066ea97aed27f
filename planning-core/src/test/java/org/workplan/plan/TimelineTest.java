package org.workplan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.workplan.value.PartId;
import org.workplan.value.PlanDate;
import org.workplan.value.PlanId;
import org.workplan.value.TimeSlot;
import org.workplan.value.Verdict;

class TimelineTest {

    private static Session session(String id, String date, String hours) {
        return Session.builder()
                .id(PartId.of(id))
                .title(id)
                .date(PlanDate.parse(date))
                .time(Optional.ofNullable(hours).map(TimelineTest::slot))
                .build();
    }

    /** "22:00-02:00+" ends on the next day. */
    private static TimeSlot slot(String hours) {
        return new TimeSlot(
                LocalTime.parse(hours.substring(0, 5)), LocalTime.parse(hours.substring(6, 11)), hours.endsWith("+"));
    }

    private static Plan plan(Optional<Integer> year, Session... sessions) {
        return Plan.builder()
                .id(PlanId.of("p"))
                .kind(Plan.Kind.PROGRAMME)
                .title("p")
                .year(year)
                .addSessions(sessions)
                .build();
    }

    private static Verdict overlap(Optional<Integer> year, Session one, Session other) {
        Timeline timeline = Timeline.of(plan(year, one, other));
        assertThat(timeline.overlap(other, one)).as("in either order").isEqualTo(timeline.overlap(one, other));
        return timeline.overlap(one, other);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "03-07, 22:00-02:00+, 03-07, 23:00-23:30, MET",
                "03-07, 22:00-02:00+, 03-08, 01:00-03:00, MET",
                "03-07, 22:00-02:00+, 03-08, 02:00-03:00, NOT_MET",
                "03-07, 22:00-00:00+, 03-08, 00:00-03:00, NOT_MET",
                "03-07, 22:00-02:00, 03-07, 23:00-23:30, NOT_MET",
                "03-07, 09:00-11:00, 03-07, 11:00-12:00, NOT_MET",
                "03-07, 10:00-10:00, 03-07, 09:00-11:00, MET",
                "03-07, 11:00-11:00, 03-07, 09:00-11:00, NOT_MET",
                "03-07, 10:00-10:00, 03-07, 10:00-10:00, MET",
                "03-07, none, 03-07, 09:00-11:00, UNDETERMINED",
                "03-08, none, 03-07, 22:00-02:00+, UNDETERMINED",
                "03-08, none, 03-07, 22:00-00:00+, NOT_MET",
                "2025-03-07, 09:00-11:00, 03-07, 10:00-12:00, MET",
                "2024-03-07, 09:00-11:00, 03-07, 10:00-12:00, NOT_MET"
            })
    void sessions_overlap_by_their_instants(
            String date, String hours, String otherDate, String otherHours, Verdict verdict) {
        assertThat(overlap(Optional.of(2025), session("a", date, hours), session("b", otherDate, otherHours)))
                .isEqualTo(verdict);
    }

    @Test
    void without_a_year_an_overlap_may_depend_on_it() {
        Session night = session("a", "02-28", "22:00-02:00+");
        Session march = session("b", "03-01", "01:00-03:00");
        assertThat(overlap(Optional.empty(), night, march)).isEqualTo(Verdict.UNDETERMINED);
        assertThat(overlap(Optional.of(2025), night, march)).isEqualTo(Verdict.MET);
        assertThat(overlap(Optional.of(2024), night, march)).isEqualTo(Verdict.NOT_MET);
        assertThat(overlap(
                        Optional.empty(),
                        session("a", "11-09", "09:00-11:00"),
                        session("b", "2025-11-09", "10:00-11:00")))
                .as("a date without a year is compared in the year that the other one names")
                .isEqualTo(Verdict.MET);
    }

    @Test
    void hours_that_run_backward_have_no_length_and_a_point_in_time_has_none_to_count() {
        assertThat(slot("22:00-02:00").length()).isEmpty();
        assertThat(slot("22:00-02:00+").length()).contains(Duration.ofHours(4));
        assertThat(slot("22:00-00:00+").length()).contains(Duration.ofHours(2));
        assertThat(slot("09:00-09:00").length()).contains(Duration.ZERO);
        assertThat(slot("09:00-09:00+").length()).contains(Duration.ofDays(1));
    }

    @Test
    void a_break_runs_from_the_end_to_the_start_and_none_from_hours_that_do_not_count() {
        Session night = session("a", "03-07", "22:00-02:00+");
        Session morning = session("b", "2025-03-08", "09:00-10:00");
        Timeline timeline = Timeline.of(plan(Optional.of(2025), night, morning));
        assertThat(timeline.between(night, morning)).contains(Duration.ofHours(7));
        assertThat(timeline.between(night.withTime(slot("22:00-02:00")), morning))
                .isEmpty();
        assertThat(timeline.lastDay(night)).contains(LocalDate.of(2025, 3, 8));
        assertThat(timeline.lastDay(night.withTime(slot("22:00-00:00+")))).contains(LocalDate.of(2025, 3, 7));
    }
}
