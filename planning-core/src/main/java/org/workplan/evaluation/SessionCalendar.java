package org.workplan.evaluation;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;
import org.workplan.plan.SessionStatus;
import org.workplan.value.PartId;

/** The sessions that are held, one after the other, and which of them are over on the day of the question. */
final class SessionCalendar {

    private final Plan plan;
    private final Optional<LocalDate> asOf;
    private final ImmutableList<PartId> held;

    SessionCalendar(Plan plan, Optional<LocalDate> asOf) {
        this.plan = plan;
        this.asOf = asOf;
        this.held = plan.sessionsInTimeOrder().stream()
                .filter(session -> session.status() != SessionStatus.CANCELLED)
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

    Optional<PartId> next(PartId session) {
        int index = index(session);
        return index < 0 || index + 1 == held.size() ? Optional.empty() : Optional.of(held.get(index + 1));
    }

    boolean isLast(PartId session) {
        return !held.isEmpty() && held.get(held.size() - 1).equals(session);
    }

    /** Without a day of the question everything counts as over; with one, a session is over once its day has passed. */
    GroupResponse.State ifSilent(PartId id) {
        if (asOf.isEmpty()) {
            return GroupResponse.State.MISSING;
        }
        return day(id).map(
                        date -> date.isBefore(asOf.get()) ? GroupResponse.State.MISSING : GroupResponse.State.NOT_DUE)
                .orElse(GroupResponse.State.UNDATED);
    }

    /** The day on which a session takes place; nothing while it is postponed. */
    Optional<LocalDate> day(PartId id) {
        return plan.part(Session.class, id)
                .filter(session -> session.status() != SessionStatus.POSTPONED)
                .flatMap(Session::date)
                .flatMap(plan::dayOf);
    }

    boolean isOver(PartId session) {
        return ifSilent(session) == GroupResponse.State.MISSING;
    }

    boolean isStillToCome(PartId session) {
        return ifSilent(session) == GroupResponse.State.NOT_DUE
                && plan.part(Session.class, session)
                        .flatMap(Session::date)
                        .flatMap(plan::dayOf)
                        .filter(date -> date.isAfter(asOf.orElseThrow()))
                        .isPresent();
    }
}
