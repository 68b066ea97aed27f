package org.workplan.schedule;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.ExplanationBuilder;
import org.workplan.explanation.Operand;
import org.workplan.plan.Contingency;
import org.workplan.plan.Part;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;
import org.workplan.plan.SessionStatus;
import org.workplan.plan.Step;
import org.workplan.plan.Target;
import org.workplan.plan.Task;
import org.workplan.plan.TimeRelation;
import org.workplan.plan.Timing;
import org.workplan.progress.Assessment;
import org.workplan.progress.PlanAssessment;
import org.workplan.progress.WindowResult;
import org.workplan.value.PartId;
import org.workplan.value.TimeSlot;
import org.workplan.value.Verdict;

/** Collects the items of an agenda, kind by kind. */
final class AgendaItems {

    private final Plan plan;
    private final AgendaRequest request;
    private final Focus focus;

    AgendaItems(Plan plan, AgendaRequest request) {
        this.plan = plan;
        this.request = request;
        this.focus = new Focus(plan, request.focus());
    }

    List<AgendaItem> sessions() {
        List<AgendaItem> items = new ArrayList<>();
        for (Session session : plan.sessions()) {
            Optional<LocalDate> day = Days.of(plan, session).filter(request.window()::contains);
            if (day.isPresent() && focus.has(session)) {
                items.add(session(session, day.get()));
            }
        }
        return items;
    }

    private AgendaItem session(Session session, LocalDate day) {
        ImmutableList<PartId> people = Focus.people(plan, session);
        ExplanationBuilder why = Explanation.of("schedule.session").part("part", session);
        if (people.isEmpty()) {
            why.because(Explanation.of("schedule.unstaffed").note());
        }
        plan.calendarPeriod()
                .filter(period -> !period.contains(day))
                .ifPresent(period -> why.because(Explanation.of("schedule.outside")
                        .with("period", new Operand.Period(period))
                        .note()));
        return new AgendaItem(
                AgendaItem.Kind.SESSION,
                session.path(),
                day,
                session.time(),
                state(session, day),
                days(day),
                people,
                why.note());
    }

    private AgendaItem.State state(Session session, LocalDate day) {
        return switch (session.status()) {
            case DONE -> AgendaItem.State.DONE;
            case POSTPONED -> AgendaItem.State.POSTPONED;
            case CANCELLED -> AgendaItem.State.CANCELLED;
            case PLANNED ->
                request.now().map(now -> state(day, session.time(), now)).orElse(AgendaItem.State.PLANNED);
        };
    }

    /** A session without hours goes on all day. */
    private static AgendaItem.State state(LocalDate day, Optional<TimeSlot> time, LocalDateTime now) {
        LocalDateTime start = time.map(slot -> day.atTime(slot.start())).orElse(day.atStartOfDay());
        LocalDateTime end =
                time.map(slot -> day.atTime(slot.end())).orElse(day.plusDays(1).atStartOfDay());
        if (now.isBefore(start)) {
            return AgendaItem.State.COMING;
        }
        return now.isBefore(end) ? AgendaItem.State.RUNNING : AgendaItem.State.OVER;
    }

    /** What is to be done in advance belongs before the session it names, or before the first one that is not over. */
    List<AgendaItem> preparations() {
        List<AgendaItem> items = new ArrayList<>();
        plan.risks().forEach(risk -> risk.contingencies().forEach(one -> items.addAll(preparation(one))));
        plan.sessions().forEach(session -> session.steps().forEach(step -> items.addAll(preparation(session, step))));
        return items;
    }

    private List<AgendaItem> preparation(Contingency one) {
        return focus.isAmong(one.actors())
                ? one.timings().stream()
                        .filter(timing -> timing.relation() == TimeRelation.BEFORE)
                        .flatMap(timing -> before(timing).stream())
                        .flatMap(session -> preparation(one, session).stream())
                        .toList()
                : List.of();
    }

    private List<AgendaItem> preparation(Session around, Step step) {
        boolean theirs = focus.isAmong(step.actors()) || focus.has(around);
        return step.timings().stream()
                .filter(timing -> theirs && timing.relation() == TimeRelation.BEFORE)
                .flatMap(timing -> timing.anchors().isEmpty() ? List.of(around).stream() : before(timing).stream())
                .flatMap(session -> preparation(step, session).stream())
                .toList();
    }

    private List<Session> before(Timing timing) {
        if (!timing.anchors().isEmpty()) {
            return timing.anchors().stream()
                    .flatMap(path -> plan.part(path).stream())
                    .filter(Session.class::isInstance)
                    .map(Session.class::cast)
                    .toList();
        }
        LocalDate from = request.now().map(LocalDateTime::toLocalDate).orElse(LocalDate.MIN);
        return plan.sessionsInTimeOrder().stream()
                .filter(session -> session.status() == SessionStatus.PLANNED)
                .filter(session -> Days.of(plan, session)
                        .filter(day -> !day.isBefore(from))
                        .isPresent())
                .limit(1)
                .toList();
    }

    private Optional<AgendaItem> preparation(Part what, Session session) {
        return Days.of(plan, session)
                .filter(request.window()::contains)
                .map(day -> item(
                        AgendaItem.Kind.PREPARATION,
                        what,
                        day,
                        due(day, false),
                        Explanation.of("schedule.preparation")
                                .part("part", what)
                                .part("session", session)));
    }

    List<AgendaItem> tasks() {
        List<AgendaItem> items = new ArrayList<>();
        for (Task task : plan.tasks()) {
            Optional<LocalDate> day = task.due().flatMap(plan::lastDayOf).filter(request.window()::contains);
            if (day.isPresent() && focus.has(task)) {
                items.add(item(
                        AgendaItem.Kind.TASK,
                        task,
                        day.get(),
                        due(day.get(), false),
                        Explanation.of("schedule.task").part("part", task)));
            }
        }
        return items;
    }

    List<AgendaItem> targets(PlanAssessment assessment) {
        List<AgendaItem> items = new ArrayList<>();
        for (Assessment one : assessment.targets()) {
            Target target = plan.part(Target.class, one.target().id()).orElseThrow();
            if (focus.has(target)) {
                one.windows().forEach(window -> window(target, one, window).ifPresent(items::add));
                if (one.windows().isEmpty()) {
                    target(target, one).ifPresent(items::add);
                }
            }
        }
        return items;
    }

    private Optional<AgendaItem> target(Target target, Assessment one) {
        return one.period()
                .map(period -> period.end())
                .filter(request.window()::contains)
                .map(day -> item(
                        AgendaItem.Kind.TARGET,
                        target,
                        day,
                        due(day, one.verdict() == Verdict.MET),
                        needing(one, Explanation.of("schedule.target").part("part", target))));
    }

    private static ExplanationBuilder needing(Assessment one, ExplanationBuilder why) {
        one.pace()
                .filter(pace -> pace.stillNeeded().signum() > 0)
                .ifPresent(pace -> why.because(Explanation.of("schedule.needed")
                        .number("needed", pace.stillNeeded(), "")
                        .note()));
        return why;
    }

    private Optional<AgendaItem> window(Target target, Assessment one, WindowResult window) {
        LocalDate day = window.period().end();
        if (!request.window().contains(day)) {
            return Optional.empty();
        }
        ExplanationBuilder why = Explanation.of("schedule.window")
                .part("part", target)
                .with("period", new Operand.Period(window.period()))
                .with("soFar", new Operand.Known(window.soFar(), one.unit()));
        return Optional.of(item(AgendaItem.Kind.WINDOW, target, day, due(day, window.verdict() == Verdict.MET), why));
    }

    private AgendaItem item(
            AgendaItem.Kind kind, Part part, LocalDate day, AgendaItem.State state, ExplanationBuilder why) {
        return new AgendaItem(
                kind, part.path(), day, Optional.empty(), state, days(day), ImmutableList.of(), why.note());
    }

    private AgendaItem.State due(LocalDate day, boolean done) {
        if (done) {
            return AgendaItem.State.DONE;
        }
        return request.now()
                .map(LocalDateTime::toLocalDate)
                .map(today -> day.isBefore(today)
                        ? AgendaItem.State.OVERDUE
                        : day.equals(today) ? AgendaItem.State.DUE : AgendaItem.State.COMING)
                .orElse(AgendaItem.State.PLANNED);
    }

    private Optional<Long> days(LocalDate day) {
        return request.now().map(now -> ChronoUnit.DAYS.between(now.toLocalDate(), day));
    }
}
