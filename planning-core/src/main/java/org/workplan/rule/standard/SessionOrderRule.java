package org.workplan.rule.standard;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operand;
import org.workplan.plan.Session;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.RuleContext;
import org.workplan.rule.RuleId;
import org.workplan.rule.Severity;

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
        List<Session> sessions = context.plan().sessions();
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
            if (isEarlier(after, before)) {
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

    private static boolean isEarlier(Session one, Session other) {
        Optional<Long> days = one.date().flatMap(date -> other.date().flatMap(date::daysUntil));
        boolean sameDay = days.filter(gap -> gap == 0).isPresent();
        boolean earlierHour = one.time().isPresent()
                && other.time().isPresent()
                && one.time().get().start().isBefore(other.time().get().start());
        return days.filter(gap -> gap > 0).isPresent() || (sameDay && earlierHour);
    }
}
