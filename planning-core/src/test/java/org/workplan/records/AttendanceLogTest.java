package org.workplan.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.workplan.plan.Group;
import org.workplan.plan.Indicator;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;
import org.workplan.progress.Measurement;
import org.workplan.progress.MeasurementLog;
import org.workplan.progress.Observation;
import org.workplan.progress.counting.CountArithmetic;
import org.workplan.value.DatePeriod;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.PlanId;
import org.workplan.value.Quantity;
import org.workplan.value.Rational;
import org.workplan.value.RecordId;

class AttendanceLogTest {

    private static final PartId ONE = PartId.of("one");
    private static final PartId TWO = PartId.of("two");
    private static final PartId ATTENDANCE = PartId.of("attendance");
    private static final PartId ISSUE = PartId.of("issue");
    private static final LocalDate DAY = LocalDate.of(2025, 11, 9);

    private static final Plan PLAN = Plan.builder()
            .id(PlanId.of("p"))
            .kind(Plan.Kind.PROGRAMME)
            .title("p")
            .addSessions(
                    Session.builder().id(ONE).title("one").build(),
                    Session.builder().id(TWO).title("two").build())
            .build();

    private static Measurement.Builder record(String id, PartId indicator, Observation value) {
        Measurement.Builder builder = Measurement.builder();
        builder.id(RecordId.of(id))
                .indicator(indicator)
                .observed(DatePeriod.of(DAY, DAY))
                .value(value)
                .putTag(AttendanceLog.SESSION, "one");
        return builder;
    }

    private static Observation number(int number) {
        return Observation.of(number);
    }

    private static AttendanceLog records(Measurement... measurements) {
        MeasurementLog log = MeasurementLog.of(ImmutableList.copyOf(measurements), DAY, ImmutableSet.of());
        return new AttendanceLog(PLAN, log);
    }

    @Test
    void names_and_head_counts_are_alternatives_of_which_the_larger_holds() {
        AttendanceLog records = records(
                record("1", ATTENDANCE, number(1)).subject(PartId.of("ann")).build(),
                record("2", ATTENDANCE, number(0)).subject(PartId.of("ben")).build(),
                record("3", ATTENDANCE, number(30)).build());
        assertThat(records.present(ATTENDANCE, ONE)).isEqualTo(Interval.exactly(30));
        assertThat(records.attendees(ATTENDANCE, ONE)).containsExactly(PartId.of("ann"));
        assertThat(records.presences(ATTENDANCE)).containsOnlyKeys(ONE);
    }

    private static final PartId TEAM = PartId.of("team");

    /** Ann is recorded twice in a team of two. */
    private static AttendanceLog twice(Indicator.Aggregation aggregation, Group team, Measurement... measurements) {
        Plan plan = PLAN.with(builder -> builder.addGroups(team)
                .addIndicators(Indicator.builder()
                        .id(ATTENDANCE)
                        .title("attendance")
                        .overTime(aggregation)
                        .overUnits(aggregation)
                        .build()));
        return new AttendanceLog(plan, MeasurementLog.of(ImmutableList.copyOf(measurements), DAY, ImmutableSet.of()));
    }

    private static Group team(String... members) {
        return Group.builder()
                .id(TEAM)
                .title("Team")
                .groupKind(Group.Kind.PARTICIPANTS)
                .size(Quantity.of(2, "people"))
                .members(Stream.of(members).map(PartId::of).toList())
                .build();
    }

    private static Measurement named(String id, String who) {
        return record(id, ATTENDANCE, number(1)).subject(PartId.of(who)).build();
    }

    @ParameterizedTest
    @EnumSource(
            value = Indicator.Aggregation.class,
            names = {"SUM", "COUNT_DISTINCT", "LAST"})
    void a_name_that_is_recorded_twice_is_one_person(Indicator.Aggregation aggregation) {
        AttendanceLog records = twice(aggregation, team(), named("1", "ann"), named("2", "ann"));
        assertThat(records.present(ATTENDANCE, ONE)).isEqualTo(Interval.exactly(1));
        assertThat(records.rate(ATTENDANCE, ONE, TEAM).printed()).contains(Rational.of(50));
    }

    @Test
    void of_people_recorded_by_name_a_group_has_no_more_than_its_members() {
        Measurement[] three = {named("1", "ann"), named("2", "ben"), named("3", "guest")};
        assertThat(twice(Indicator.Aggregation.SUM, team(), three)
                        .rate(ATTENDANCE, ONE, TEAM)
                        .printed())
                .contains(Rational.of(100));
        assertThat(twice(Indicator.Aggregation.SUM, team("ann", "cai"), three)
                        .rate(ATTENDANCE, ONE, TEAM)
                        .printed())
                .contains(Rational.of(50));
    }

    @Test
    void several_head_counts_become_one_by_the_aggregation_of_the_indicator() {
        Measurement[] counts = {
            record("1", ATTENDANCE, number(20)).build(),
            record("2", ATTENDANCE, number(30)).build()
        };
        assertThat(twice(Indicator.Aggregation.SUM, team(), counts).present(ATTENDANCE, ONE))
                .isEqualTo(Interval.exactly(50));
        assertThat(twice(Indicator.Aggregation.COUNT_DISTINCT, team(), counts).present(ATTENDANCE, ONE))
                .isEqualTo(Interval.between(Rational.of(30), Rational.of(50)));
        assertThat(twice(Indicator.Aggregation.LAST, team(), counts).present(ATTENDANCE, ONE))
                .isEqualTo(Interval.exactly(30));
        assertThat(twice(Indicator.Aggregation.MIN, team(), counts).present(ATTENDANCE, ONE))
                .isEqualTo(Interval.exactly(20));
        assertThat(twice(Indicator.Aggregation.AVERAGE, team(), counts).present(ATTENDANCE, ONE))
                .isEqualTo(Interval.exactly(25));
    }

    @Test
    void a_session_without_a_record_is_unknown_and_named() {
        AttendanceLog records = records(record("1", ATTENDANCE, number(3)).build());
        assertThat(records.present(ATTENDANCE, TWO)).isEqualTo(CountArithmetic.ANY);
        assertThat(records.unrecorded(ATTENDANCE)).containsExactly(TWO);
    }

    @Test
    void a_count_that_was_not_reported_leaves_the_number_open() {
        AttendanceLog records = records(
                record("1", ATTENDANCE, number(3)).build(),
                record("2", ATTENDANCE, Observation.absent(Observation.Reason.NOT_REPORTED))
                        .build());
        assertThat(records.present(ATTENDANCE, ONE).low().orElseThrow()).isEqualTo(Rational.of(3));
        assertThat(records.present(ATTENDANCE, ONE).high()).isEmpty();
    }

    @Test
    void hand_outs_are_told_apart_by_resource() {
        AttendanceLog records = records(
                record("1", ISSUE, number(53))
                        .putTag(AttendanceLog.RESOURCE, "leaflets")
                        .build(),
                record("2", ISSUE, number(20))
                        .putTag(AttendanceLog.RESOURCE, "water")
                        .build());
        assertThat(records.issued(ISSUE, ONE, PartId.of("leaflets"))).isEqualTo(Interval.exactly(53));
        assertThat(records.issued(ISSUE, ONE, PartId.of("gifts"))).isEqualTo(CountArithmetic.ANY);
    }
}
