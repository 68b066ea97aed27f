package org.workplan.examples.rules;

import static org.workplan.examples.rules.RealPlans.ZHANGCUN;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;
import org.workplan.plan.Plan;
import org.workplan.rule.Repair;
import org.workplan.rule.standard.StandardRules;
import org.workplan.testkit.RuleVerifier;
import org.workplan.value.PartId;
import org.workplan.value.PlanDate;

class RepairTest {

    @Test
    void moving_sessions_two_to_six_back_38_days_mends_both_faults() {
        ImmutableList<PartId> later = ZHANGCUN.sessions().stream()
                .skip(1)
                .map(session -> session.id())
                .collect(ImmutableList.toImmutableList());
        Plan moved = new Repair.MoveSessions(later, -38).applyTo(ZHANGCUN);
        RuleVerifier.of(StandardRules.SESSION_OUTSIDE_PERIOD).given(moved).isClean();
        RuleVerifier.of(StandardRules.RELATIVE_DATE_CONTRADICTION).given(moved).isClean();
    }

    @Test
    void a_period_until_11_november_mends_only_one() {
        Plan longer = new Repair.ChangePeriod(PlanDate.of(10, 1), PlanDate.of(11, 11), 12).applyTo(ZHANGCUN);
        RuleVerifier.of(StandardRules.SESSION_OUTSIDE_PERIOD).given(longer).isClean();
        RuleVerifier.of(StandardRules.RELATIVE_DATE_CONTRADICTION).given(longer).finds("step/party-homework");
    }

    @Test
    void moving_only_the_first_session_to_8_november_puts_all_six_outside() {
        Plan moved = new Repair.MoveSessions(ImmutableList.of(PartId.of("evening-party")), 38).applyTo(ZHANGCUN);
        RuleVerifier.of(StandardRules.RELATIVE_DATE_CONTRADICTION).given(moved).isClean();
        RuleVerifier.of(StandardRules.SESSION_OUTSIDE_PERIOD)
                .given(moved)
                .finds(ZHANGCUN.sessions().stream()
                        .map(session -> session.path().toString())
                        .toArray(String[]::new));
    }
}
