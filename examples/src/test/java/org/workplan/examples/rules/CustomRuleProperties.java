package org.workplan.examples.rules;

import com.google.common.collect.ImmutableList;
import java.time.LocalTime;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.workplan.examples.CustomRuleExample;
import org.workplan.plan.Plan;
import org.workplan.rule.RuleContext;
import org.workplan.testkit.PlanEdits;
import org.workplan.testkit.PlanningDomain;
import org.workplan.testkit.RuleLaws;
import org.workplan.testkit.RuleVerifier;
import org.workplan.value.TimeSlot;

@Domain(PlanningDomain.class)
@Domain(DomainContext.Global.class)
class CustomRuleProperties {

    @Example
    void the_party_ends_too_late() {
        RuleVerifier.of(CustomRuleExample.NO_LATE_EVENINGS)
                .given(RealPlans.ZHANGCUN)
                .finds("session/evening-party")
                .isUndetermined();
    }

    @Example
    void an_earlier_party_is_fine_and_one_without_a_time_is_undetermined() {
        Plan early = RealPlans.ZHANGCUN.withSessions(
                RealPlans.ZHANGCUN.sessions().get(0).withTime(TimeSlot.of(LocalTime.of(18, 0), LocalTime.of(20, 0))));
        RuleVerifier.of(CustomRuleExample.NO_LATE_EVENINGS).given(early).isClean();
        Plan timeless = early.withSessions(early.sessions().get(0).withTime(Optional.empty()));
        RuleVerifier.of(CustomRuleExample.NO_LATE_EVENINGS).given(timeless).isUndetermined("session/evening-party");
    }

    @Property(tries = 50)
    void a_rule_of_ones_own_obeys_the_laws(@ForAll Plan plan, @ForAll ImmutableList<PlanEdits.Edit> edits) {
        RuleLaws.hold(ImmutableList.of(CustomRuleExample.NO_LATE_EVENINGS), RuleContext.of(plan), edits);
        RuleLaws.orderFree(ImmutableList.of(CustomRuleExample.NO_LATE_EVENINGS), RuleContext.of(plan));
    }
}
