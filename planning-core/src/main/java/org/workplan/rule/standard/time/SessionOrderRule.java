package org.workplan.rule.standard.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.workplan.explanation.Explanation;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;
import org.workplan.plan.Timeline;
import org.workplan.plan.dates.PlanDates;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;

/** Finds sessions printed in another order than that of time. */
public final class SessionOrderRule {

    public static final Rule RULE = Rule.of(
                    "session-order", Severity.WARNING, Scope.all(PartKind.SESSION), SessionOrderRule::check)
            .formerly("order");

    private SessionOrderRule() {}

    private static void check(Plan plan, Findings findings) {
        List<Session> sessions = plan.sessions();
        Timeline timeline = Timeline.of(plan);
        boolean open = PlanDates.mayTurn(plan);
        findings.looked(sessions.size());
        for (int index = 1; index < sessions.size(); index++) {
            Session before = sessions.get(index - 1);
            Session after = sessions.get(index);
            if (isEarlier(timeline, after, before, open)) {
                findings.add(
                        after.path(),
                        "order",
                        Evidence.zero(
                                Explanation.of("rule.session-order.order")
                                        .part("session", after)
                                        .part("before", before),
                                1));
            }
        }
    }

    /** Sessions of one day without hours stand in any order; so do the days of a period that may run over New Year. */
    private static boolean isEarlier(Timeline timeline, Session one, Session other, boolean open) {
        Optional<LocalDateTime> start = timeline.order(one);
        Optional<LocalDateTime> otherStart = timeline.order(other);
        if (start.isEmpty() || otherStart.isEmpty()) {
            return false;
        }
        LocalDate day = start.get().toLocalDate();
        LocalDate otherDay = otherStart.get().toLocalDate();
        boolean timed = Timeline.hours(one).isPresent() && Timeline.hours(other).isPresent();
        return (day.isBefore(otherDay) && !open)
                || (day.equals(otherDay) && timed && start.get().isBefore(otherStart.get()));
    }
}
