package org.workplan.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Reviews plans by a rule set: runs every rule, never stops at the first finding, isolates a rule that throws, and gives findings in one order whatever
 * the order of the rules. Immutable and safe to share between threads.
 */
public final class Reviewer {

    /** The rule that reports waivers which cover nothing, or no longer hold. */
    public static final RuleId WAIVER_STALE = RuleId.of("waiver-stale");

    private final RuleSet ruleSet;

    private Reviewer(RuleSet ruleSet) {
        this.ruleSet = ruleSet;
    }

    /**
     * Obtains a reviewer.
     *
     * @param ruleSet the rules
     * @return the reviewer
     */
    public static Reviewer of(RuleSet ruleSet) {
        return new Reviewer(ruleSet);
    }

    /**
     * Reviews a plan.
     *
     * @param context the plan and what else may be asked
     * @return the review
     */
    public Review review(RuleContext context) {
        return review(context, Runnable::run);
    }

    /**
     * Reviews a plan, each rule by itself. The review is the same whatever the order in which the executor runs them.
     *
     * @param context the plan and what else may be asked
     * @param executor runs the rules
     * @return the review
     */
    public Review review(RuleContext context, Executor executor) {
        ImmutableList<Rule> rules = ruleSet.rulesFor(context.plan().kind());
        ImmutableList<ScopedRule<?>> scoped =
                rules.stream().map(WholeRule::scoped).collect(ImmutableList.toImmutableList());
        PartIndex index = PartIndex.of(
                context.plan(), scoped.stream().map(ScopedRule::scope).collect(ImmutableSet.toImmutableSet()));
        ImmutableList<CompletableFuture<RuleRun<?>>> open = scoped.stream()
                .map(rule -> CompletableFuture.<RuleRun<?>>supplyAsync(() -> run(rule, context, index), executor))
                .collect(ImmutableList.toImmutableList());
        return new Review(
                ruleSet,
                context,
                index,
                open.stream().map(CompletableFuture::join).collect(ImmutableList.toImmutableList()));
    }

    private <U> RuleRun<U> run(ScopedRule<U> rule, RuleContext context, PartIndex index) {
        return RuleRun.of(rule, ruleSet.severityOf(rule, context.plan().kind()), context, index);
    }
}
