package org.workplan.rule.standard;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operand;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.RuleContext;
import org.workplan.rule.RuleId;
import org.workplan.rule.Severity;
import org.workplan.value.PlanDate;

/** Finds sessions that end before they start, and sessions printed in another order than that of time. */
record SessionOrderRule() implements Rule {

    @Override
    public RuleId id() {
        return RuleId.of("session-order");
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public ImmutableSet<RuleId> formerIds() {
        return ImmutableSet.of(RuleId.of("start-after-end"), RuleId.of("order"));
    }

    @Override
    public void check(RuleContext context, Findings findings) {
        Plan plan = context.plan();
        List<Session> sessions = plan.sessions();
        findings.looked(sessions.size());
        for (Session session : sessions) {
            session.time()
                    .filter(slot -> !slot.start().isBefore(slot.end()))
                    .ifPresent(slot -> findings.add(
                            session.path(),
                            "hours",
                            Judge.zero(
                                    Explanation.of("rule.session-order.hours")
                                            .part("session", session)
                                            .with("time", new Operand.Time(slot)),
                                    1)));
        }
        for (int index = 1; index < sessions.size(); index++) {
            Session before = sessions.get(index - 1);
            Session after = sessions.get(index);
            if (isEarlier(plan, after, before)) {
                findings.add(
                        after.path(),
                        "order",
                        Judge.zero(
                                Explanation.of("rule.session-order.order")
                                        .part("session", after)
                                        .part("before", before),
                                1));
            }
        }
    }

    private static boolean isEarlier(Plan plan, Session one, Session other) {
        Optional<PlanDate> day = one.date().map(plan::dated);
        Optional<PlanDate> otherDay = other.date().map(plan::dated);
        boolean sameDay = day.isPresent() && day.equals(otherDay);
        boolean earlierDay = day.isPresent()
                && otherDay.isPresent()
                && !PlanDates.mayTurn(plan)
                && PlanDates.isAfter(otherDay.get(), day.get());
        boolean earlierHour = one.time().isPresent()
                && other.time().isPresent()
                && one.time().get().start().isBefore(other.time().get().start());
        return earlierDay || (sameDay && earlierHour);
    }
}
