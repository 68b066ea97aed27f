package org.workplan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.workplan.evaluation.Evaluation;
import org.workplan.evaluation.EvaluationPolicy;
import org.workplan.evaluation.EvaluationSummary;
import org.workplan.plan.Actor;
import org.workplan.plan.EvaluationDesign;
import org.workplan.plan.Indicator;
import org.workplan.plan.PartKind;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;
import org.workplan.plan.Section;
import org.workplan.plan.Session;
import org.workplan.plan.Target;
import org.workplan.plan.Task;
import org.workplan.progress.AssessmentPolicy;
import org.workplan.progress.Assessor;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;
import org.workplan.target.Criterion;
import org.workplan.target.Due;
import org.workplan.target.Quota;
import org.workplan.value.Amount;
import org.workplan.value.CalendarUnit;
import org.workplan.value.DatePeriod;
import org.workplan.value.PartId;
import org.workplan.value.PlanDate;
import org.workplan.value.RecordId;
import org.workplan.value.TimeSlot;
import org.workplan.wording.Wording;

class AgendaTest {

    private static final Plan PLAN = Autumn.plan().inYear(2025);
    private static final Agenda.Request YEAR = Agenda.Request.of(DatePeriod.ofYear(2025));
    private static final LocalDateTime NOON = LocalDateTime.of(2025, 11, 9, 13, 0);

    private static Agenda agenda(Agenda.Request request) {
        return Agenda.of(PLAN, request, Agenda.Knowledge.NONE);
    }

    private static ImmutableList<String> ids(Iterable<Agenda.Item> items) {
        ImmutableList.Builder<String> ids = ImmutableList.builder();
        items.forEach(item -> ids.add(item.part().id().value()));
        return ids.build();
    }

    @Test
    void q9_at_one_in_the_afternoon_education_is_over_and_the_interview_comes_in_2_h_20_min() {
        Agenda agenda = agenda(YEAR.at(NOON));
        assertThat(agenda.on(LocalDate.of(2025, 11, 9)))
                .filteredOn(item -> item.kind() == Agenda.Item.Kind.SESSION)
                .extracting(item -> item.part().id().value() + " " + item.state())
                .containsExactly("education OVER", "interview COMING");
        assertThat(agenda.next().map(Agenda.Item::part)).contains(PartPath.parse("session/interview"));
        assertThat(agenda.next().orElseThrow().people()).isEmpty();
        assertThat(agenda.untilNext()).contains(Duration.ofHours(2).plusMinutes(20));
    }

    @Test
    void a_session_that_ends_after_midnight_goes_on_until_then_and_hours_that_run_backward_do_not_count() {
        Session night = PLAN.sessions().get(0);
        TimeSlot late = TimeSlot.of(LocalTime.of(22, 0), LocalTime.of(2, 0));
        LocalDateTime afterMidnight = LocalDateTime.of(2025, 10, 2, 1, 0);
        assertThat(state(night.withTime(TimeSlot.overnight(late.start(), late.end())), afterMidnight))
                .isEqualTo(Agenda.Item.State.RUNNING);
        assertThat(state(night.withTime(late), afterMidnight)).isEqualTo(Agenda.Item.State.OVER);
        assertThat(state(night.withTime(late), LocalDateTime.of(2025, 10, 1, 23, 0)))
                .as("a session without hours that count goes on all day")
                .isEqualTo(Agenda.Item.State.RUNNING);
    }

    private static Agenda.Item.State state(Session session, LocalDateTime now) {
        return Agenda.of(PLAN.withSessions(session), YEAR.at(now), Agenda.Knowledge.NONE).items().stream()
                .filter(item -> item.kind() == Agenda.Item.Kind.SESSION)
                .map(Agenda.Item::state)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void during_a_session_it_is_going_on_and_from_its_end_it_is_over() {
        assertThat(ids(agenda(YEAR.at(LocalDateTime.of(2025, 11, 9, 9, 20))).in(Agenda.Item.State.RUNNING)))
                .containsExactly("education");
        assertThat(agenda(YEAR.at(LocalDateTime.of(2025, 11, 9, 11, 20))).in(Agenda.Item.State.RUNNING))
                .isEmpty();
    }

    @Test
    void only_the_days_asked_for_are_shown() {
        Agenda.Request request =
                Agenda.Request.of(DatePeriod.of(LocalDate.of(2025, 11, 10), LocalDate.of(2025, 11, 10)));
        assertThat(ids(agenda(request).items())).containsExactly("sports", "visit");
    }

    @Test
    void a_session_over_midnight_stands_on_both_days_and_is_evaluated_after_the_second() {
        Session night = PLAN.sessions()
                .get(0)
                .withDate(PlanDate.of(10, 1))
                .withTime(TimeSlot.overnight(LocalTime.of(22, 0), LocalTime.of(2, 0)));
        Plan plan = EVALUATED.withSessions(night);
        LocalDate first = LocalDate.of(2025, 10, 1);
        LocalDate second = LocalDate.of(2025, 10, 2);
        Agenda morning = Agenda.of(plan, Agenda.Request.of(DatePeriod.of(second, second)), Agenda.Knowledge.NONE);
        assertThat(sessionDays(morning)).containsExactly(first);
        Agenda both = Agenda.of(plan, Agenda.Request.of(DatePeriod.of(first, second)), Agenda.Knowledge.NONE);
        assertThat(both.on(second)).containsExactlyElementsOf(morning.items());
        assertThat(evaluations(both)).containsExactly("2025-10-02 " + night.path() + " PLANNED");
        Plan until = plan.withSessions(night.withTime(TimeSlot.overnight(LocalTime.of(22, 0), LocalTime.MIDNIGHT)));
        assertThat(sessionDays(Agenda.of(until, morning.request(), Agenda.Knowledge.NONE)))
                .isEmpty();
    }

    private static ImmutableList<LocalDate> sessionDays(Agenda agenda) {
        return agenda.items().stream()
                .filter(item -> item.kind() == Agenda.Item.Kind.SESSION)
                .map(Agenda.Item::day)
                .collect(ImmutableList.toImmutableList());
    }

    @Test
    void a_person_sees_the_sessions_of_their_roles_alone() {
        Agenda agenda = agenda(YEAR.about(PartPath.of(PartKind.PERSON, PartId.of("li"))));
        assertThat(ids(agenda.items())).containsExactly("education");
        assertThat(agenda.items().get(0).people()).containsExactly(PartId.of("li"));
    }

    @Test
    void preparation_belongs_before_the_first_session_and_is_overdue_once_that_has_passed() {
        assertThat(preparation(YEAR.at(LocalDate.of(2025, 9, 21).atTime(8, 0))))
                .containsExactly("2025-10-01 COMING 10");
        assertThat(preparation(YEAR.at(LocalDate.of(2025, 10, 20).atTime(8, 0))))
                .containsExactly("2025-10-01 OVERDUE -19");
        assertThat(preparation(YEAR.at(LocalDate.of(2025, 12, 20).atTime(8, 0))))
                .containsExactly("2025-10-01 OVERDUE -80");
    }

    private static ImmutableList<String> preparation(Agenda.Request request) {
        return agenda(request).items().stream()
                .filter(item -> item.kind() == Agenda.Item.Kind.PREPARATION)
                .map(item -> item.day() + " " + item.state() + " " + item.days().orElseThrow())
                .collect(ImmutableList.toImmutableList());
    }

    @Test
    void what_is_recorded_about_a_session_goes_before_the_clock() {
        Plan plan = PLAN.withSessions(
                PLAN.sessions().get(0).withStatus(Session.Status.DONE),
                PLAN.sessions().get(1).withStatus(Session.Status.POSTPONED));
        assertThat(Agenda.of(plan, YEAR.at(NOON), Agenda.Knowledge.NONE).items())
                .filteredOn(item -> item.kind() == Agenda.Item.Kind.SESSION)
                .extracting(Agenda.Item::state)
                .containsExactly(Agenda.Item.State.DONE, Agenda.Item.State.POSTPONED);
    }

    @Test
    void a_plan_without_a_year_names_the_sessions_whose_day_nobody_can_tell() {
        Agenda agenda = Agenda.of(Autumn.plan(), YEAR, Agenda.Knowledge.NONE);
        assertThat(agenda.items()).isEmpty();
        assertThat(agenda.undated()).hasSize(6);
    }

    @Test
    void the_month_of_a_quota_is_done_overdue_due_or_to_come() {
        Plan plan = monthly(2);
        LocalDate today = LocalDate.of(2025, 3, 31);
        ImmutableList<Measurement> seen = ImmutableList.of(held(1, 2), held(2, 1), held(3, 1));
        Agenda agenda = Agenda.of(
                plan,
                YEAR.at(today.atTime(8, 0)),
                Agenda.Knowledge.NONE.with(
                        Assessor.of(AssessmentPolicy.STANDARD).assess(plan, seen, today)));
        assertThat(agenda.items())
                .filteredOn(item -> item.kind() == Agenda.Item.Kind.WINDOW)
                .extracting(Agenda.Item::state)
                .startsWith(
                        Agenda.Item.State.DONE,
                        Agenda.Item.State.OVERDUE,
                        Agenda.Item.State.DUE,
                        Agenda.Item.State.COMING)
                .hasSize(12);
        assertThat(Wording.of(Locale.ENGLISH)
                        .sentence(agenda.in(Agenda.Item.State.DUE).get(0).explanation()))
                .isEqualTo("\"Monthly\", 1 Mar 2025 to 31 Mar 2025: so far 1");
    }

    private static Plan monthly(int times) {
        return PLAN.with(builder -> builder.period(Optional.empty())
                .horizon(CalendarUnit.YEAR)
                .addIndicators(Indicator.builder()
                        .id(PartId.of("classes"))
                        .title("Classes")
                        .build())
                .addTargets(Target.builder()
                        .id(PartId.of("monthly"))
                        .title("Monthly")
                        .indicator(PartId.of("classes"))
                        .criterion(Criterion.each(Amount.bare(times), Quota.per(CalendarUnit.MONTH)))
                        .build()));
    }

    private static Agenda.Item march(int times, int day, Measurement... seen) {
        LocalDate today = LocalDate.of(2025, 3, day);
        Plan plan = monthly(times);
        return Agenda.of(
                        plan,
                        YEAR.at(today.atTime(8, 0)),
                        Agenda.Knowledge.NONE.with(
                                Assessor.of(AssessmentPolicy.STANDARD).assess(plan, ImmutableList.copyOf(seen), today)))
                .items()
                .stream()
                .filter(item ->
                        item.kind() == Agenda.Item.Kind.WINDOW && item.day().equals(LocalDate.of(2025, 3, 31)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_month_that_lags_behind_an_even_spread_is_at_risk_of_missing_its_quota() {
        // four in 31 days: by the 24th 3.09 are to be expected, by the 23rd 2.96
        assertThat(march(4, 23, held(3, 2)).state()).isEqualTo(Agenda.Item.State.COMING);
        Agenda.Item late = march(4, 24, held(3, 2));
        assertThat(late.state()).isEqualTo(Agenda.Item.State.AT_RISK);
        assertThat(Wording.of(Locale.ENGLISH).tree(late.explanation()))
                .isEqualTo("\"Monthly\", 1 Mar 2025 to 31 Mar 2025: so far 2\n  - 2 more needed\n");
        assertThat(march(4, 24, held(3, 3)).state()).isEqualTo(Agenda.Item.State.COMING);
        assertThat(march(4, 31, held(3, 2)).state()).isEqualTo(Agenda.Item.State.DUE);
    }

    @Test
    void a_month_of_which_nothing_was_recorded_says_so_and_names_no_number() {
        assertThat(Wording.of(Locale.ENGLISH).sentence(march(4, 24).explanation()))
                .isEqualTo("\"Monthly\", 1 Mar 2025 to 31 Mar 2025: not reported");
        assertThat(Wording.of(Locale.ENGLISH).sentence(march(4, 24, held(1, 4)).explanation()))
                .endsWith("so far 0");
    }

    private static final Plan EVALUATED = PLAN.with(builder -> builder.addEvaluations(
            EvaluationDesign.builder()
                    .id(PartId.of("each"))
                    .title("After each")
                    .stage(EvaluationDesign.Stage.STAGE)
                    .addEvaluators(Actor.of("students"), Actor.of("organizers", PartPath.parse("role/speakers")))
                    .build(),
            EvaluationDesign.builder()
                    .id(PartId.of("end"))
                    .title("At the end")
                    .stage(EvaluationDesign.Stage.SUMMARY)
                    .addEvaluators(Actor.of("leaders"))
                    .build()));

    private static Agenda evaluated(Agenda.Request request, Evaluation... given) {
        EvaluationSummary known = EvaluationSummary.of(
                EVALUATED, ImmutableList.copyOf(given), EvaluationPolicy.STANDARD, NOON.toLocalDate());
        return Agenda.of(EVALUATED, request, Agenda.Knowledge.NONE.with(known));
    }

    private static ImmutableList<String> evaluations(Agenda agenda) {
        return agenda.items().stream()
                .filter(item -> item.kind() == Agenda.Item.Kind.EVALUATION)
                .map(item -> item.day() + " " + item.part() + " " + item.state())
                .collect(ImmutableList.toImmutableList());
    }

    private static Evaluation after(String session, String group) {
        return Evaluation.builder()
                .id(RecordId.of(session + "-" + group))
                .stage(EvaluationDesign.Stage.STAGE)
                .session(PartId.of(session))
                .group(group)
                .on(LocalDate.of(2025, 11, 9))
                .build();
    }

    @Test
    void each_session_is_to_be_evaluated_on_its_day_and_the_plan_at_its_close() {
        Agenda agenda = evaluated(YEAR.at(NOON), after("education", "students"), after("education", "organizers"));
        assertThat(evaluations(agenda))
                .containsExactly(
                        "2025-10-01 session/party OVERDUE",
                        "2025-11-09 session/education DONE",
                        "2025-11-09 session/interview DUE",
                        "2025-11-10 session/sports COMING",
                        "2025-11-10 session/visit COMING",
                        "2025-11-11 session/memories COMING",
                        "2025-11-11 evaluation/end COMING");
        assertThat(Wording.of(Locale.ENGLISH).tree(overdue(agenda).explanation()))
                .isEqualTo("evaluate \"party\"\n  - by students, organizers\n");
    }

    private static Agenda.Item overdue(Agenda agenda) {
        return agenda.in(Agenda.Item.State.OVERDUE).stream()
                .filter(item -> item.kind() == Agenda.Item.Kind.EVALUATION)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_group_that_has_spoken_is_not_asked_again() {
        Agenda.Item party = overdue(evaluated(YEAR.at(NOON), after("party", "students")));
        assertThat(Wording.of(Locale.SIMPLIFIED_CHINESE).tree(party.explanation()))
                .contains("organizers")
                .doesNotContain("students");
    }

    @Test
    void without_the_evaluations_nobody_can_say_that_one_is_overdue() {
        assertThat(evaluations(Agenda.of(EVALUATED, YEAR.at(NOON), Agenda.Knowledge.NONE)))
                .startsWith("2025-10-01 session/party NOT_KNOWN", "2025-11-09 session/education DUE");
    }

    @Test
    void an_evaluation_is_shown_to_those_who_are_asked() {
        Agenda.Request li = YEAR.at(NOON).about(PartPath.of(PartKind.PERSON, PartId.of("li")));
        assertThat(evaluations(evaluated(li))).hasSize(6).noneMatch(line -> line.contains("evaluation/end"));
        Agenda.Request other = YEAR.at(NOON).about(PartPath.of(PartKind.PERSON, PartId.of("other")));
        assertThat(evaluations(evaluated(other))).isEmpty();
    }

    @Test
    void q115_clients_are_to_be_met_again_after_the_interval() {
        LocalDate today = LocalDate.of(2025, 6, 30);
        ContactReview review = ContactReview.of(
                ImmutableMap.of(
                        PartId.of("p1"), Optional.of(LocalDate.of(2025, 6, 1)),
                        PartId.of("p2"), Optional.of(LocalDate.of(2025, 5, 31)),
                        PartId.of("p3"), Optional.of(LocalDate.of(2025, 5, 30)),
                        PartId.of("p4"), Optional.empty()),
                30L,
                today);
        Agenda agenda = Agenda.of(PLAN, YEAR.at(today.atTime(8, 0)), Agenda.Knowledge.NONE.with(review));
        assertThat(agenda.items())
                .filteredOn(item -> item.kind() == Agenda.Item.Kind.CONTACT)
                .extracting(item ->
                        item.part() + " " + item.state() + " " + item.days().orElseThrow())
                .containsExactly("person/p3 OVERDUE -1", "person/p2 DUE 0", "person/p1 COMING 1");
        assertThat(Agenda.of(
                                PLAN,
                                YEAR.at(today.atTime(8, 0)).about(PartPath.parse("person/li")),
                                Agenda.Knowledge.NONE.with(review))
                        .items())
                .noneMatch(item -> item.kind() == Agenda.Item.Kind.CONTACT);
    }

    private static Measurement held(int month, int number) {
        return Measurement.builder()
                .id(RecordId.of("m" + month))
                .indicator(PartId.of("classes"))
                .observed(DatePeriod.of(LocalDate.of(2025, month, 10), LocalDate.of(2025, month, 10)))
                .value(Observation.of(number))
                .build();
    }

    @Test
    void sections_and_tasks_that_lie_in_each_other_hide_nothing_and_hold_nothing_up() {
        PartId one = PartId.of("one");
        PartId other = PartId.of("other");
        Plan plan = Autumn.plan()
                .inYear(2025)
                .with(builder -> builder.addSections(
                                Section.builder()
                                        .id(one)
                                        .title("One")
                                        .parent(other)
                                        .build(),
                                Section.builder()
                                        .id(other)
                                        .title("Other")
                                        .parent(one)
                                        .build())
                        .addTasks(
                                Task.builder()
                                        .id(one)
                                        .title("One")
                                        .parent(other)
                                        .build(),
                                Task.builder()
                                        .id(other)
                                        .title("Other")
                                        .section(other)
                                        .due(Due.on(PlanDate.parse("10-20")))
                                        .build()));
        Agenda.Request october =
                Agenda.Request.of(DatePeriod.of(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 10, 31)));
        assertThat(Agenda.of(plan, october.about(PartPath.of(PartKind.SECTION, one)), Agenda.Knowledge.NONE)
                        .items())
                .extracting(Agenda.Item::part)
                .containsExactly(PartPath.of(PartKind.TASK, other));
        Task circle = Task.builder().id(one).title("One").parent(one).build();
        assertThat(plan.with(builder -> builder.tasks(ImmutableList.of(circle))).sectionOf(circle))
                .isEmpty();
    }
}
