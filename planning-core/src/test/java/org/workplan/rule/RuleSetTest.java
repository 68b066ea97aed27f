package org.workplan.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;

class RuleSetTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 4);
    private static final Rule RULE = rule("late");

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
                .hasMessage("The rule set ours has no rule early, named in parameters. The nearest ids are late.");
    }

    @Test
    void an_unknown_rule_is_refused_wherever_the_set_names_one() {
        RuleSet ours = RuleSet.builder().id("ours").addRules(RULE).build();
        RuleId typo = RuleId.of("laet");
        ImmutableMap<RuleId, Severity> severities = ImmutableMap.of(typo, Severity.ERROR);
        assertUnknown("disabled", () -> ours.withDisabled(typo));
        assertUnknown("severities", () -> ours.withSeverities(severities));
        assertUnknown("waivers", () -> ours.withWaivers(waiver(typo)));
        assertUnknown(
                "disabled for PROGRAMME",
                () -> ours.withProfiles(ImmutableMap.of(
                        Plan.Kind.PROGRAMME, new RuleSet.Profile(ImmutableSet.of(typo), ImmutableMap.of()))));
        assertUnknown(
                "severities for PROGRAMME",
                () -> ours.withProfiles(
                        ImmutableMap.of(Plan.Kind.PROGRAMME, new RuleSet.Profile(ImmutableSet.of(), severities))));
    }

    @Test
    void the_three_nearest_ids_are_suggested() {
        RuleSet ours = RuleSet.builder()
                .id("ours")
                .addRules(rule("task-has-owner"), rule("task-has-date"), rule("goal-has-owner"), rule("year-missing"))
                .build();
        assertThatThrownBy(() -> ours.withDisabled(RuleId.of("task-has-ownr")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The rule set ours has no rule task-has-ownr, named in disabled."
                        + " The nearest ids are task-has-owner, task-has-date, goal-has-owner.");
    }

    @Test
    void a_former_id_names_a_rule() {
        Rule renamed = Rule.of("late", Severity.ADVICE, Scope.each(Session.class), (session, findings) -> {});
        RuleSet ours = RuleSet.builder()
                .id("ours")
                .addRules(renamed.formerly("tardy"))
                .addDisabled(RuleId.of("tardy"))
                .addWaivers(waiver(RuleId.of("tardy")))
                .build();
        assertThat(ours.rulesFor(Plan.Kind.PROGRAMME)).isEmpty();
    }

    @Test
    void a_waiver_without_a_reason_or_that_ends_before_it_begins_is_refused() {
        RuleId late = RuleId.of("late");
        assertThatThrownBy(() -> new Waiver(late, "*", " ", "board", DAY, Optional.empty()))
                .hasMessage("The argument reason is blank: \" \". Pass a text.");
        assertThatThrownBy(() -> new Waiver(late, "*", "agreed", "board", DAY, Optional.of(DAY.minusDays(1))))
                .hasMessage(
                        "A waiver ends on or after its first day; 2025-03-04 to 2025-03-03 does not. Swap the days.");
    }

    private static void assertUnknown(String place, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The rule set ours has no rule laet, named in " + place + ". The nearest ids are late.");
    }

    private static Waiver waiver(RuleId rule) {
        return new Waiver(rule, "*", "agreed", "board", DAY, Optional.empty());
    }

    private static Rule rule(String id) {
        return Rule.of(id, Severity.ADVICE, Scope.each(Session.class), (session, findings) -> {});
    }
}
