package org.workplan.rule;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.workplan.plan.Session;

class RuleSetTest {

    private static final Rule RULE =
            Rule.of("late", Severity.ADVICE, Scope.each(Session.class), (session, findings) -> {});

    @Test
    void two_rules_with_one_id_are_refused_by_that_id() {
        assertThatThrownBy(
                        () -> RuleSet.builder().id("ours").addRules(RULE, RULE).build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The rule set ours holds two rules with the id late. Give one of them another id.");
    }

    @Test
    void a_parameter_of_a_rule_that_is_not_there_is_refused() {
        RuleSet ours = RuleSet.builder().id("ours").addRules(RULE).build();
        assertThatThrownBy(() -> ours.withParameter(RuleId.of("early"), "hour", "9"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The rule set ours has no rule early. Write the id of one of its rules.");
    }
}
