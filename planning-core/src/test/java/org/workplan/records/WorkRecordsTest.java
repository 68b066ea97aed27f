package org.workplan.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.workplan.plan.Group;
import org.workplan.plan.Indicator;
import org.workplan.plan.Plan;
import org.workplan.plan.PublicExtract;
import org.workplan.plan.Resource;
import org.workplan.plan.ResourceUse;
import org.workplan.plan.Session;
import org.workplan.plan.Step;
import org.workplan.plan.Target;
import org.workplan.progress.Measurement;
import org.workplan.progress.MeasurementLog;
import org.workplan.progress.Observation;
import org.workplan.supply.Stock;
import org.workplan.target.Criterion;
import org.workplan.value.Amount;
import org.workplan.value.DatePeriod;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.PlanDate;
import org.workplan.value.PlanId;
import org.workplan.value.Quantity;
import org.workplan.value.Rational;
import org.workplan.value.RecordId;
import org.workplan.value.Verdict;

class WorkRecordsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);
    private static final Quantity ONE_EACH = Quantity.of(1, "pieces");

    private static final Plan PLAN = Plan.builder()
            .id(PlanId.of("p"))
            .kind(Plan.Kind.PROGRAMME)
            .title("p")
            .year(2025)
            .addGroups(
                    group("invited").withSize(Quantity.of(40, "people")),
                    group("everybody"),
                    group("clients").withMembers(PartId.of("p-4"), PartId.of("p-1")))
            .addResources(Resource.builder()
                    .id(PartId.of("leaflets"))
                    .title("Leaflets")
                    .availability(Resource.Availability.REQUIRED)
                    .wear(Resource.Wear.CONSUMABLE)
                    .quantity(Quantity.of(53, "pieces"))
                    .build())
            .addSessions(session("second", 10), session("first", 9), session("third", 11))
            .addIndicators(
                    indicator("attendance", Indicator.RecordKind.ATTENDANCE),
                    indicator("handed-out", Indicator.RecordKind.HAND_OUT),
                    indicator("points", Indicator.RecordKind.POINTS),
                    indicator("stage", Indicator.RecordKind.CASE),
                    indicator("amount", Indicator.RecordKind.CASE),
                    indicator("visits", Indicator.RecordKind.CONTACT),
                    indicator("suggestions", Indicator.RecordKind.REQUEST),
                    Indicator.builder().id(PartId.of("articles")).title("a").build())
            .addTargets(Target.builder()
                    .id(PartId.of("visited"))
                    .title("Each client is visited")
                    .indicator(PartId.of("visits"))
                    .criterion(new Criterion.ForEach(PartId.of("clients"), Criterion.total(Amount.bare(1))))
                    .build())
            .build();

    private static Group group(String id) {
        return Group.builder()
                .id(PartId.of(id))
                .title(id)
                .groupKind(Group.Kind.INVITED)
                .build();
    }

    private static Indicator indicator(String id, Indicator.RecordKind kind) {
        return Indicator.builder().id(PartId.of(id)).title(id).records(kind).build();
    }

    private static Session session(String id, int day) {
        return Session.builder()
                .id(PartId.of(id))
                .title(id)
                .date(PlanDate.of(11, day))
                .addAudience(PartId.of("invited"), PartId.of("everybody"))
                .addSteps(Step.builder()
                        .id(PartId.of(id + "-step"))
                        .title("each gets a leaflet")
                        .addConcerns(PartId.of("invited"))
                        .addUses(ResourceUse.builder()
                                .words("a leaflet each")
                                .resource(PartId.of("leaflets"))
                                .quantity(ONE_EACH)
                                .per(ResourceUse.Basis.PERSON)
                                .build())
                        .build())
                .build();
    }

    private final List<Measurement> seen = new ArrayList<>();

    private void see(String indicator, String subject, LocalDate day, Observation value) {
        seen.add(Measurement.builder()
                .id(RecordId.of("m" + seen.size()))
                .indicator(PartId.of(indicator))
                .observed(DatePeriod.of(day, day))
                .subject(PartId.of(subject))
                .value(value)
                .build());
    }

    private static Observation number(String value) {
        return Observation.of(new BigDecimal(value));
    }

    private WorkRecords records() {
        return WorkRecords.of(PLAN, MeasurementLog.of(seen, DAY.plusYears(1), ImmutableSet.of()));
    }

    @Test
    void q25_what_one_session_hands_out_the_next_one_lacks_and_the_stock_stops_at_none() {
        see("attendance", "first", DAY, number("38"));
        see("attendance", "second", DAY, number("60"));

        ImmutableList<WorkRecords.SessionOutcome> sessions = records().sessions();
        assertThat(sessions).extracting(one -> one.session().value()).containsExactly("first", "second");
        Stock.Issue first = sessions.get(0).handOuts().get(0).issue();
        assertThat(first.issued()).isEqualTo(Interval.exactly(38));
        assertThat(first.stock().left()).isEqualTo(Interval.exactly(15));
        Stock.Issue second = sessions.get(1).handOuts().get(0).issue();
        assertThat(second.issued()).isEqualTo(Interval.exactly(15));
        assertThat(second.without()).as("only the forty invited ask").isEqualTo(Interval.exactly(25));
        assertThat(second.stock().left()).isEqualTo(Interval.exactly(0));
    }

    @Test
    void what_was_recorded_as_handed_out_goes_before_what_those_present_would_have_used() {
        see("attendance", "first", DAY, number("38"));
        seen.add(Measurement.builder()
                .id(RecordId.of("h"))
                .indicator(PartId.of("handed-out"))
                .observed(DatePeriod.of(DAY, DAY))
                .value(number("30"))
                .putTag(AttendanceLog.SESSION, "first")
                .putTag(AttendanceLog.RESOURCE, "leaflets")
                .build());
        Stock.Issue issue = records().sessions().get(0).handOuts().get(0).issue();
        assertThat(issue.issued()).isEqualTo(Interval.exactly(30));
        assertThat(issue.without()).isEqualTo(Interval.exactly(8));
        assertThat(issue.stock().left()).isEqualTo(Interval.exactly(23));
    }

    @Test
    void a_rate_stands_beside_each_group_whose_size_is_known() {
        see("attendance", "first", DAY, number("38"));
        WorkRecords.SessionOutcome record = records().sessions().get(0);
        assertThat(record.rates()).extracting(rate -> rate.base().value()).containsExactly("invited");
        assertThat(record.rates().get(0).printed()).contains(Rational.of(95));
        assertThat(record.allPresent()).isEqualTo(Verdict.NOT_APPLICABLE);
    }

    @Test
    void a_session_without_a_record_is_left_out_and_not_told_as_nobody() {
        assertThat(records().sessions()).isEmpty();
        assertThat(records().cases())
                .extracting(WorkRecords.CaseRecord::lastContact)
                .containsOnly(Optional.empty());
    }

    @Test
    void q115_the_last_contact_of_each_client_is_found_and_one_who_was_never_met_is_named() {
        see("visits", "p-1", DAY.minusDays(40), number("1"));
        see("visits", "p-1", DAY.minusDays(29), number("1"));
        see("visits", "p-3", DAY.minusDays(31), number("1"));
        see("visits", "p-3", DAY.minusDays(2), number("0"));
        assertThat(records().cases())
                .extracting(one -> one.client() + " "
                        + one.lastContact().map(LocalDate::toString).orElse("never"))
                .containsExactly("p-1 2025-06-01", "p-3 2025-05-30", "p-4 never");
    }

    @Test
    void stages_and_series_belong_to_the_case_and_small_counts_are_left_out() {
        for (int client = 1; client <= 7; client++) {
            see("stage", "c-" + client, DAY, Observation.level(client < 3 ? "relapse" : "abstinent"));
        }
        see("amount", "c-1", DAY, number("1.5"));
        see("amount", "c-1", DAY.plusMonths(1), number("1"));
        WorkRecords records = records();
        WorkRecords.CaseRecord first = records.cases().get(0);
        assertThat(first.stages().get(PartId.of("stage"))).isEqualTo(new BySubject.Stages.Stage(DAY, "relapse"));
        assertThat(first.series().get(PartId.of("amount")).change()).contains(Rational.of(-1, 2));
        assertThat(records.stages(PartId.of("stage"), 5).cells())
                .containsExactly(
                        new PublicExtract.SuppressedCounts.Cell("abstinent", Optional.empty()),
                        new PublicExtract.SuppressedCounts.Cell("relapse", Optional.empty()));
        assertThat(records.stages(PartId.of("stage"), 2).cells())
                .containsExactly(
                        new PublicExtract.SuppressedCounts.Cell("abstinent", Optional.of(5L)),
                        new PublicExtract.SuppressedCounts.Cell("relapse", Optional.of(2L)));
    }

    @Test
    void points_and_requests_are_found_by_what_their_indicators_record() {
        see("points", "v-1", DAY, number("5"));
        see("points", "v-1", DAY.plusDays(1), number("-2"));
        see("suggestions", "s-1", DAY, Observation.level("received"));
        see("articles", "v-1", DAY, number("9"));
        WorkRecords records = records();
        assertThat(records.points()).containsOnlyKeys(PartId.of("points"));
        assertThat(records.points().get(PartId.of("points")).balance(PartId.of("v-1")))
                .contains(Rational.of(3));
        assertThat(records.requests().get(PartId.of("suggestions")).counts()).containsEntry("received", 1L);
    }
}
