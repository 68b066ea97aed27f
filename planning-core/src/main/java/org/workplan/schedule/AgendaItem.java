package org.workplan.schedule;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.workplan.explanation.Explanation;
import org.workplan.plan.PartPath;
import org.workplan.value.PartId;
import org.workplan.value.TimeSlot;

/**
 * One thing on one day of an agenda.
 *
 * @param kind what it is
 * @param part the part of the plan
 * @param day the day: of the session, or the last day on which something is in time
 * @param time from when to when; empty for the whole day
 * @param state how it stands at the time of the question
 * @param days how many days are left until the day, negative once it is past; empty without a time of the question
 * @param people who does it, by person; empty if the plan ties nobody to it
 * @param explanation the facts, for text in several languages
 */
public record AgendaItem(
        Kind kind,
        PartPath part,
        LocalDate day,
        Optional<TimeSlot> time,
        State state,
        Optional<Long> days,
        ImmutableList<PartId> people,
        Explanation explanation) {

    /** Refuses null. */
    public AgendaItem {
        requirePresent("kind", kind, "part", part, "day", day);
        requirePresent("time", time, "state", state, "days", days);
        requirePresent("people", people, "explanation", explanation);
    }

    /** {@return the last day that it touches: the day after if it goes on after midnight} */
    public LocalDate lastDay() {
        return time.map(slot -> slot.lastDayOn(day)).orElse(day);
    }

    /** What stands on an agenda. */
    public enum Kind {
        /** A session takes place. */
        SESSION,
        /** Something has to be ready before a session. */
        PREPARATION,
        /** The last day of a target. */
        TARGET,
        /** The last day of one window of a quota, such as a month. */
        WINDOW,
        /** The last day of a task. */
        TASK,
        /** A session, or the whole plan, is to be evaluated. */
        EVALUATION,
        /** A client is to be met; the part is the pseudonym in the room of people. */
        CONTACT
    }

    /** How an item stands. */
    public enum State {
        /** The plan says when; nobody asked at a time. */
        PLANNED,
        /** It is still to come. */
        COMING,
        /** It is going on. */
        RUNNING,
        /** A session's time is over; whether it was held is not recorded. */
        OVER,
        /** It is recorded as done or met. */
        DONE,
        /** A window of a quota is open, and holds less than was to be expected by now or than the calendar can still bring. */
        AT_RISK,
        /** Today is the last day. */
        DUE,
        /** The last day has passed and it is not known to be done. */
        OVERDUE,
        /** The day has passed, and nobody recorded whether it was done. */
        NOT_KNOWN,
        /** The session was put off. */
        POSTPONED,
        /** The session will not be held. */
        CANCELLED
    }
}
