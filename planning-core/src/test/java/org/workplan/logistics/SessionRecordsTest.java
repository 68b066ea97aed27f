package org.workplan.logistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.workplan.plan.Plan;
import org.workplan.plan.PlanKind;
import org.workplan.plan.Session;
import org.workplan.progress.Measurement;
import org.workplan.progress.MeasurementLog;
import org.workplan.progress.Observation;
import org.workplan.value.DatePeriod;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.PlanId;
import org.workplan.value.Rational;
import org.workplan.value.RecordId;

class SessionRecordsTest {

    private static final PartId ONE = PartId.of("one");
    private static final PartId TWO = PartId.of("two");
    private static final PartId ATTENDANCE = PartId.of("attendance");
    private static final PartId ISSUE = PartId.of("issue");
    private static final LocalDate DAY = LocalDate.of(2025, 11, 9);

    private static final Plan PLAN = Plan.builder()
            .id(PlanId.of("p"))
            .kind(PlanKind.PROGRAMME)
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
                .putTag(SessionRecords.SESSION, "one");
        return builder;
    }

    private static Observation number(int number) {
        return new Observation.Value(BigDecimal.valueOf(number));
    }

    private static SessionRecords records(Measurement... measurements) {
        MeasurementLog log =
                MeasurementLog.of(ImmutableList.copyOf(measurements), DAY, Optional.empty(), ImmutableSet.of());
        return new SessionRecords(PLAN, log);
    }

    @Test
    void lists_of_names_and_counts_add_up() {
        SessionRecords records = records(
                record("1", ATTENDANCE, number(1)).subject(PartId.of("ann")).build(),
                record("2", ATTENDANCE, number(0)).subject(PartId.of("ben")).build(),
                record("3", ATTENDANCE, number(30)).build());
        assertThat(records.present(ATTENDANCE, ONE)).isEqualTo(Interval.exactly(31));
        assertThat(records.attendees(ATTENDANCE, ONE)).containsExactly(PartId.of("ann"));
        assertThat(records.presences(ATTENDANCE)).containsOnlyKeys(ONE);
    }

    @Test
    void a_session_without_a_record_is_unknown_and_named() {
        SessionRecords records = records(record("1", ATTENDANCE, number(3)).build());
        assertThat(records.present(ATTENDANCE, TWO)).isEqualTo(Bounds.ANY);
        assertThat(records.unrecorded(ATTENDANCE)).containsExactly(TWO);
    }

    @Test
    void a_count_that_was_not_reported_leaves_the_number_open() {
        SessionRecords records = records(
                record("1", ATTENDANCE, number(3)).build(),
                record("2", ATTENDANCE, new Observation.Absent(Observation.Reason.NOT_REPORTED))
                        .build());
        assertThat(records.present(ATTENDANCE, ONE).low().orElseThrow()).isEqualTo(Rational.of(3));
        assertThat(records.present(ATTENDANCE, ONE).high()).isEmpty();
    }

    @Test
    void hand_outs_are_told_apart_by_resource() {
        SessionRecords records = records(
                record("1", ISSUE, number(53))
                        .putTag(SessionRecords.RESOURCE, "leaflets")
                        .build(),
                record("2", ISSUE, number(20))
                        .putTag(SessionRecords.RESOURCE, "water")
                        .build());
        assertThat(records.issued(ISSUE, ONE, PartId.of("leaflets"))).isEqualTo(Interval.exactly(53));
        assertThat(records.issued(ISSUE, ONE, PartId.of("gifts"))).isEqualTo(Bounds.ANY);
    }
}
