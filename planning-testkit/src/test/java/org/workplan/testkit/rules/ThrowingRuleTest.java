package org.workplan.testkit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operation;
import org.workplan.plan.Plan;
import org.workplan.plan.Task;
import org.workplan.rule.Review;
import org.workplan.rule.Reviewer;
import org.workplan.rule.Rule;
import org.workplan.rule.RuleContext;
import org.workplan.rule.RuleId;
import org.workplan.rule.RuleSet;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.value.PartId;
import org.workplan.value.PlanId;
import org.workplan.value.Rational;
import org.workplan.value.Verdict;

/** A rule that throws is named with what it was looking at; what else it found stands, and the other rules run. */
class ThrowingRuleTest {

    private static final Task GOOD = task("good");
    private static final Task BAD = task("bad");

    private static final Reviewer REVIEWER = Reviewer.of(RuleSet.builder()
            .id("ours")
            .addRules(
                    Rule.of("throws-inside", Severity.ADVICE, Scope.each(Task.class), (task, findings) -> {
                        fail(task);
                        findings.add(task, told());
                    }),
                    Rule.of(
                            "throws-before",
                            Severity.ADVICE,
                            Scope.each(Task.class, task -> fail(task)),
                            (task, findings) -> findings.add(task, told())),
                    Rule.of(
                            "throws-keys",
                            Severity.ADVICE,
                            Scope.sharing(Task.class, task -> Optional.of(fail(task))),
                            (shared, findings) -> findings.addForPlan("", told())),
                    Rule.of(
                            "sound",
                            Severity.ADVICE,
                            Scope.each(Task.class),
                            (task, findings) -> findings.add(task, told())))
            .build());

    private static Task task(String id) {
        return Task.builder().id(PartId.of(id)).title(id).build();
    }

    private static boolean fail(Task task) {
        if (task.title().equals("bad")) {
            throw new IllegalStateException("no");
        }
        return true;
    }

    private static Explanation told() {
        return Explanation.of("told").build(new Operation.Fixed(Verdict.NOT_MET));
    }

    private static Plan plan(Task... tasks) {
        return Plan.builder()
                .id(PlanId.of("plan"))
                .kind(Plan.Kind.TARGET_PLAN)
                .title("plan")
                .addTasks(tasks)
                .build();
    }

    private static Review review(Task... tasks) {
        return REVIEWER.review(RuleContext.of(plan(tasks)));
    }

    @Test
    void failures_name_rule_and_subject_and_the_rest_stands() {
        Review review = review(BAD, GOOD);
        assertThat(review.failures())
                .extracting(Review.Failure::rule, Review.Failure::subject)
                .containsExactly(
                        tuple(RuleId.of("throws-before"), "task/bad"),
                        tuple(RuleId.of("throws-inside"), "task/bad"),
                        tuple(RuleId.of("throws-keys"), "plan"));
        assertThat(review.findings())
                .extracting(one -> one.rule() + " " + one.subject())
                .containsExactly(
                        "sound task/bad", "sound task/good", "throws-before task/good", "throws-inside task/good");
        assertThat(review).isEqualTo(review(GOOD, BAD));
    }

    @Test
    void an_edit_that_mends_the_fault_or_brings_it_is_followed() {
        Review sound = review(GOOD);
        Review broken = review(GOOD, BAD);
        assertThat(sound.failures()).isEmpty();
        assertThat(sound.update(plan(GOOD, BAD)).review()).isEqualTo(broken);
        assertThat(broken.update(plan(GOOD)).review()).isEqualTo(sound);
        assertThat(broken.update(plan(GOOD, BAD, task("more"))).review()).isEqualTo(review(GOOD, BAD, task("more")));
    }

    private static Rational refused(Task task) {
        throw new IllegalStateException(task.title());
    }

    @Test
    void a_sum_names_the_same_part_that_has_no_number_in_whatever_order_they_stand() {
        Reviewer summing = Reviewer.of(RuleSet.builder()
                .id("sums")
                .addRules(Rule.of(
                        "sum",
                        Severity.ADVICE,
                        Scope.sharing(Task.class, task -> Optional.of("all")),
                        (all, findings) -> {
                            all.sum(ThrowingRuleTest::refused);
                        }))
                .build());
        Review review = summing.review(RuleContext.of(plan(task("c"), task("b"))));
        assertThat(review.failures()).singleElement().asString().contains(": b");
        assertThat(review.update(plan(task("c"), task("b"), task("a"))).review())
                .isEqualTo(summing.review(RuleContext.of(plan(task("a"), task("c"), task("b")))));
    }
}
