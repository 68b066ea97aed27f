package org.workplan.evaluation;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;
import org.workplan.plan.Timeline;
import org.workplan.value.PartId;

/**
 * The sessions that are held, one after the other by the instant at which they start, and which of them are over on the day of the question. A session without
 * a date comes after all that have one; sessions that start together do not follow each other.
 */
final class SessionCalendar {

    private final Plan plan;
    private final Timeline timeline;
    private final Optional<LocalDate> asOf;
    private final ImmutableList<PartId> held;

    SessionCalendar(Plan plan, Optional<LocalDate> asOf) {
        this.plan = plan;
        this.timeline = Timeline.of(plan);
        this.asOf = asOf;
        this.held = timeline.inOrder().stream()
                .filter(session -> session.status() != Session.Status.CANCELLED)
                .map(Session::id)
                .collect(ImmutableList.toImmutableList());
    }

    ImmutableList<PartId> held() {
        return held;
    }

    /** The place in time order, from 0; -1 for a session that is not held. */
    int index(PartId session) {
        return held.indexOf(session);
    }

    private Optional<Session> session(PartId id) {
        return plan.part(Session.class, id);
    }

    private LocalDateTime order(PartId session) {
        return session(session).flatMap(timeline::order).orElse(LocalDateTime.MAX);
    }

    /** The sessions that follow one that is held, in time order. */
    private Stream<PartId> after(PartId session) {
        int index = index(session);
        return index < 0
                ? Stream.of()
                : held.subList(index + 1, held.size()).stream()
                        .filter(later -> order(later).isAfter(order(session)));
    }

    Optional<PartId> next(PartId session) {
        return after(session).findFirst();
    }

    /** The first of the sessions that follow one and are not over; without a day of the question the one that follows it. */
    Optional<PartId> nextChance(PartId session) {
        return after(session).filter(later -> asOf.isEmpty() || !isOver(later)).findFirst();
    }

    /** Whether no other session can follow; of several without a date nobody knows. */
    boolean isLast(PartId session) {
        boolean dated = !order(session).equals(LocalDateTime.MAX);
        return index(session) >= 0
                && after(session).findAny().isEmpty()
                && held.stream()
                        .allMatch(other ->
                                dated || other.equals(session) || order(other).isBefore(LocalDateTime.MAX));
    }

    /** Whether one session comes after another if dates and hours decide it; a session never comes after itself. */
    boolean mayFollow(PartId later, PartId session) {
        Optional<Session> one = session(session);
        Optional<Session> other = session(later);
        boolean timed = Stream.of(one, other)
                .allMatch(known -> known.flatMap(Timeline::hours).isPresent());
        Optional<LocalDate> day = one.flatMap(timeline::order).map(LocalDateTime::toLocalDate);
        Optional<LocalDate> laterDay = other.flatMap(timeline::order).map(LocalDateTime::toLocalDate);
        boolean open = day.isEmpty() || laterDay.isEmpty() || (day.equals(laterDay) && !timed);
        return !later.equals(session) && (open || order(later).isAfter(order(session)));
    }

    /** A session is over once its last day has passed, or where it is stated as done; without a day of the question all count as over but those postponed. */
    StageEvaluation.GroupResponse.State ifSilent(PartId id) {
        Session.Status status = session(id).map(Session::status).orElse(Session.Status.PLANNED);
        if (status == Session.Status.POSTPONED) {
            return StageEvaluation.GroupResponse.State.UNDATED;
        }
        if (status == Session.Status.DONE || asOf.isEmpty()) {
            return StageEvaluation.GroupResponse.State.MISSING;
        }
        return session(id)
                .flatMap(timeline::lastDay)
                .map(last -> last.isBefore(asOf.get())
                        ? StageEvaluation.GroupResponse.State.MISSING
                        : StageEvaluation.GroupResponse.State.NOT_DUE)
                .orElse(StageEvaluation.GroupResponse.State.UNDATED);
    }

    /** An evaluation in sum is due once every session is over; without sessions, once the period of the plan is. */
    StageEvaluation.GroupResponse.State ifSilentInSum() {
        if (held.isEmpty()) {
            return asOf.isEmpty()
                    ? StageEvaluation.GroupResponse.State.MISSING
                    : plan.calendarPeriod()
                            .map(period -> period.end().isBefore(asOf.get())
                                    ? StageEvaluation.GroupResponse.State.MISSING
                                    : StageEvaluation.GroupResponse.State.NOT_DUE)
                            .orElse(StageEvaluation.GroupResponse.State.UNDATED);
        }
        return Stream.of(StageEvaluation.GroupResponse.State.NOT_DUE, StageEvaluation.GroupResponse.State.UNDATED)
                .filter(state -> held.stream().anyMatch(session -> ifSilent(session) == state))
                .findFirst()
                .orElse(StageEvaluation.GroupResponse.State.MISSING);
    }

    /** The day on which a session takes place; nothing while it is postponed. */
    Optional<LocalDate> day(PartId id) {
        return session(id)
                .filter(session -> session.status() != Session.Status.POSTPONED)
                .flatMap(timeline::day);
    }

    boolean isOver(PartId session) {
        return ifSilent(session) == StageEvaluation.GroupResponse.State.MISSING;
    }

    boolean isStillToCome(PartId session) {
        return ifSilent(session) == StageEvaluation.GroupResponse.State.NOT_DUE
                && day(session).filter(date -> date.isAfter(asOf.orElseThrow())).isPresent();
    }
}
