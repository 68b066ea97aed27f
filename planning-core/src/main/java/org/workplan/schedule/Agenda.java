package org.workplan.schedule;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Optional;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;
import org.workplan.plan.Timeline;
import org.workplan.value.PartId;

/**
 * What stands in some days of a plan, for one person, one role, one area or the whole team.
 *
 * @param request what was asked for
 * @param items what stands there, by day and time
 * @param undated the sessions whose day nobody can tell: without a date, or in a plan without a year
 */
public record Agenda(AgendaRequest request, ImmutableList<AgendaItem> items, ImmutableList<PartId> undated) {

    private static final Comparator<AgendaItem> ORDER = Comparator.comparing(AgendaItem::day)
            .thenComparing(Agenda::start)
            .thenComparing(AgendaItem::kind)
            .thenComparing(AgendaItem::part);

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
    public static Agenda of(Plan plan, AgendaRequest request, AgendaKnowledge known) {
        requirePresent("plan", plan, "request", request, "known", known);
        AgendaItems items = new AgendaItems(plan, request);
        ImmutableList.Builder<AgendaItem> all = ImmutableList.builder();
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
    private static LocalTime start(AgendaItem item) {
        LocalTime otherwise = item.kind() == AgendaItem.Kind.EVALUATION ? LocalTime.MAX : LocalTime.MIN;
        return item.time().map(slot -> slot.start()).orElse(otherwise);
    }

    /**
     * {@return the items of a day; a session that goes on after midnight stands on both days}
     *
     * @param day the day
     */
    public ImmutableList<AgendaItem> on(LocalDate day) {
        requirePresent("day", day);
        return where(item -> !day.isBefore(item.day()) && !day.isAfter(item.lastDay()));
    }

    /**
     * {@return the items in a state}
     *
     * @param state the state
     */
    public ImmutableList<AgendaItem> in(AgendaItem.State state) {
        requirePresent("state", state);
        return where(item -> item.state() == state);
    }

    private ImmutableList<AgendaItem> where(java.util.function.Predicate<AgendaItem> wanted) {
        return items.stream().filter(wanted).collect(ImmutableList.toImmutableList());
    }

    /** {@return the session that comes next after the time of the question; empty without a time of the question, or after the last} */
    public Optional<AgendaItem> next() {
        return items.stream()
                .filter(item -> item.kind() == AgendaItem.Kind.SESSION && item.state() == AgendaItem.State.COMING)
                .findFirst();
    }

    /** {@return in how long the next session begins; empty if there is none, or it has no start} */
    public Optional<Duration> untilNext() {
        Optional<LocalDateTime> start =
                next().flatMap(item -> item.time().map(slot -> item.day().atTime(slot.start())));
        return start.flatMap(begin -> request.now().map(now -> Duration.between(now, begin)));
    }
}
