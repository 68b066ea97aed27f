package org.workplan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.workplan.plan.Indicator;
import org.workplan.plan.PartKind;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;
import org.workplan.plan.SessionStatus;
import org.workplan.plan.Target;
import org.workplan.progress.AssessmentPolicy;
import org.workplan.progress.Assessor;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;
import org.workplan.report.Wording;
import org.workplan.target.Criterion;
import org.workplan.target.Quota;
import org.workplan.value.Amount;
import org.workplan.value.CalendarUnit;
import org.workplan.value.DatePeriod;
import org.workplan.value.PartId;
import org.workplan.value.RecordId;

class AgendaTest {

    private static final Plan PLAN = Autumn.plan().inYear(2025);
    private static final AgendaRequest YEAR = AgendaRequest.of(DatePeriod.ofYear(2025));
    private static final LocalDateTime NOON = LocalDateTime.of(2025, 11, 9, 13, 0);

    private static Agenda agenda(AgendaRequest request) {
        return Agenda.of(PLAN, request, Optional.empty());
    }

    private static ImmutableList<String> ids(Iterable<AgendaItem> items) {
        ImmutableList.Builder<String> ids = ImmutableList.builder();
        items.forEach(item -> ids.add(item.part().id().value()));
        return ids.build();
    }

    @Test
    void q9_at_one_in_the_afternoon_education_is_over_and_the_interview_comes_in_2_h_20_min() {
        Agenda agenda = agenda(YEAR.at(NOON));
        assertThat(agenda.on(LocalDate.of(2025, 11, 9)))
                .filteredOn(item -> item.kind() == AgendaItem.Kind.SESSION)
                .extracting(item -> item.part().id().value() + " " + item.state())
                .containsExactly("education OVER", "interview COMING");
        assertThat(agenda.next().map(AgendaItem::part)).contains(PartPath.parse("session/interview"));
        assertThat(agenda.next().orElseThrow().people()).isEmpty();
        assertThat(agenda.untilNext()).contains(Duration.ofHours(2).plusMinutes(20));
    }

    @Test
    void during_a_session_it_is_going_on_and_from_its_end_it_is_over() {
        assertThat(ids(agenda(YEAR.at(LocalDateTime.of(2025, 11, 9, 9, 20))).in(AgendaItem.State.RUNNING)))
                .containsExactly("education");
        assertThat(agenda(YEAR.at(LocalDateTime.of(2025, 11, 9, 11, 20))).in(AgendaItem.State.RUNNING))
                .isEmpty();
    }

    @Test
    void only_the_days_asked_for_are_shown() {
        AgendaRequest request = AgendaRequest.of(DatePeriod.of(LocalDate.of(2025, 11, 10), LocalDate.of(2025, 11, 10)));
        assertThat(ids(agenda(request).items())).containsExactly("sports", "visit");
    }

    @Test
    void a_person_sees_the_sessions_of_their_roles_alone() {
        Agenda agenda = agenda(YEAR.about(PartPath.of(PartKind.PERSON, PartId.of("li"))));
        assertThat(ids(agenda.items())).containsExactly("education");
        assertThat(agenda.items().get(0).people()).containsExactly(PartId.of("li"));
    }

    @Test
    void preparation_belongs_before_the_next_session_that_is_not_over() {
        Agenda agenda = agenda(YEAR.at(NOON.minusDays(20)));
        AgendaItem preparation = agenda.items().stream()
                .filter(item -> item.kind() == AgendaItem.Kind.PREPARATION)
                .findFirst()
                .orElseThrow();
        assertThat(preparation.day()).isEqualTo(LocalDate.of(2025, 11, 9));
        assertThat(preparation.days()).contains(20L);
        assertThat(Wording.of(Locale.ENGLISH).sentence(preparation.explanation()))
                .isEqualTo("\"Publicity\", before \"education\"");
    }

    @Test
    void what_is_recorded_about_a_session_goes_before_the_clock() {
        Plan plan = PLAN.withSessions(
                PLAN.sessions().get(0).withStatus(SessionStatus.DONE),
                PLAN.sessions().get(1).withStatus(SessionStatus.POSTPONED));
        assertThat(Agenda.of(plan, YEAR.at(NOON), Optional.empty()).items())
                .filteredOn(item -> item.kind() == AgendaItem.Kind.SESSION)
                .extracting(AgendaItem::state)
                .containsExactly(AgendaItem.State.DONE, AgendaItem.State.POSTPONED);
    }

    @Test
    void a_plan_without_a_year_names_the_sessions_whose_day_nobody_can_tell() {
        Agenda agenda = Agenda.of(Autumn.plan(), YEAR, Optional.empty());
        assertThat(agenda.items()).isEmpty();
        assertThat(agenda.undated()).hasSize(6);
    }

    @Test
    void the_month_of_a_quota_is_done_overdue_due_or_to_come() {
        Plan plan = PLAN.with(builder -> builder.period(Optional.empty())
                .horizon(CalendarUnit.YEAR)
                .addIndicators(Indicator.builder()
                        .id(PartId.of("classes"))
                        .title("Classes")
                        .build())
                .addTargets(Target.builder()
                        .id(PartId.of("two-a-month"))
                        .title("Two a month")
                        .indicator(PartId.of("classes"))
                        .criterion(new Criterion.Each(Amount.bare(2), Quota.per(CalendarUnit.MONTH)))
                        .build()));
        LocalDate today = LocalDate.of(2025, 3, 31);
        ImmutableList<Measurement> seen = ImmutableList.of(held(1, 2), held(2, 1), held(3, 1));
        Agenda agenda = Agenda.of(
                plan,
                YEAR.at(today.atTime(8, 0)),
                Optional.of(Assessor.of(AssessmentPolicy.STANDARD).assess(plan, seen, today, Optional.empty())));
        assertThat(agenda.items())
                .filteredOn(item -> item.kind() == AgendaItem.Kind.WINDOW)
                .extracting(AgendaItem::state)
                .startsWith(
                        AgendaItem.State.DONE, AgendaItem.State.OVERDUE, AgendaItem.State.DUE, AgendaItem.State.COMING)
                .hasSize(12);
        assertThat(Wording.of(Locale.ENGLISH)
                        .sentence(agenda.in(AgendaItem.State.DUE).get(0).explanation()))
                .isEqualTo("\"Two a month\", 1 Mar 2025 to 31 Mar 2025: 1 so far");
    }

    private static Measurement held(int month, int number) {
        return Measurement.builder()
                .id(RecordId.of("m" + month))
                .indicator(PartId.of("classes"))
                .observed(DatePeriod.of(LocalDate.of(2025, month, 10), LocalDate.of(2025, month, 10)))
                .value(new Observation.Value(BigDecimal.valueOf(number)))
                .build();
    }
}
