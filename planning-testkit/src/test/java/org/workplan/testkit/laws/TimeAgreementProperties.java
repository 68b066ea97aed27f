package org.workplan.testkit.laws;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.workplan.testkit.laws.AgreementProperties.found;

import com.google.common.collect.ImmutableList;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.workplan.plan.Contingency;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;
import org.workplan.plan.Risk;
import org.workplan.plan.Session;
import org.workplan.plan.Step;
import org.workplan.plan.Timeline;
import org.workplan.plan.Timing;
import org.workplan.rule.Finding;
import org.workplan.rule.Rule;
import org.workplan.rule.RuleContext;
import org.workplan.rule.standard.StandardRules;
import org.workplan.schedule.Agenda;
import org.workplan.schedule.Timetable;
import org.workplan.testkit.PlanArbitraries;
import org.workplan.value.DatePeriod;
import org.workplan.value.PartId;
import org.workplan.value.PlanDate;
import org.workplan.value.PlanPeriod;
import org.workplan.value.TimeSlot;
import org.workplan.value.Verdict;

/** What rules about time find is what the schedule says, and the days and hours that the calculators read are the same instants. */
class TimeAgreementProperties {

    private static final PlanPeriod PERIOD = new PlanPeriod(PlanDate.of(3, 7), PlanDate.of(3, 8));
    private static final LocalDate FIRST = LocalDate.of(2024, 3, 1);
    private static final int DAYS = 400;

    @Provide
    Arbitrary<List<AgreementProperties.Moment>> moments() {
        return AgreementProperties.someMoments();
    }

    @Provide
    Arbitrary<Plan> plans() {
        return PlanArbitraries.plans(1);
    }

    /** A crowded plan of 2025 with a period of two days. */
    private static Plan dated(Plan some, List<AgreementProperties.Moment> moments) {
        return AgreementProperties.crowded(some, moments)
                .with(builder -> builder.year(2025).period(PERIOD));
    }

    private static Set<String> subjects(List<Finding> findings, Verdict verdict) {
        return findings.stream()
                .filter(one -> one.verdict() == verdict)
                .map(Finding::subject)
                .collect(toImmutableSet());
    }

    private static Stream<Session> held(Plan plan) {
        return plan.sessions().stream().filter(session -> session.status() != Session.Status.CANCELLED);
    }

    @Property(tries = AgreementProperties.TRIES, shrinking = ShrinkingMode.OFF)
    void session_outside_period_finds_the_sessions_whose_hours_the_timetable_puts_outside(
            @ForAll("plans") Plan some, @ForAll("moments") List<AgreementProperties.Moment> moments) {
        Plan plan = dated(some, moments);
        DatePeriod period = plan.calendarPeriod().orElseThrow();
        Timeline timeline = Timeline.of(plan);
        List<Session> outside = held(plan)
                .filter(session -> !period.contains(timeline.day(session).orElseThrow()))
                .toList();
        List<Finding> found = found(StandardRules.SESSION_OUTSIDE_PERIOD, RuleContext.of(plan));
        assertThat(subjects(found, Verdict.NOT_MET))
                .isEqualTo(outside.stream()
                        .map(session -> session.path().toString())
                        .collect(toImmutableSet()));
        assertThat(subjects(found, Verdict.UNDETERMINED)).isEmpty();
        assertThat(Timetable.of(plan).outside())
                .isEqualTo(outside.stream()
                        .flatMap(session -> Timeline.length(session).stream())
                        .reduce(Duration.ZERO, Duration::plus));
    }

    @Property(tries = AgreementProperties.TRIES, shrinking = ShrinkingMode.OFF)
    void an_agenda_of_one_day_shows_the_sessions_that_touch_the_day(
            @ForAll("plans") Plan some, @ForAll("moments") List<AgreementProperties.Moment> moments) {
        Plan plan = dated(some, moments);
        Timeline timeline = Timeline.of(plan);
        DatePeriod all = DatePeriod.of(FIRST, FIRST.plusDays(DAYS));
        Agenda whole = Agenda.of(plan, Agenda.Request.of(all), Agenda.Knowledge.NONE);
        Stream.of("2024-03-08", "2025-03-07", "2025-03-08", "2025-03-09", "2025-03-10")
                .map(LocalDate::parse)
                .forEach(day -> {
                    Set<PartPath> touching = plan.sessions().stream()
                            .filter(session -> timeline.touched(session).contains(day)
                                    || timeline.day(session).equals(Optional.of(day)))
                            .map(Session::path)
                            .collect(toImmutableSet());
                    Agenda alone = Agenda.of(plan, Agenda.Request.of(DatePeriod.of(day, day)), Agenda.Knowledge.NONE);
                    assertThat(sessions(alone.items())).isEqualTo(touching);
                    assertThat(sessions(whole.on(day))).isEqualTo(touching);
                });
    }

    private static Set<PartPath> sessions(List<Agenda.Item> items) {
        return items.stream()
                .filter(item -> item.kind() == Agenda.Item.Kind.SESSION)
                .map(Agenda.Item::part)
                .collect(toImmutableSet());
    }

    @Property(tries = AgreementProperties.TRIES, shrinking = ShrinkingMode.OFF)
    void capacity_finds_the_days_and_weeks_that_hold_more_hours_than_a_person_has(
            @ForAll("plans") Plan some, @ForAll("moments") List<AgreementProperties.Moment> moments) {
        Plan plan = dated(some, moments);
        Rule rule = StandardRules.CAPACITY.withParameter("hoursPerDay", "4").withParameter("hoursPerWeek", "9");
        Set<String> found = found(rule, RuleContext.of(plan)).stream()
                .filter(one -> one.subject().equals("person/ann-of-the-crowd"))
                .map(Finding::discriminator)
                .collect(toImmutableSet());
        Set<String> over = new HashSet<>();
        FIRST.datesUntil(FIRST.plusDays(DAYS)).forEach(day -> {
            if (hours(plan, day, 1) > 4 * 60) {
                over.add("day " + day);
            }
            if (day.getDayOfWeek() == DayOfWeek.MONDAY && hours(plan, day, 7) > 9 * 60) {
                over.add("week " + day);
            }
        });
        assertThat(found).isEqualTo(over);
    }

    /** The minutes of all sessions in some days, instant by instant. */
    private static long hours(Plan plan, LocalDate from, int days) {
        LocalDateTime start = from.atStartOfDay();
        LocalDateTime end = from.plusDays(days).atStartOfDay();
        return held(plan)
                .filter(session -> Timeline.hours(session).isPresent())
                .mapToLong(session -> {
                    LocalDate day = Timeline.of(plan).day(session).orElseThrow();
                    TimeSlot slot = Timeline.hours(session).orElseThrow();
                    LocalDateTime first = slot.startOn(day).isAfter(start) ? slot.startOn(day) : start;
                    LocalDateTime last = slot.endOn(day).isBefore(end) ? slot.endOn(day) : end;
                    return Math.max(0, Duration.between(first, last).toMinutes());
                })
                .sum();
    }

    /** The plan, each of whose sessions has one step that states a relative time without naming a session. */
    private static Plan speaking(Plan plan, String words, Timing.Relation relation) {
        return plan.withSessions(plan.sessions().stream()
                .map(session -> session.withSteps(Step.builder()
                        .id(session.id())
                        .title("Step")
                        .addTimings(new Timing(words, relation, ImmutableList.of()))
                        .build()))
                .toList());
    }

    @Property(tries = AgreementProperties.TRIES, shrinking = ShrinkingMode.OFF)
    void relative_date_contradiction_finds_tomorrows_that_are_not_the_day_after(
            @ForAll("plans") Plan some, @ForAll("moments") List<AgreementProperties.Moment> moments) {
        Plan plan = speaking(dated(some, moments), "tomorrow", Timing.Relation.NEXT_DAY);
        Timeline timeline = Timeline.of(plan);
        Set<String> wrong = new HashSet<>();
        for (int next = 1; next < plan.sessions().size(); next++) {
            Session session = plan.sessions().get(next - 1);
            LocalDate tomorrow = timeline.day(session).orElseThrow().plusDays(1);
            if (!timeline.day(plan.sessions().get(next)).equals(Optional.of(tomorrow))) {
                wrong.add("step/" + session.id());
            }
        }
        List<Finding> found = found(StandardRules.RELATIVE_DATE_CONTRADICTION, RuleContext.of(plan));
        assertThat(subjects(found, Verdict.NOT_MET)).isEqualTo(wrong);
        assertThat(subjects(found, Verdict.UNDETERMINED)).isEmpty();
    }

    @Property(tries = AgreementProperties.TRIES, shrinking = ShrinkingMode.OFF)
    void relative_date_contradiction_finds_mornings_without_another_session(
            @ForAll("plans") Plan some, @ForAll("moments") List<AgreementProperties.Moment> moments) {
        Plan plan = speaking(dated(some, moments), "that morning", Timing.Relation.SAME_DAY_MORNING);
        Timeline timeline = Timeline.of(plan);
        Set<String> wrong = new HashSet<>();
        Set<String> open = new HashSet<>();
        for (Session session : plan.sessions()) {
            List<Session> sameDay = plan.sessions().stream()
                    .filter(other ->
                            !other.equals(session) && timeline.day(other).equals(timeline.day(session)))
                    .toList();
            boolean fits = sameDay.stream()
                    .flatMap(other -> other.time().stream())
                    .anyMatch(slot -> slot.start().isBefore(LocalTime.NOON));
            boolean untimed = sameDay.stream().anyMatch(other -> other.time().isEmpty());
            if (!fits) {
                (untimed ? open : wrong).add("step/" + session.id());
            }
        }
        List<Finding> found = found(StandardRules.RELATIVE_DATE_CONTRADICTION, RuleContext.of(plan));
        assertThat(subjects(found, Verdict.NOT_MET)).isEqualTo(wrong);
        assertThat(subjects(found, Verdict.UNDETERMINED)).isEqualTo(open);
    }

    @Property(tries = AgreementProperties.TRIES, shrinking = ShrinkingMode.OFF)
    void sequence_contradiction_finds_what_comes_after_the_day_of_its_preparation(
            @ForAll("plans") Plan some, @ForAll("moments") List<AgreementProperties.Moment> moments) {
        PartId families = PartId.of("families");
        Plan plan = speaking(dated(some, moments), "afterwards", Timing.Relation.AFTER);
        plan = plan.withSessions(plan.sessions().stream()
                .map(session -> session.withSteps(session.steps().get(0).withConcerns(ImmutableList.of(families))))
                .toList());
        plan = plan.withRisks(Risk.builder()
                .id(PartId.of("risk"))
                .title("Risk")
                .addContingencies(Contingency.builder()
                        .id(PartId.of("ask"))
                        .title("Ask them in advance")
                        .contingencyKind(Contingency.Kind.PREVENTIVE)
                        .addTimings(new Timing("in advance", Timing.Relation.BEFORE, ImmutableList.of()))
                        .addConcerns(families)
                        .build())
                .build());
        List<Finding> found = found(StandardRules.SEQUENCE_CONTRADICTION, RuleContext.of(plan));
        Optional<LocalDate> prepared = Agenda.of(
                        plan, Agenda.Request.of(DatePeriod.of(FIRST, FIRST.plusDays(DAYS))), Agenda.Knowledge.NONE)
                .items()
                .stream()
                .filter(item -> item.kind() == Agenda.Item.Kind.PREPARATION)
                .map(Agenda.Item::day)
                .findFirst();
        assertThat(found.isEmpty() || prepared.isPresent()).isTrue();
        Timeline timeline = Timeline.of(plan);
        for (Session session : plan.sessions()) {
            LocalDate day = timeline.day(session).orElseThrow();
            List<Verdict> about = found.stream()
                    .filter(one -> one.discriminator().equals(session.id().value()))
                    .map(Finding::verdict)
                    .toList();
            prepared.ifPresent(first -> {
                if (day.isBefore(first)) {
                    assertThat(about).isEmpty();
                } else if (day.isAfter(first)) {
                    assertThat(about).containsExactly(Verdict.NOT_MET);
                }
            });
        }
    }
}
