package org.workplan.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.workplan.plan.PartPath;
import org.workplan.plan.Person;
import org.workplan.plan.Plan;
import org.workplan.plan.Role;
import org.workplan.plan.Session;
import org.workplan.progress.counting.CountArithmetic;
import org.workplan.value.Amount;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.PlanDate;
import org.workplan.value.PlanId;
import org.workplan.value.Quantity;
import org.workplan.value.Rational;
import org.workplan.value.TimeSlot;
import org.workplan.value.Verdict;

class StaffingTest {

    private static final PartId ANN = PartId.of("ann");
    private static final PartId BEN = PartId.of("ben");
    private static final PartId CAI = PartId.of("cai");

    private static Session session(String id, String start, String end) {
        return Session.builder()
                .id(PartId.of(id))
                .title(id)
                .date(PlanDate.of(11, 9))
                .time(TimeSlot.of(LocalTime.parse(start), LocalTime.parse(end)))
                .build();
    }

    private static final Plan PLAN = Plan.builder()
            .id(PlanId.of("p"))
            .kind(Plan.Kind.PROGRAMME)
            .title("p")
            .addPeople(
                    Person.builder()
                            .id(ANN)
                            .title("Ann")
                            .addQualifications("recovered")
                            .build(),
                    Person.builder().id(BEN).title("Ben").build(),
                    Person.builder()
                            .id(CAI)
                            .title("Cai")
                            .addQualifications("recovered")
                            .build())
            .addRoles(
                    Role.builder()
                            .id(PartId.of("guide"))
                            .title("Guide")
                            .addPeople(ANN)
                            .required(Quantity.of(2, "people"))
                            .addEligibility("recovered")
                            .addSessions(PartId.of("talk"))
                            .build(),
                    Role.builder()
                            .id(PartId.of("reserve"))
                            .title("Reserve")
                            .addPeople(BEN, CAI)
                            .reserve(true)
                            .build())
            .addSessions(
                    session("talk", "09:00", "11:00"),
                    session("visit", "10:30", "12:00").withStaff(BEN),
                    session("walk", "11:00", "12:30").withStaff(ANN))
            .build();

    @Test
    void a_post_is_short_by_what_is_required_and_not_named() {
        Staffing.Need guide =
                Staffing.of(PLAN).post(PartPath.parse("role/guide")).orElseThrow();
        assertThat(guide.shortfall()).isEqualTo(Interval.exactly(1));
        assertThat(guide.verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(guide.explanation().replay()).contains(Verdict.NOT_MET);
    }

    @Test
    void a_post_without_a_number_is_undetermined() {
        Staffing.Need reserve =
                Staffing.of(PLAN).post(PartPath.parse("role/reserve")).orElseThrow();
        assertThat(reserve.verdict()).isEqualTo(Verdict.UNDETERMINED);
    }

    @Test
    void a_vague_number_of_people_is_neither_short_nor_enough() {
        Staffing.Need some = new Staffing.Need(
                PartPath.parse("role/x"),
                CountArithmetic.of(Amount.vague("some")),
                Staffing.of(PLAN).staff().people());
        assertThat(some.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(some.shortfall()).isEqualTo(CountArithmetic.ANY);
    }

    @Test
    void a_session_has_the_people_named_for_it_and_those_of_its_roles() {
        Staffing staffing = Staffing.of(PLAN);
        assertThat(staffing.post(PartPath.parse("session/talk")).orElseThrow().people())
                .containsExactly(ANN);
        assertThat(staffing.post(PartPath.parse("session/visit")).orElseThrow().verdict())
                .isEqualTo(Verdict.MET);
        assertThat(staffing.post(PartPath.parse("session/talk")).orElseThrow().required())
                .isEqualTo(Interval.exactly(2));
    }

    @Test
    void sessions_that_touch_do_not_clash_and_sessions_that_overlap_do() {
        assertThat(Clash.DoubleBooking.in(PLAN)).isEmpty();
        Plan both = PLAN.with(builder -> builder.sessions(
                PLAN.sessions().stream().map(session -> session.withStaff(ANN)).toList()));
        assertThat(Clash.DoubleBooking.in(both))
                .containsExactly(
                        new Clash.DoubleBooking(
                                ANN, PartPath.parse("session/talk"), PartPath.parse("session/visit"), Verdict.MET),
                        new Clash.DoubleBooking(
                                ANN, PartPath.parse("session/visit"), PartPath.parse("session/walk"), Verdict.MET));
    }

    @Test
    void without_hours_a_clash_on_the_same_day_is_undetermined() {
        Plan vague = PLAN.with(builder -> builder.sessions(PLAN.sessions().stream()
                .map(session -> session.withStaff(CAI).withTime(Optional.empty()))
                .toList()));
        assertThat(Clash.DoubleBooking.in(vague)).hasSize(3).allMatch(clash -> clash.verdict() == Verdict.UNDETERMINED);
    }

    private static final PartPath NIGHT = PartPath.parse("session/night");
    private static final PartPath LATE = PartPath.parse("session/late");

    private static Plan night(boolean endsNextDay) {
        TimeSlot slot = new TimeSlot(LocalTime.of(22, 0), LocalTime.of(2, 0), endsNextDay);
        return PLAN.with(builder -> builder.sessions(ImmutableList.of(
                session("night", "23:00", "23:30").withTime(slot).withStaff(ANN),
                session("late", "23:00", "23:30").withStaff(ANN))));
    }

    @Test
    void hours_that_run_backward_count_nowhere_and_hours_after_midnight_where_that_is_stated() {
        assertThat(Clash.DoubleBooking.in(night(false))).isEmpty();
        assertThat(Workload.of(night(false)).people())
                .containsEntry(PartPath.parse("person/ann"), Interval.atLeast(Rational.of(1, 2)));
        assertThat(Clash.DoubleBooking.in(night(true)))
                .containsExactly(new Clash.DoubleBooking(ANN, NIGHT, LATE, Verdict.MET));
        assertThat(Workload.of(night(true)).people())
                .containsEntry(PartPath.parse("person/ann"), Interval.exactly(Rational.of(9, 2)));
    }

    @Test
    void a_date_with_its_year_and_one_without_are_the_same_day_of_a_plan_with_that_year() {
        Plan plan = night(true)
                .with(builder -> builder.year(2025)
                        .sessions(ImmutableList.of(
                                session("night", "22:00", "23:30").withStaff(ANN),
                                session("late", "23:00", "23:30")
                                        .withDate(PlanDate.parse("2025-11-09"))
                                        .withStaff(ANN))));
        assertThat(Clash.DoubleBooking.in(plan))
                .containsExactly(new Clash.DoubleBooking(ANN, NIGHT, LATE, Verdict.MET));
        Plan cancelled = plan.withSessions(
                plan.sessions().get(0).withStatus(Session.Status.CANCELLED),
                plan.sessions().get(1));
        assertThat(Clash.DoubleBooking.in(cancelled))
                .as("a cancelled session needs nobody")
                .isEmpty();
    }

    @Test
    void hours_add_up_for_each_person_and_each_role() {
        Workload load = Workload.of(PLAN);
        assertThat(load.people()).containsEntry(PartPath.parse("person/ann"), Interval.exactly(Rational.of(7, 2)));
        assertThat(load.people()).containsEntry(PartPath.parse("person/cai"), CountArithmetic.NONE);
        assertThat(load.roles()).containsEntry(PartPath.parse("role/guide"), Interval.exactly(2));
    }

    @Test
    void a_substitute_is_free_at_the_time_and_known_or_not_known_to_be_eligible() {
        AbsenceImpact dropOut = AbsenceImpact.of(PLAN, ANN);
        assertThat(dropOut.substitutes())
                .containsExactly(new AbsenceImpact.Substitute(
                        CAI,
                        PartPath.parse("role/guide"),
                        Staffing.Eligibility.of(
                                PLAN.people().get(2), PLAN.roles().get(0))));
        assertThat(dropOut.substitutes().get(0).eligibility().verdict()).isEqualTo(Verdict.MET);
        assertThat(Staffing.Eligibility.of(PLAN.people().get(1), PLAN.roles().get(0))
                        .verdict())
                .isEqualTo(Verdict.UNDETERMINED);
        assertThat(dropOut.losses())
                .extracting(loss -> loss.before().place().toString())
                .containsExactly("group/staff", "role/guide", "session/talk", "session/walk");
    }

    @Test
    void an_id_that_leads_nowhere_is_nobody_who_works_there() {
        PartId gone = PartId.of("gone");
        Plan dangling = PLAN.with(builder -> builder.roles(PLAN.roles().stream()
                        .map(role -> role.withPeople(ANN, gone))
                        .toList())
                .sessions(ImmutableList.of(session("visit", "10:30", "12:00").withStaff(gone))));
        Staffing staffing = Staffing.of(dangling);
        assertThat(staffing.staff().people()).containsExactly(ANN);
        assertThat(staffing.post(PartPath.parse("role/guide")).orElseThrow().shortfall())
                .isEqualTo(Interval.exactly(1));
        assertThat(staffing.unstaffedSessions())
                .extracting(post -> post.place().toString())
                .containsExactly("session/visit");
    }
}
