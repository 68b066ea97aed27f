package org.workplan.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import org.workplan.evaluation.Evaluation;
import org.workplan.plan.Plan;
import org.workplan.progress.Measurement;
import org.workplan.rule.Finding;
import org.workplan.rule.Review;
import org.workplan.rule.Reviewer;
import org.workplan.rule.Rule;
import org.workplan.rule.RuleContext;
import org.workplan.rule.RuleSet;
import org.workplan.target.Reading;
import org.workplan.value.Verdict;

/**
 * Tests one rule on one plan: {@code RuleVerifier.of(rule).given(plan).asOf(day).finds("session/party")}. A failed check says what was found. The rule is
 * run for every kind of plan that it speaks about; checks of a rule that threw fail.
 */
public final class RuleVerifier {
    private final Rule rule;
    private final RuleContext context;

    private RuleVerifier(Rule rule, RuleContext context) {
        this.rule = rule;
        this.context = context;
    }

    /** A rule that has not been given a plan yet. */
    public static final class Start {
        private final Rule rule;

        private Start(Rule rule) {
            this.rule = rule;
        }

        /**
         * Gives the rule a plan.
         *
         * @param plan the plan
         * @return the verifier
         */
        public RuleVerifier given(Plan plan) {
            return new RuleVerifier(rule, RuleContext.of(plan));
        }
    }

    /**
     * Begins a test.
     *
     * @param rule the rule
     * @return what takes the plan
     */
    public static Start of(Rule rule) {
        return new Start(rule);
    }

    /**
     * Sets the day of the review.
     *
     * @param day the day
     * @return the verifier
     */
    public RuleVerifier asOf(LocalDate day) {
        return new RuleVerifier(rule, context.withAsOf(day));
    }

    /**
     * Sets how words are read.
     *
     * @param reading the reading
     * @return the verifier
     */
    public RuleVerifier reading(Reading reading) {
        return new RuleVerifier(rule, context.withReading(reading));
    }

    /**
     * Gives what has been seen.
     *
     * @param measurements the measurements
     * @return the verifier
     */
    public RuleVerifier measured(Measurement... measurements) {
        return new RuleVerifier(rule, context.withMeasurements(ImmutableList.copyOf(measurements)));
    }

    /**
     * Gives what people have said.
     *
     * @param evaluations the evaluations
     * @return the verifier
     */
    public RuleVerifier evaluated(Evaluation... evaluations) {
        return new RuleVerifier(rule, context.withEvaluations(ImmutableList.copyOf(evaluations)));
    }

    /** {@return what the rule found, for checks of one's own} */
    public ImmutableList<Finding> findings() {
        Review review = review();
        assertThat(review.failures()).as("failures of %s", rule.id()).isEmpty();
        return review.findings();
    }

    private Review review() {
        RuleSet alone = RuleSet.builder().id("alone").addRules(rule).build();
        return Reviewer.of(alone).review(context);
    }

    /**
     * Checks that the rule finds exactly these subjects.
     *
     * @param subjects the paths of parts, or {@code plan}; each at least once
     * @return this verifier
     */
    public RuleVerifier finds(String... subjects) {
        assertThat(findings().stream().map(Finding::subject).collect(ImmutableSet.toImmutableSet()))
                .as("what %s finds", rule.id())
                .containsExactlyInAnyOrder(subjects);
        return this;
    }

    /**
     * Checks that the rule finds nothing, and that it looked at something.
     *
     * @return this verifier
     */
    public RuleVerifier isClean() {
        assertThat(findings()).as("what %s finds", rule.id()).isEmpty();
        assertThat(review().looked().getOrDefault(rule.id(), 0))
                .as("how many subjects %s looked at", rule.id())
                .isPositive();
        return this;
    }

    /**
     * Checks that there was nothing for the rule to look at.
     *
     * @return this verifier
     */
    public RuleVerifier isIdle() {
        assertThat(findings()).as("what %s finds", rule.id()).isEmpty();
        assertThat(review().looked().getOrDefault(rule.id(), 0))
                .as("how many subjects %s looked at", rule.id())
                .isZero();
        return this;
    }

    /**
     * Checks that the rule cannot decide about exactly these subjects.
     *
     * @param subjects the paths of parts, or {@code plan}
     * @return this verifier
     */
    public RuleVerifier isUndetermined(String... subjects) {
        assertThat(findings().stream()
                        .filter(finding -> finding.verdict() == Verdict.UNDETERMINED)
                        .map(Finding::subject)
                        .collect(ImmutableSet.toImmutableSet()))
                .as("what %s cannot decide", rule.id())
                .containsExactlyInAnyOrder(subjects);
        return this;
    }

    /**
     * Checks that each finding with suggested repairs vanishes when any of them is made.
     *
     * @return this verifier
     */
    public RuleVerifier repairsMend() {
        for (Finding finding : findings()) {
            finding.repairs().forEach(repair -> {
                RuleVerifier mended = new RuleVerifier(rule, context.withPlan(repair.applyTo(context.plan())));
                assertThat(mended.findings())
                        .as("what %s finds after %s", rule.id(), repair)
                        .noneMatch(left -> left.subject().equals(finding.subject())
                                && left.discriminator().equals(finding.discriminator()));
            });
        }
        return this;
    }
}
