package org.workplan.schedule;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;
import org.workplan.plan.Timeline;
import org.workplan.value.PartId;
import org.workplan.value.PlanDate;
import org.workplan.value.PlanPeriod;

/**
 * The hours of a plan's sessions and the days that they share. Cancelled sessions are left out. A plan without a year has one too.
 *
 * @param total the hours of all sessions that state theirs
 * @param inside the hours inside the plan's period
 * @param outside the hours outside it
 * @param unplaced the hours of which nobody can tell: without a date or a period, or where it depends on the year
 * @param withoutHours the sessions that state no hours, or hours that run backward: their length is unknown
 * @param days the days that have sessions, in order
 */
public record Timetable(
        Duration total,
        Duration inside,
        Duration outside,
        Duration unplaced,
        ImmutableList<PartId> withoutHours,
        ImmutableList<Day> days) {

    /** Refuses null. */
    public Timetable {
        requirePresent("total", total, "inside", inside, "outside", outside);
        requirePresent("unplaced", unplaced, "withoutHours", withoutHours, "days", days);
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

    private enum Place {
        INSIDE,
        OUTSIDE,
        UNPLACED
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
        Map<Place, Duration> hours = new LinkedHashMap<>();
        ImmutableList.Builder<PartId> withoutHours = ImmutableList.builder();
        for (Session session : held) {
            Timeline.length(session)
                    .ifPresentOrElse(
                            length -> hours.merge(place(plan, session), length, Duration::plus),
                            () -> withoutHours.add(session.id()));
        }
        Duration inside = hours.getOrDefault(Place.INSIDE, Duration.ZERO);
        Duration outside = hours.getOrDefault(Place.OUTSIDE, Duration.ZERO);
        Duration unplaced = hours.getOrDefault(Place.UNPLACED, Duration.ZERO);
        return new Timetable(
                inside.plus(outside).plus(unplaced),
                inside,
                outside,
                unplaced,
                withoutHours.build(),
                days(plan, timeline, held));
    }

    private static Place place(Plan plan, Session session) {
        Optional<PlanPeriod> period = plan.period()
                .or(() -> plan.calendarPeriod()
                        .map(days -> new PlanPeriod(PlanDate.of(days.start()), PlanDate.of(days.end()))));
        if (period.isEmpty() || session.date().isEmpty()) {
            return Place.UNPLACED;
        }
        PlanDate date = plan.dated(session.date().get());
        Optional<Long> sinceStart = period.get().start().daysUntil(date);
        Optional<Long> untilEnd = date.daysUntil(period.get().end());
        boolean backward = period.get()
                .start()
                .daysUntil(period.get().end())
                .filter(days -> days < 0)
                .isPresent();
        if (backward || sinceStart.isEmpty() || untilEnd.isEmpty()) {
            return Place.UNPLACED;
        }
        return sinceStart.get() >= 0 && untilEnd.get() >= 0 ? Place.INSIDE : Place.OUTSIDE;
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
                .collect(ImmutableList.toImmutableList());
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
                sessions.stream().map(Session::id).collect(ImmutableList.toImmutableList()),
                breaks.build());
    }

    /** {@return the days with more than one session} */
    public ImmutableList<Day> sharedDays() {
        return days.stream().filter(day -> day.sessions().size() > 1).collect(ImmutableList.toImmutableList());
    }
}
