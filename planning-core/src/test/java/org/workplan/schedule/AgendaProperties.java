package org.workplan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.workplan.plan.PartKind;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;
import org.workplan.value.DatePeriod;
import org.workplan.value.PartId;
import org.workplan.value.PlanDate;
import org.workplan.value.TimeSlot;

class AgendaProperties {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

    /** A session by numbers; without a day or hours where they are negative. */
    record Draft(int day, int hour, Session.Status status, boolean staffed) {}

    @Provide
    Arbitrary<Plan> plans() {
        return Combinators.combine(
                        Arbitraries.integers().between(-1, 363),
                        Arbitraries.integers().between(-1, 21),
                        Arbitraries.of(Session.Status.class),
                        Arbitraries.of(true, false))
                .as(Draft::new)
                .list()
                .ofMaxSize(8)
                .map(AgendaProperties::plan);
    }

    private static Plan plan(List<Draft> drafts) {
        List<Session> sessions = new ArrayList<>();
        for (int index = 0; index < drafts.size(); index++) {
            Draft draft = drafts.get(index);
            sessions.add(Session.builder()
                    .id(PartId.of("s" + index))
                    .title("s" + index)
                    .date(draft.day() < 0 ? Optional.empty() : Optional.of(PlanDate.of(FIRST.plusDays(draft.day()))))
                    .time(
                            draft.hour() < 0
                                    ? Optional.empty()
                                    : Optional.of(TimeSlot.of(
                                            LocalTime.of(draft.hour(), 0), LocalTime.of(draft.hour() + 2, 0))))
                    .status(draft.status())
                    .staff(draft.staffed() ? ImmutableList.of(PartId.of("li")) : ImmutableList.of())
                    .build());
        }
        return Autumn.plan().withSessions(sessions);
    }

    private static ImmutableList<Agenda.Item> items(Plan plan, Agenda.Request request) {
        return Agenda.of(plan, request, Agenda.Knowledge.NONE).items();
    }

    @Property
    void days_asked_for_one_after_the_other_give_what_they_give_together(
            @ForAll("plans") Plan plan, @ForAll @IntRange(max = 363) int cut) {
        LocalDate last = LocalDate.of(2025, 12, 31);
        LocalDate middle = FIRST.plusDays(cut);
        List<Agenda.Item> apart = new ArrayList<>(items(plan, Agenda.Request.of(DatePeriod.of(FIRST, middle))));
        apart.addAll(items(plan, Agenda.Request.of(DatePeriod.of(middle.plusDays(1), last))));
        assertThat(apart).isEqualTo(items(plan, Agenda.Request.of(DatePeriod.of(FIRST, last))));
    }

    @Property
    void every_session_stands_on_the_agenda_once_or_is_named_as_undated(@ForAll("plans") Plan plan) {
        Agenda agenda = Agenda.of(plan, Agenda.Request.of(DatePeriod.ofYear(2025)), Agenda.Knowledge.NONE);
        List<PartId> told = new ArrayList<>(agenda.undated());
        agenda.items().stream()
                .filter(item -> item.kind() == Agenda.Item.Kind.SESSION)
                .forEach(item -> told.add(item.part().id()));
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(
                        plan.sessions().stream().map(Session::id).toList());
    }

    @Property
    void a_person_sees_exactly_the_sessions_they_are_tied_to(@ForAll("plans") Plan plan) {
        Agenda.Request year = Agenda.Request.of(DatePeriod.ofYear(2025));
        List<Agenda.Item> theirs = items(plan, year.about(PartPath.of(PartKind.PERSON, PartId.of("li"))));
        assertThat(theirs)
                .isEqualTo(items(plan, year).stream()
                        .filter(item -> item.people().contains(PartId.of("li")))
                        .toList());
    }

    @Property
    void time_only_moves_a_planned_session_forward(
            @ForAll("plans") Plan plan, @ForAll @IntRange(max = 363) int day, @ForAll @IntRange(max = 23) int hour) {
        Agenda.Request year = Agenda.Request.of(DatePeriod.ofYear(2025));
        LocalDateTime now = FIRST.plusDays(day).atTime(hour, 0);
        Agenda earlier = Agenda.of(plan, year.at(now), Agenda.Knowledge.NONE);
        Agenda later = Agenda.of(plan, year.at(now.plusHours(5)), Agenda.Knowledge.NONE);
        List<PartPath> over = earlier.in(Agenda.Item.State.OVER).stream()
                .map(Agenda.Item::part)
                .toList();
        assertThat(later.in(Agenda.Item.State.OVER).stream().map(Agenda.Item::part))
                .containsAll(over);
        assertThat(earlier.untilNext().filter(Duration::isNegative)).isEmpty();
    }

    @Property
    void hours_are_all_inside_outside_or_not_to_be_told(@ForAll("plans") Plan plan) {
        Timetable timetable = Timetable.of(plan);
        Duration sum = plan.sessions().stream()
                .filter(session -> session.status() != Session.Status.CANCELLED)
                .flatMap(session -> session.time().stream())
                .flatMap(slot -> slot.length().stream())
                .reduce(Duration.ZERO, Duration::plus);
        assertThat(timetable.inside().plus(timetable.outside()).plus(timetable.unplaced()))
                .isEqualTo(sum)
                .isEqualTo(timetable.total());
    }
}
