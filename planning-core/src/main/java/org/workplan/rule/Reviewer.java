package org.workplan.rule;

import static org.workplan.value.internal.Arguments.requirePresent;

import java.util.concurrent.Executor;
import org.workplan.rule.engine.ReviewEngine;

/**
 * Reviews plans by a rule set: runs every rule, never stops at the first finding, isolates a rule that throws, and gives findings in one order whatever
 * the order of the rules. Immutable and safe to share between threads.
 */
public final class Reviewer {

    /** The rule that reports waivers which cover nothing, or no longer hold. */
    public static final RuleId WAIVER_STALE = RuleId.of("waiver-stale");

    private final ReviewEngine engine;
    private final RuleSet ruleSet;

    private Reviewer(RuleSet ruleSet) {
        this.engine = new ReviewEngine(ruleSet);
        this.ruleSet = ruleSet;
    }

    /**
     * {@return a reviewer}
     *
     * @param ruleSet the rules
     */
    public static Reviewer of(RuleSet ruleSet) {
        requirePresent("ruleSet", ruleSet);
        return new Reviewer(ruleSet);
    }

    /**
     * Reviews a plan.
     *
     * @param context the plan and what else may be asked
     * @return the review
     */
    public Review review(RuleContext context) {
        requirePresent("context", context);
        return review(context, Runnable::run);
    }

    /**
     * Reviews a plan. The review is the same whatever the order in which the executor runs the rules.
     *
     * @param context the plan and what else may be asked
     * @param executor runs the rules
     * @return the review
     */
    public Review review(RuleContext context, Executor executor) {
        requirePresent("context", context, "executor", executor);
        return new Review(ruleSet, engine.review(context, executor));
    }
}
