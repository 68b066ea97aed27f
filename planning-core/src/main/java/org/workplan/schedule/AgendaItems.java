package org.workplan.schedule;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operand;
import org.workplan.plan.Contingency;
import org.workplan.plan.Part;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;
import org.workplan.plan.Step;
import org.workplan.plan.Target;
import org.workplan.plan.Task;
import org.workplan.plan.Timeline;
import org.workplan.plan.Timing;
import org.workplan.progress.Assessment;
import org.workplan.progress.PlanAssessment;
import org.workplan.progress.WindowResult;
import org.workplan.value.PartId;
import org.workplan.value.Rational;
import org.workplan.value.TimeSlot;
import org.workplan.value.Verdict;

/** Collects the items of an agenda, kind by kind. */
final class AgendaItems {

    private final Plan plan;
    private final Agenda.Request request;
    private final Focus focus;
    private final AgendaClock clock;
    private final Timeline timeline;

    AgendaItems(Plan plan, Agenda.Request request) {
        this.plan = plan;
        this.request = request;
        this.focus = new Focus(plan, request.focus());
        this.clock = new AgendaClock(request);
        this.timeline = Timeline.of(plan);
    }

    List<Agenda.Item> sessions() {
        List<Agenda.Item> items = new ArrayList<>();
        for (Session session : plan.sessions()) {
            timeline.day(session)
                    .filter(day -> focus.has(session)
                            && clock.shows(day, timeline.lastDay(session).orElse(day)))
                    .ifPresent(day -> items.add(session(session, day)));
        }
        return items;
    }

    private Agenda.Item session(Session session, LocalDate day) {
        ImmutableList<PartId> people = Focus.people(plan, session);
        Explanation.Builder why = Explanation.of("schedule.session").part("part", session);
        if (people.isEmpty()) {
            why.because(Explanation.of("schedule.unstaffed").note());
        }
        plan.calendarPeriod()
                .filter(period -> !period.contains(day))
                .ifPresent(period -> why.because(Explanation.of("schedule.outside")
                        .with("period", new Operand.Period(period))
                        .note()));
        return new Agenda.Item(
                Agenda.Item.Kind.SESSION,
                session.path(),
                day,
                session.time(),
                state(session, day),
                clock.days(day),
                people,
                why.note());
    }

    private Agenda.Item.State state(Session session, LocalDate day) {
        return switch (session.status()) {
            case DONE -> Agenda.Item.State.DONE;
            case POSTPONED -> Agenda.Item.State.POSTPONED;
            case CANCELLED -> Agenda.Item.State.CANCELLED;
            case PLANNED ->
                request.now()
                        .map(now -> state(day, Timeline.hours(session), now))
                        .orElse(Agenda.Item.State.PLANNED);
        };
    }

    /** A session without hours that count goes on all day. */
    private static Agenda.Item.State state(LocalDate day, Optional<TimeSlot> hours, LocalDateTime now) {
        LocalDateTime start = hours.map(slot -> slot.startOn(day)).orElse(day.atStartOfDay());
        LocalDateTime end =
                hours.map(slot -> slot.endOn(day)).orElse(day.plusDays(1).atStartOfDay());
        if (now.isBefore(start)) {
            return Agenda.Item.State.COMING;
        }
        return now.isBefore(end) ? Agenda.Item.State.RUNNING : Agenda.Item.State.OVER;
    }

    /** What is to be done in advance belongs before the sessions that it refers to, whatever the time of the question. */
    List<Agenda.Item> preparations() {
        return RelativeTime.in(plan).stream()
                .filter(time -> time.timing().relation() == Timing.Relation.BEFORE && concernsFocus(time))
                .flatMap(time -> time.anchors().stream().flatMap(anchor -> preparation(time.part(), anchor).stream()))
                .toList();
    }

    private boolean concernsFocus(RelativeTime time) {
        return time.part() instanceof Contingency one
                ? focus.isAmong(one.actors())
                : focus.isAmong(((Step) time.part()).actors())
                        || time.session().filter(focus::has).isPresent();
    }

    private Optional<Agenda.Item> preparation(Part what, Session session) {
        return timeline.day(session)
                .filter(request.window()::contains)
                .map(day -> clock.item(
                        Agenda.Item.Kind.PREPARATION,
                        what.path(),
                        day,
                        clock.due(day, false),
                        Explanation.of("schedule.preparation")
                                .part("part", what)
                                .part("session", session)));
    }

    List<Agenda.Item> tasks() {
        List<Agenda.Item> items = new ArrayList<>();
        for (Task task : plan.tasks()) {
            Optional<LocalDate> day = task.due().flatMap(plan::lastDayOf).filter(request.window()::contains);
            if (day.isPresent() && focus.has(task)) {
                items.add(clock.item(
                        Agenda.Item.Kind.TASK,
                        task.path(),
                        day.get(),
                        clock.due(day.get(), false),
                        Explanation.of("schedule.task").part("part", task)));
            }
        }
        return items;
    }

    List<Agenda.Item> targets(PlanAssessment assessment) {
        List<Agenda.Item> items = new ArrayList<>();
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

    private Optional<Agenda.Item> target(Target target, Assessment one) {
        return one.period()
                .map(period -> period.end())
                .filter(request.window()::contains)
                .map(day -> clock.item(
                        Agenda.Item.Kind.TARGET,
                        target.path(),
                        day,
                        clock.due(day, one.verdict() == Verdict.MET),
                        needing(one, Explanation.of("schedule.target").part("part", target))));
    }

    private Agenda.Item.State state(WindowResult window) {
        Agenda.Item.State state = clock.due(window.period().end(), window.verdict() == Verdict.MET);
        boolean atRisk = state == Agenda.Item.State.COMING
                && clock.today().filter(today -> window.isBehind(today)).isPresent();
        return atRisk ? Agenda.Item.State.AT_RISK : state;
    }

    /** A window that is still to come holds nothing; of one of which nothing is known that is said, since unknown is never none. */
    private Explanation.Builder windowText(Target target, Assessment one, WindowResult window) {
        boolean ahead = clock.today()
                .filter(today -> window.period().start().isAfter(today))
                .isPresent();
        boolean unknown = window.soFar().exact().isEmpty()
                && window.soFar().low().map(low -> low.signum() <= 0).orElse(true);
        Explanation.Builder why = Explanation.of(
                        ahead ? "schedule.window-ahead" : unknown ? "schedule.window-unknown" : "schedule.window")
                .part("part", target)
                .with("period", new Operand.Period(window.period()))
                .with("soFar", new Operand.Known(window.soFar(), one.unit()));
        window.stillNeeded()
                .filter(needed -> needed.signum() > 0 && window.verdict() == Verdict.UNDETERMINED)
                .ifPresent(needed ->
                        why.because(needed(ahead || unknown ? "schedule.wanted" : "schedule.needed", needed)));
        if (window.isShort()) {
            why.because(Explanation.of("schedule.window-short")
                    .number("scheduled", window.scheduled().orElseThrow())
                    .note());
        }
        return why;
    }

    private static Explanation needed(String key, Rational needed) {
        return Explanation.of(key).number("needed", needed, "").note();
    }

    private static Explanation.Builder needing(Assessment one, Explanation.Builder why) {
        one.pace()
                .filter(pace -> pace.stillNeeded().signum() > 0)
                .ifPresent(pace -> why.because(needed("schedule.needed", pace.stillNeeded())));
        return why;
    }

    private Optional<Agenda.Item> window(Target target, Assessment one, WindowResult window) {
        LocalDate day = window.period().end();
        if (!request.window().contains(day)) {
            return Optional.empty();
        }
        return Optional.of(clock.item(
                Agenda.Item.Kind.WINDOW, target.path(), day, state(window), windowText(target, one, window)));
    }
}
