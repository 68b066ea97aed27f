package org.workplan.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import java.util.Collection;
import org.workplan.plan.Part;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;
import org.workplan.rule.Finding;
import org.workplan.rule.Review;
import org.workplan.rule.Reviewer;
import org.workplan.rule.Rule;
import org.workplan.rule.RuleContext;
import org.workplan.rule.RuleSet;
import org.workplan.value.Verdict;

/**
 * What must hold for every rule, whoever writes it. Call {@link #hold} from a jqwik property with plans and edits of {@link PlanningDomain}; it throws an
 * assertion error that names the law and the rule.
 */
public final class RuleLaws {
    private RuleLaws() {}

    /**
     * Checks all laws but the order of parts: the rule never throws, is pure, replays its evidence, honours its scope (a review that follows edits equals one
     * made from scratch, and so does its diff), does not care in which order records come, and does not lose a decision when a year is added.
     *
     * @param rules the rules
     * @param context a plan and what else may be asked
     * @param edits edits of the plan, made one after the other
     */
    public static void hold(Collection<? extends Rule> rules, RuleContext context, Iterable<PlanEdits.Edit> edits) {
        Reviewer reviewer = reviewer(rules);
        Review review = reviewer.review(context);
        neverThrows(review);
        assertThat(reviewer.review(context)).as("the rules are pure").isEqualTo(review);
        replays(review);
        recordsInAnyOrder(reviewer, context, review);
        staysDecided(reviewer, context, review);
        followsEdits(reviewer, context, edits);
    }

    /**
     * Checks that the order of parts says nothing to a rule. Sections and sessions stay in their order, which is meaning.
     *
     * @param rules the rules
     * @param context a plan and what else may be asked
     */
    public static void orderFree(Collection<? extends Rule> rules, RuleContext context) {
        Reviewer reviewer = reviewer(rules);
        assertThat(reviewer.review(context.withPlan(reversed(context.plan()))).findings())
                .as("the rules do not depend on the order of parts")
                .isEqualTo(reviewer.review(context).findings());
    }

    private static Plan reversed(Plan plan) {
        return plan.with(builder -> builder.places(plan.places().reverse())
                .ladders(plan.ladders().reverse())
                .groups(plan.groups().reverse())
                .people(plan.people().reverse())
                .roles(plan.roles().reverse())
                .facts(plan.facts().reverse())
                .needs(plan.needs().reverse())
                .goals(plan.goals().reverse())
                .tasks(plan.tasks().reverse())
                .resources(plan.resources().reverse())
                .risks(plan.risks().reverse())
                .evaluations(plan.evaluations().reverse())
                .partnerships(plan.partnerships().reverse())
                .indicators(plan.indicators().reverse())
                .targets(plan.targets().reverse()));
    }

    private static Reviewer reviewer(Collection<? extends Rule> rules) {
        return Reviewer.of(RuleSet.builder().id("under-test").addAllRules(rules).build());
    }

    private static void neverThrows(Review review) {
        assertThat(review.failures()).as("the rules never throw").isEmpty();
    }

    private static void replays(Review review) {
        for (Finding finding : review.findings()) {
            assertThat(finding.verdict())
                    .as("%s finds what is broken or open", finding.rule())
                    .isIn(Verdict.NOT_MET, Verdict.UNDETERMINED);
            assertThat(finding.explanation().replay().orElse(Verdict.NOT_MET))
                    .as("the evidence of %s on %s replays", finding.rule(), finding.subject())
                    .isEqualTo(finding.verdict());
        }
    }

    private static void recordsInAnyOrder(Reviewer reviewer, RuleContext context, Review review) {
        RuleContext other = context.withMeasurements(Lists.reverse(context.measurements()))
                .withEvaluations(Lists.reverse(context.evaluations()));
        assertThat(reviewer.review(other).findings())
                .as("the order of records says nothing")
                .isEqualTo(review.findings());
    }

    private static void staysDecided(Reviewer reviewer, RuleContext context, Review review) {
        Review dated = reviewer.review(context.withPlan(context.plan().inYear(2025)));
        for (Finding now :
                Review.Diff.between(review.findings(), dated.findings()).changed()) {
            boolean wasDecided = review.findings().stream()
                    .anyMatch(before -> before.rule().equals(now.rule())
                            && before.subject().equals(now.subject())
                            && before.discriminator().equals(now.discriminator())
                            && before.verdict().isDecided());
            assertThat(wasDecided && !now.verdict().isDecided())
                    .as("%s has decided about %s and cannot once there is a year", now.rule(), now.subject())
                    .isFalse();
        }
    }

    private static Review.Update stated(Review review, Plan before, Plan after) {
        ImmutableSet<PartPath> kept =
                after.topLevelParts().stream().map(Part::path).collect(ImmutableSet.toImmutableSet());
        ImmutableList<PartPath> removed = before.topLevelParts().stream()
                .map(Part::path)
                .filter(path -> !kept.contains(path))
                .collect(ImmutableList.toImmutableList());
        return review.update(after, after.topLevelParts(), removed);
    }

    private static void followsEdits(Reviewer reviewer, RuleContext context, Iterable<PlanEdits.Edit> edits) {
        Review followed = reviewer.review(context);
        Plan plan = context.plan();
        for (PlanEdits.Edit edit : edits) {
            Plan before = plan;
            plan = edit.apply(plan);
            Review.Update update = followed.update(plan);
            assertThat(stated(followed, before, plan))
                    .as("an edit that is stated is followed like one that is found by comparing")
                    .isEqualTo(update);
            Review fresh = reviewer.review(context.withPlan(plan));
            assertThat(update.review().findings())
                    .as("a review that follows an edit finds the same as one from scratch")
                    .isEqualTo(fresh.findings());
            assertThat(update.review().looked())
                    .as("a review that follows an edit looks at as much as one from scratch")
                    .isEqualTo(fresh.looked());
            assertThat(update.diff())
                    .as("an update tells what the edit changed")
                    .isEqualTo(Review.Diff.between(followed.findings(), fresh.findings()));
            followed = update.review();
        }
    }
}
