package org.workplan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;
import org.workplan.plan.Timeline;
import org.workplan.value.PartId;
import org.workplan.value.PlanDate;
import org.workplan.value.PlanPeriod;
import org.workplan.value.TimeSlot;

class TimetableTest {

    private static final Plan PLAN = Autumn.plan();

    @Test
    void q3_11_hours_2_inside_9_outside_without_a_year() {
        Timetable timetable = Timetable.of(PLAN);
        assertThat(timetable.total()).isEqualTo(Duration.ofHours(11));
        assertThat(timetable.inside()).isEqualTo(Duration.ofHours(2));
        assertThat(timetable.outside()).isEqualTo(Duration.ofHours(9));
        assertThat(timetable.unplaced()).isZero();
    }

    @Test
    void q7_two_days_are_shared_with_a_break_of_4_hours_each() {
        assertThat(Timetable.of(PLAN).sharedDays())
                .hasSize(2)
                .allSatisfy(day -> assertThat(day.breaks()).containsExactly(Duration.ofHours(4)));
        assertThat(Timetable.of(PLAN).sharedDays().get(0).sessions())
                .containsExactly(PartId.of("education"), PartId.of("interview"));
    }

    @Test
    void q49_from_the_sports_meet_to_its_photos_21_hours_40_minutes() {
        Session sports = PLAN.sessions().get(3);
        Session memories = PLAN.sessions().get(5);
        assertThat(Timeline.of(PLAN).between(sports, memories))
                .contains(Duration.ofHours(21).plusMinutes(40));
        assertThat(Timeline.of(PLAN).between(sports.withTime(Optional.empty()), memories))
                .isEmpty();
    }

    @Test
    void hours_that_nobody_stated_are_named_and_not_zero() {
        Plan plan = PLAN.withSessions(
                PLAN.sessions().get(0).withTime(Optional.empty()),
                PLAN.sessions().get(1).withDate(Optional.empty()));
        Timetable timetable = Timetable.of(plan);
        assertThat(timetable.withoutHours()).containsExactly(PartId.of("party"));
        assertThat(timetable.unplaced()).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void hours_that_run_backward_count_nowhere_and_make_no_break() {
        assertThat(night(false).total()).isEqualTo(Duration.ofMinutes(30));
        assertThat(night(false).withoutHours()).containsExactly(PartId.of("night"));
        assertThat(night(false).sharedDays().get(0).breaks()).isEmpty();
        assertThat(night(true).total()).isEqualTo(Duration.ofMinutes(270));
        assertThat(night(true).sharedDays().get(0).breaks()).containsExactly(Duration.ofHours(-3));
    }

    private static Timetable night(boolean endsNextDay) {
        Session party = PLAN.sessions().get(0);
        return Timetable.of(PLAN.withSessions(
                party.withId(PartId.of("night"))
                        .withTime(new TimeSlot(LocalTime.of(22, 0), LocalTime.of(2, 0), endsNextDay)),
                party.withTime(TimeSlot.of(LocalTime.of(23, 0), LocalTime.of(23, 30)))));
    }

    @Test
    void a_cancelled_session_takes_no_hours() {
        Plan plan = PLAN.withSessions(PLAN.sessions().get(0).withStatus(Session.Status.CANCELLED));
        assertThat(Timetable.of(plan).total()).isZero();
    }

    @Test
    void hours_over_new_year_lie_in_the_period_that_they_belong_to() {
        Session party = PLAN.sessions().get(0);
        Plan winter = PLAN.with(builder -> builder.year(2025)
                .period(new PlanPeriod(PlanDate.parse("2025-12-20"), PlanDate.parse("2026-01-10")))
                .sessions(ImmutableList.of(
                        party.withDate(PlanDate.of(12, 31)),
                        party.withId(PartId.of("new-year")).withDate(PlanDate.of(1, 5)),
                        party.withId(PartId.of("late")).withDate(PlanDate.of(1, 11)))));
        Duration each = party.time().orElseThrow().length().orElseThrow();
        Timetable timetable = Timetable.of(winter);
        assertThat(timetable.inside()).isEqualTo(each.multipliedBy(2));
        assertThat(timetable.outside()).isEqualTo(each);
        assertThat(timetable.unplaced()).isZero();
    }
}
