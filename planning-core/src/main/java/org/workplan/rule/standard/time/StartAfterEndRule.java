package org.workplan.rule.standard.time;

import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operand;
import org.workplan.plan.Session;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;
import org.workplan.value.TimeSlot;

/** Finds sessions whose hours run backward without stating that they end on the next day. Such hours count nowhere. */
public final class StartAfterEndRule {

    public static final Rule RULE =
            Rule.of("start-after-end", Severity.ERROR, Scope.each(Session.class), StartAfterEndRule::check);

    private StartAfterEndRule() {}

    private static void check(Session session, Findings findings) {
        session.time()
                .filter(TimeSlot::isBackward)
                .ifPresent(slot -> findings.add(
                        session,
                        Evidence.zero(
                                Explanation.of("rule.start-after-end.backward")
                                        .part("session", session)
                                        .with("time", new Operand.Time(slot)),
                                1)));
    }
}
