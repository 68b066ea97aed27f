package org.workplan.schedule;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Optional;
import org.workplan.evaluation.EvaluationSummary;
import org.workplan.explanation.Explanation;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;
import org.workplan.plan.Timeline;
import org.workplan.progress.PlanAssessment;
import org.workplan.value.DatePeriod;
import org.workplan.value.Dates;
import org.workplan.value.PartId;
import org.workplan.value.TimeSlot;

/**
 * What stands in some days of a plan, for one person, one role, one area or the whole team.
 *
 * @param request what was asked for
 * @param items what stands there, by day and time
 * @param undated the sessions whose day nobody can tell: without a date, or in a plan without a year
 */
public record Agenda(Request request, ImmutableList<Item> items, ImmutableList<PartId> undated) {

    private static final Comparator<Item> ORDER = Comparator.comparing(Item::day)
            .thenComparing(Agenda::start)
            .thenComparing(Item::kind)
            .thenComparing(Item::part);

    /** Refuses null. */
    public Agenda {
        requirePresent("request", request, "items", items, "undated", undated);
    }

    /**
     * {@return the agenda}
     *
     * @param plan the plan
     * @param request which days, asked when, for whom
     * @param known what is known beside the plan
     */
    public static Agenda of(Plan plan, Request request, Knowledge known) {
        requirePresent("plan", plan, "request", request, "known", known);
        AgendaItems items = new AgendaItems(plan, request);
        ImmutableList.Builder<Item> all = ImmutableList.builder();
        all.addAll(items.sessions());
        all.addAll(items.preparations());
        all.addAll(items.tasks());
        known.assessment().ifPresent(assessment -> all.addAll(items.targets(assessment)));
        Reminders reminders = new Reminders(plan, request);
        all.addAll(reminders.evaluations(known.evaluation()));
        known.contacts().ifPresent(review -> all.addAll(reminders.contacts(review)));
        Timeline timeline = Timeline.of(plan);
        ImmutableList<PartId> undated = plan.sessions().stream()
                .filter(session -> timeline.day(session).isEmpty())
                .map(Session::id)
                .collect(ImmutableList.toImmutableList());
        return new Agenda(request, ImmutableList.sortedCopyOf(ORDER, all.build()), undated);
    }

    /** What has no hour stands before everything of its day; an evaluation looks back on it. */
    private static LocalTime start(Item item) {
        LocalTime otherwise = item.kind() == Item.Kind.EVALUATION ? LocalTime.MAX : LocalTime.MIN;
        return item.time().map(slot -> slot.start()).orElse(otherwise);
    }

    /**
     * {@return the items of a day; a session that goes on after midnight stands on both days}
     *
     * @param day the day
     */
    public ImmutableList<Item> on(LocalDate day) {
        requirePresent("day", day);
        return where(item -> !day.isBefore(item.day()) && !day.isAfter(item.lastDay()));
    }

    /**
     * {@return the items in a state}
     *
     * @param state the state
     */
    public ImmutableList<Item> in(Item.State state) {
        requirePresent("state", state);
        return where(item -> item.state() == state);
    }

    private ImmutableList<Item> where(java.util.function.Predicate<Item> wanted) {
        return items.stream().filter(wanted).collect(ImmutableList.toImmutableList());
    }

    /** {@return the session that comes next after the time of the question; empty without a time of the question, or after the last} */
    public Optional<Item> next() {
        return items.stream()
                .filter(item -> item.kind() == Item.Kind.SESSION && item.state() == Item.State.COMING)
                .findFirst();
    }

    /** {@return in how long the next session begins; empty if there is none, or it has no start} */
    public Optional<Duration> untilNext() {
        Optional<LocalDateTime> start =
                next().flatMap(item -> item.time().map(slot -> item.day().atTime(slot.start())));
        return start.flatMap(begin -> request.now().map(now -> Duration.between(now, begin)));
    }

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
    public record Item(
            Kind kind,
            PartPath part,
            LocalDate day,
            Optional<TimeSlot> time,
            State state,
            Optional<Long> days,
            ImmutableList<PartId> people,
            Explanation explanation) {

        /** Refuses null. */
        public Item {
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

    /**
     * Which part of a plan's working year is asked for.
     *
     * @param window the days, both ends included
     * @param now the day and time of the question, in the place of the plan; empty if nothing is over, due or overdue yet
     * @param focus a person, a role or a section (an area of work): only what is theirs; empty for the whole team
     */
    public record Request(DatePeriod window, Optional<LocalDateTime> now, Optional<PartPath> focus) {

        /**
         * Checks the day of the question.
         *
         * @throws IllegalArgumentException if its year is not 1 to 9999
         */
        public Request {
            requirePresent("window", window, "now", now, "focus", focus);
            now.ifPresent(moment -> Dates.check(moment.toLocalDate()));
        }

        /**
         * Asks for everything in some days.
         *
         * @param window the days
         * @return the request
         */
        public static Request of(DatePeriod window) {
            return new Request(window, Optional.empty(), Optional.empty());
        }

        /**
         * Asks the same at a day and time.
         *
         * @param moment the day and time
         * @return the request
         */
        public Request at(LocalDateTime moment) {
            requirePresent("moment", moment);
            return new Request(window, Optional.of(moment), focus);
        }

        /**
         * Asks the same for one person, role or section.
         *
         * @param part the path
         * @return the request
         */
        public Request about(PartPath part) {
            requirePresent("part", part);
            return new Request(window, now, Optional.of(part));
        }
    }

    /**
     * What is known beside the plan when an agenda is made. What is left out is not known: its items then say so, or are missing.
     *
     * @param assessment how the targets stand; without it targets and their windows are left out
     * @param evaluation which evaluations are there; without it nobody can tell whether one whose day has passed was made
     * @param contacts when clients were last met; without it contacts are left out
     */
    public record Knowledge(
            Optional<PlanAssessment> assessment,
            Optional<EvaluationSummary> evaluation,
            Optional<ContactReview> contacts) {

        /** The plan alone. */
        public static final Knowledge NONE = new Knowledge(Optional.empty(), Optional.empty(), Optional.empty());

        /** Refuses null. */
        public Knowledge {
            requirePresent("assessment", assessment, "evaluation", evaluation, "contacts", contacts);
        }

        /**
         * {@return the same with an assessment}
         *
         * @param known how the targets stand
         */
        public Knowledge with(PlanAssessment known) {
            requirePresent("known", known);
            return new Knowledge(Optional.of(known), evaluation, contacts);
        }

        /**
         * {@return the same with evaluations}
         *
         * @param known which evaluations are there
         */
        public Knowledge with(EvaluationSummary known) {
            requirePresent("known", known);
            return new Knowledge(assessment, Optional.of(known), contacts);
        }

        /**
         * {@return the same with contacts}
         *
         * @param known when clients were last met
         */
        public Knowledge with(ContactReview known) {
            requirePresent("known", known);
            return new Knowledge(assessment, evaluation, Optional.of(known));
        }
    }
}
