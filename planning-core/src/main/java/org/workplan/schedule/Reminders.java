package org.workplan.schedule;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.workplan.evaluation.EvaluationSummary;
import org.workplan.evaluation.StageEvaluation;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operand;
import org.workplan.plan.Actor;
import org.workplan.plan.EvaluationDesign;
import org.workplan.plan.Indicator;
import org.workplan.plan.PartKind;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;
import org.workplan.plan.Timeline;
import org.workplan.value.PartId;

/** Reminds of what follows from the plan without being a session, a task or a target: evaluations to gather and clients to meet. */
final class Reminders {

    private final Plan plan;
    private final AgendaClock clock;
    private final Focus focus;
    private final Timeline timeline;

    Reminders(Plan plan, Agenda.Request request) {
        this.plan = plan;
        this.clock = new AgendaClock(request);
        this.focus = new Focus(plan, request.focus());
        this.timeline = Timeline.of(plan);
    }

    List<Agenda.Item> evaluations(Optional<EvaluationSummary> known) {
        List<Agenda.Item> items = new ArrayList<>();
        for (EvaluationDesign design : plan.evaluations()) {
            if (focus.has(design)) {
                items.addAll(
                        design.stage() == EvaluationDesign.Stage.STAGE
                                ? stages(design, known)
                                : summary(design, known));
            }
        }
        return items;
    }

    private List<Agenda.Item> stages(EvaluationDesign design, Optional<EvaluationSummary> known) {
        List<Agenda.Item> items = new ArrayList<>();
        for (Session session : plan.sessions()) {
            boolean held = session.status() == Session.Status.PLANNED || session.status() == Session.Status.DONE;
            Optional<LocalDate> day = timeline.lastDay(session).filter(clock::shows);
            if (held && day.isPresent()) {
                Optional<StageEvaluation> stage = known.flatMap(all -> all.sessions().stream()
                        .filter(one -> one.session().equals(Optional.of(session.id())))
                        .findFirst());
                items.add(evaluation(
                        design,
                        session.path(),
                        day.get(),
                        stage,
                        Explanation.of("schedule.evaluation").part("session", session)));
            }
        }
        return items;
    }

    private List<Agenda.Item> summary(EvaluationDesign design, Optional<EvaluationSummary> known) {
        return design
                .date()
                .flatMap(plan::dayOf)
                .or(this::close)
                .filter(clock::shows)
                .map(day -> evaluation(
                        design,
                        design.path(),
                        day,
                        known.map(EvaluationSummary::closing),
                        Explanation.of("schedule.summary").part("part", design)))
                .stream()
                .toList();
    }

    /** The last day of the plan, or of its last session when that lies later. */
    private Optional<LocalDate> close() {
        return Stream.concat(
                        plan.calendarPeriod().stream().map(period -> period.end()),
                        plan.sessions().stream().flatMap(session -> timeline.lastDay(session).stream()))
                .max(Comparator.naturalOrder());
    }

    private Agenda.Item evaluation(
            EvaluationDesign design,
            PartPath part,
            LocalDate day,
            Optional<StageEvaluation> known,
            Explanation.Builder why) {
        List<String> asked = design.evaluators().stream().map(Actor::words).toList();
        List<String> missing = known.map(stage -> missing(asked, stage)).orElse(asked);
        boolean done = known.isPresent() && missing.isEmpty();
        Agenda.Item.State state = clock.due(day, done);
        boolean unknown = known.isEmpty() && state == Agenda.Item.State.OVERDUE;
        if (!missing.isEmpty()) {
            why.because(Explanation.of("schedule.evaluators")
                    .with("groups", texts(missing))
                    .note());
        }
        return clock.item(Agenda.Item.Kind.EVALUATION, part, day, unknown ? Agenda.Item.State.NOT_KNOWN : state, why);
    }

    private static List<String> missing(List<String> asked, StageEvaluation stage) {
        return asked.stream()
                .filter(group -> stage.responses().stream()
                        .noneMatch(response -> response.group().equals(group)
                                && response.state() == StageEvaluation.GroupResponse.State.PRESENT))
                .toList();
    }

    private static Operand texts(List<String> texts) {
        return new Operand.Many(ImmutableList.copyOf(
                texts.stream().map(text -> (Operand) new Operand.Text(text)).iterator()));
    }

    List<Agenda.Item> contacts(ContactReview review) {
        boolean theirs = plan.targets().stream()
                .filter(target -> target.indicator().filter(this::isOfContacts).isPresent())
                .anyMatch(focus::has);
        return focus.isOnAll() || theirs
                ? review.standings().stream()
                        .flatMap(standing -> contact(review, standing).stream())
                        .toList()
                : List.of();
    }

    private boolean isOfContacts(PartId indicator) {
        return plan.part(Indicator.class, indicator)
                .flatMap(Indicator::records)
                .filter(kind -> kind == Indicator.RecordKind.CONTACT)
                .isPresent();
    }

    private Optional<Agenda.Item> contact(ContactReview review, ContactReview.Standing standing) {
        Optional<LocalDate> due =
                standing.last().flatMap(last -> review.everyDays().map(last::plusDays));
        return due.filter(clock::shows)
                .map(day -> clock.item(
                        Agenda.Item.Kind.CONTACT,
                        PartPath.of(PartKind.PERSON, standing.subject()),
                        day,
                        clock.due(day, false),
                        Explanation.of("schedule.contact")
                                .text("client", standing.subject().value())
                                .day("last", standing.last().orElseThrow())
                                .number("days", review.everyDays().orElseThrow())));
    }
}
