package org.workplan.schedule;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Supplier;
import org.workplan.plan.Contingency;
import org.workplan.plan.Part;
import org.workplan.plan.PartKind;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;
import org.workplan.plan.Risk;
import org.workplan.plan.Session;
import org.workplan.plan.Step;
import org.workplan.plan.Timing;
import org.workplan.plan.dates.PlanDates;
import org.workplan.value.PlanDate;
import org.workplan.value.Verdict;

/** Compares the relative times of a plan with the dates of its sessions. */
final class RelativeTimes {

    private final Plan plan;
    private final Supplier<ImmutableMap<PartPath, Session>> sessions;

    RelativeTimes(Plan plan) {
        this.plan = plan;
        this.sessions = Suppliers.memoize(() -> sessions(plan));
    }

    /** The session that a path means: a session itself, or the session of a step. */
    private static ImmutableMap<PartPath, Session> sessions(Plan plan) {
        ImmutableMap.Builder<PartPath, Session> byPath = ImmutableMap.builder();
        for (Session session : plan.sessions()) {
            byPath.put(session.path(), session);
            session.steps().forEach(step -> byPath.put(step.path(), session));
        }
        return byPath.buildKeepingLast();
    }

    ImmutableList<RelativeTime> all() {
        ImmutableList.Builder<RelativeTime> all = ImmutableList.builder();
        for (Risk risk : plan.risks()) {
            for (Contingency one : risk.contingencies()) {
                one.timings().forEach(timing -> all.add(ofContingency(one, timing)));
            }
        }
        for (int index = 0; index < plan.sessions().size(); index++) {
            for (Step step : plan.sessions().get(index).steps()) {
                for (Timing timing : step.timings()) {
                    all.add(ofStep(index, step, timing));
                }
            }
        }
        return all.build();
    }

    private RelativeTime ofContingency(Contingency one, Timing timing) {
        boolean before = timing.relation() == Timing.Relation.BEFORE;
        ImmutableList<Session> anchors = timing.anchors().isEmpty() && before ? firstSession() : named(timing);
        return plain(one, Optional.empty(), timing, anchors, Verdict.NOT_APPLICABLE);
    }

    private ImmutableList<Session> firstSession() {
        return plan.sessionsInTimeOrder().stream()
                .filter(session ->
                        session.status() == Session.Status.PLANNED || session.status() == Session.Status.DONE)
                .limit(1)
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<Session> named(Timing timing) {
        return timing.anchors().stream()
                .flatMap(path -> Optional.ofNullable(sessions.get().get(path)).stream())
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    private static RelativeTime plain(
            Part part, Optional<Session> session, Timing timing, ImmutableList<Session> anchors, Verdict verdict) {
        return new RelativeTime(part, session, timing, anchors, Optional.empty(), Optional.empty(), verdict);
    }

    private RelativeTime ofStep(int index, Step step, Timing timing) {
        Session session = plan.sessions().get(index);
        return switch (timing.relation()) {
            case NEXT_DAY -> tomorrow(index, step, timing);
            case SAME_DAY_MORNING -> morning(session, step, timing);
            default ->
                plain(
                        step,
                        Optional.of(session),
                        timing,
                        timing.anchors().isEmpty() ? ImmutableList.of(session) : named(timing),
                        Verdict.NOT_APPLICABLE);
        };
    }

    /** "Tomorrow" means the session that the step names, or the next one in printed order. */
    private RelativeTime tomorrow(int index, Step step, Timing timing) {
        Session session = plan.sessions().get(index);
        Optional<Session> meant = timing.anchors().stream()
                .filter(anchor -> anchor.kind() == PartKind.SESSION)
                .flatMap(anchor -> plan.part(Session.class, anchor.id()).stream())
                .findFirst()
                .or(() -> plan.sessions().stream().skip(index + 1L).findFirst());
        Optional<PlanDate> expected =
                session.date().map(date -> PlanDates.told(plan, date).plusDays(1));
        Optional<Long> off = meant.flatMap(Session::date)
                .flatMap(day -> expected.flatMap(date -> PlanDates.daysUntil(plan, date, PlanDates.told(plan, day))));
        return new RelativeTime(
                step,
                Optional.of(session),
                timing,
                meant.stream().collect(ImmutableList.toImmutableList()),
                expected,
                off,
                meant.isEmpty()
                        ? Verdict.NOT_APPLICABLE
                        : off.map(days -> Verdict.of(days == 0)).orElse(Verdict.UNDETERMINED));
    }

    private RelativeTime morning(Session session, Step step, Timing timing) {
        ImmutableList<Session> others = (timing.anchors().isEmpty() ? plan.sessions() : named(timing))
                .stream().filter(other -> !other.equals(session)).collect(ImmutableList.toImmutableList());
        Verdict verdict = others.stream()
                .map(other -> sameDay(session, other).and(inTheMorning(other)))
                .reduce(Verdict.NOT_MET, Verdict::or);
        return plain(step, Optional.of(session), timing, others, verdict);
    }

    private Verdict sameDay(Session one, Session other) {
        return one.date()
                .flatMap(date -> other.date()
                        .flatMap(day ->
                                PlanDates.daysUntil(plan, PlanDates.told(plan, date), PlanDates.told(plan, day))))
                .map(days -> Verdict.of(days == 0))
                .orElse(Verdict.UNDETERMINED);
    }

    private static Verdict inTheMorning(Session session) {
        return session.time()
                .map(slot -> Verdict.of(slot.start().isBefore(LocalTime.NOON)))
                .orElse(Verdict.UNDETERMINED);
    }
}
