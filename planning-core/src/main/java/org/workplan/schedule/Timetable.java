package org.workplan.schedule;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;
import org.workplan.plan.Timeline;
import org.workplan.plan.dates.PlanDates;
import org.workplan.value.PartId;
import org.workplan.value.PlanDate;
import org.workplan.value.PlanPeriod;

/**
 * When the sessions of a plan take place: how long, inside or outside the plan's period, and on which days. Cancelled sessions are left out. A plan without a
 * year has a timetable too.
 *
 * @param period the period that sessions are compared with: the plan's own, with the plan's year, or else the calendar period of an annual plan; empty if the
 *     plan has none, or it does not run forward for certain
 * @param placements the sessions in the order of time
 * @param days the days that have sessions, in order
 */
public record Timetable(Optional<PlanPeriod> period, ImmutableList<Placement> placements, ImmutableList<Day> days) {

    /** Refuses null. */
    public Timetable {
        requirePresent("period", period, "placements", placements, "days", days);
    }

    /** Where a session lies, compared with the plan's period. */
    public enum Position {
        /** In the period. */
        INSIDE,
        /** Before its first day. */
        BEFORE,
        /** After its last day. */
        AFTER,
        /** Unknown: there is no date or no period, or the distance depends on the year. */
        UNKNOWN;

        /** {@return true before and after the period} */
        public boolean isOutside() {
            return this == BEFORE || this == AFTER;
        }
    }

    /**
     * A session compared with the plan's period.
     *
     * @param session the session
     * @param date its date with the plan's year; empty if it has none
     * @param position where it lies
     * @param days how many days outside the period; 0 inside it or if the position is unknown
     * @param length how long it takes; empty if it states no hours, or hours that run backward
     */
    public record Placement(
            PartId session, Optional<PlanDate> date, Position position, long days, Optional<Duration> length) {
        /** Refuses null and negative days. */
        public Placement {
            requirePresent("session", session, "date", date, "position", position);
            requirePresent("length", length);
            checkArgument(days >= 0, "A session lies 0 or more days outside; %s is less.", days);
        }
    }

    /**
     * The sessions of one day.
     *
     * @param date the day
     * @param sessions the sessions by start
     * @param breaks the time from the end of one to the start of the next, negative where they overlap; one fewer than sessions whose hours count
     */
    public record Day(PlanDate date, ImmutableList<PartId> sessions, ImmutableList<Duration> breaks) {
        /** Refuses null. */
        public Day {
            requirePresent("date", date, "sessions", sessions, "breaks", breaks);
        }
    }

    /**
     * {@return the timetable of a plan}
     *
     * @param plan the plan
     */
    public static Timetable of(Plan plan) {
        requirePresent("plan", plan);
        List<Session> held = plan.sessionsInTimeOrder().stream()
                .filter(session -> session.status() != Session.Status.CANCELLED)
                .toList();
        Timeline timeline = Timeline.of(plan);
        Optional<PlanPeriod> period = period(plan);
        return new Timetable(
                period,
                held.stream().map(session -> placement(plan, period, session)).collect(toImmutableList()),
                days(plan, timeline, held));
    }

    private static Optional<PlanPeriod> period(Plan plan) {
        return plan.period().isPresent()
                ? PlanDates.period(plan)
                : plan.calendarPeriod().map(days -> new PlanPeriod(PlanDate.of(days.start()), PlanDate.of(days.end())));
    }

    private static Placement placement(Plan plan, Optional<PlanPeriod> period, Session session) {
        Optional<PlanDate> date = session.date().map(plan::dated);
        Position position = Position.UNKNOWN;
        Optional<Long> days = Optional.empty();
        if (period.isPresent() && date.isPresent()) {
            position = position(date.get(), period.get());
            days = switch (position) {
                case AFTER -> period.get().end().daysUntil(date.get());
                case BEFORE -> date.get().daysUntil(period.get().start());
                default -> Optional.of(0L);
            };
        }
        return new Placement(
                session.id(),
                date,
                days.isPresent() ? position : Position.UNKNOWN,
                days.orElse(0L),
                Timeline.length(session));
    }

    private static Position position(PlanDate date, PlanPeriod period) {
        if (PlanDates.isAfter(date, period.end())) {
            return Position.AFTER;
        }
        return PlanDates.isAfter(period.start(), date) ? Position.BEFORE : Position.INSIDE;
    }

    /** {@return the hours of all sessions that state theirs} */
    public Duration total() {
        return hours(position -> true);
    }

    /** {@return the hours inside the plan's period} */
    public Duration inside() {
        return hours(position -> position == Position.INSIDE);
    }

    /** {@return the hours outside the plan's period} */
    public Duration outside() {
        return hours(Position::isOutside);
    }

    /** {@return the hours of the sessions whose position is unknown} */
    public Duration unplaced() {
        return hours(position -> position == Position.UNKNOWN);
    }

    private Duration hours(Predicate<Position> counts) {
        return placements.stream()
                .filter(one -> counts.test(one.position()))
                .flatMap(one -> one.length().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** {@return the sessions that state no hours, or hours that run backward: their length is unknown} */
    public ImmutableList<PartId> withoutHours() {
        return placements.stream()
                .filter(one -> one.length().isEmpty())
                .map(Placement::session)
                .collect(toImmutableList());
    }

    private static ImmutableList<Day> days(Plan plan, Timeline timeline, List<Session> held) {
        Map<PlanDate, List<Session>> byDay = new LinkedHashMap<>();
        for (Session session : held) {
            session.date()
                    .ifPresent(date -> byDay.computeIfAbsent(plan.dated(date), day -> new ArrayList<>())
                            .add(session));
        }
        return ImmutableMap.copyOf(byDay).entrySet().stream()
                .map(day -> day(timeline, day.getValue()))
                .collect(toImmutableList());
    }

    private static Day day(Timeline timeline, List<Session> sessions) {
        List<Session> timed = sessions.stream()
                .filter(session -> Timeline.hours(session).isPresent())
                .toList();
        ImmutableList.Builder<Duration> breaks = ImmutableList.builder();
        for (int index = 1; index < timed.size(); index++) {
            timeline.between(timed.get(index - 1), timed.get(index)).ifPresent(breaks::add);
        }
        return new Day(
                sessions.get(0).date().orElseThrow(),
                sessions.stream().map(Session::id).collect(toImmutableList()),
                breaks.build());
    }

    /** {@return the days with more than one session} */
    public ImmutableList<Day> sharedDays() {
        return days.stream().filter(day -> day.sessions().size() > 1).collect(toImmutableList());
    }
}
