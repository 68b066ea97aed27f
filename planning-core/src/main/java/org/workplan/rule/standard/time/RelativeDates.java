package org.workplan.rule.standard.time;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;
import org.workplan.plan.Step;
import org.workplan.plan.Timing;
import org.workplan.rule.Repair;
import org.workplan.rule.standard.common.PlanDates;
import org.workplan.value.PartId;
import org.workplan.value.PlanDate;

/** What a step says of another day, against the day on which the session that it means takes place. */
final class RelativeDates {

    /**
     * A step that speaks of tomorrow.
     *
     * @param session the session that the step is part of
     * @param step the step
     * @param timing what it says
     * @param meant the session that it means
     * @param expected the day that it promises
     * @param off by how many days the session that is meant is later; empty when a date is not known
     */
    record Tomorrow(Session session, Step step, Timing timing, Session meant, PlanDate expected, Optional<Long> off) {

        /** The session that is meant and all that follow it, moved to where the promise holds. */
        Repair.MoveSessions repair(Plan plan) {
            int from = plan.sessions().indexOf(meant);
            ImmutableList<PartId> moved = plan
                    .sessions()
                    .subList(from, plan.sessions().size())
                    .stream()
                    .map(Session::id)
                    .collect(ImmutableList.toImmutableList());
            return new Repair.MoveSessions(moved, -off.orElseThrow());
        }
    }

    private RelativeDates() {}

    /** Every step that speaks of tomorrow, and the session that it means: the one it names, or the next in printed order. */
    static ImmutableList<Tomorrow> tomorrows(Plan plan) {
        ImmutableList.Builder<Tomorrow> found = ImmutableList.builder();
        for (int index = 0; index < plan.sessions().size(); index++) {
            Session session = plan.sessions().get(index);
            Optional<Session> next = index + 1 < plan.sessions().size()
                    ? Optional.of(plan.sessions().get(index + 1))
                    : Optional.empty();
            for (Step step : session.steps()) {
                for (Timing timing : step.timings()) {
                    Optional<Session> meant = named(plan, timing).or(() -> next);
                    if (timing.relation() == Timing.Relation.NEXT_DAY
                            && meant.isPresent()
                            && session.date().isPresent()) {
                        PlanDate expected =
                                PlanDates.told(plan, session.date().get()).plusDays(1);
                        Optional<Long> off = meant.get()
                                .date()
                                .flatMap(day -> PlanDates.daysUntil(plan, expected, PlanDates.told(plan, day)));
                        found.add(new Tomorrow(session, step, timing, meant.get(), expected, off));
                    }
                }
            }
        }
        return found.build();
    }

    static Optional<Session> named(Plan plan, Timing timing) {
        return timing.anchors().stream()
                .filter(anchor -> anchor.kind() == PartKind.SESSION)
                .flatMap(anchor -> plan.part(Session.class, anchor.id()).stream())
                .findFirst();
    }
}
