package org.workplan.rule;

import static com.google.common.base.Preconditions.checkNotNull;
import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.workplan.plan.Plan;

/**
 * Reviews plans by a rule set: runs every rule, never stops at the first finding, isolates a rule that throws, and gives findings in one order whatever
 * the order of the rules. Immutable and safe to share between threads.
 */
public final class Reviewer {

    /** The rule that reports waivers which cover nothing, or no longer hold. */
    public static final RuleId WAIVER_STALE = RuleId.of("waiver-stale");

    private final RuleSet ruleSet;

    /** The rules by scope, for each kind of plan that was reviewed. */
    private final ImmutableMap<Plan.Kind, Supplier<ImmutableList<ScopeRun<?>>>> unseen;

    private Reviewer(RuleSet ruleSet) {
        this.ruleSet = ruleSet;
        this.unseen =
                Maps.toMap(EnumSet.allOf(Plan.Kind.class), kind -> Suppliers.memoize(() -> byScope(ruleSet, kind)));
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
     * Reviews a plan: one walk through the parts of each kind puts them together by keys and shows them to the rules that look at nothing else, and a second
     * shows the rest. The review is the same whatever the order in which the executor runs these.
     *
     * @param context the plan and what else may be asked
     * @param executor runs the rules
     * @return the review
     */
    public Review review(RuleContext context, Executor executor) {
        requirePresent("context", context, "executor", executor);
        ImmutableList<ScopeEvaluation<?>> showings = checkNotNull(
                        unseen.get(context.plan().kind()))
                .get()
                .stream()
                .map(one -> one.showing(context))
                .collect(ImmutableList.toImmutableList());
        PartIndex index = first(context.plan(), showings, executor);
        PartTraversal second = new PartTraversal(context.plan());
        for (ScopeEvaluation<?> showing : showings) {
            showing.grouping().ifPresent(grouping -> showing.join(second, index));
        }
        second.go(executor);
        return new Review(
                ruleSet,
                context,
                index,
                showings.stream().map(showing -> showing.done(index)).collect(ImmutableList.toImmutableList()));
    }

    private static PartIndex first(Plan plan, List<ScopeEvaluation<?>> showings, Executor executor) {
        PartIndex index = PartIndex.of(plan);
        Gathering gathering = new Gathering();
        PartTraversal walk = new PartTraversal(plan);
        for (ScopeEvaluation<?> showing : showings) {
            showing.grouping().ifPresentOrElse(gathering::add, () -> showing.join(walk, index));
        }
        gathering.join(walk);
        walk.go(executor);
        return index.with(gathering.done());
    }

    private static ImmutableList<ScopeRun<?>> byScope(RuleSet ruleSet, Plan.Kind kind) {
        ImmutableListMultimap.Builder<Scope<?>, RuleRun<?>> rules = ImmutableListMultimap.builder();
        for (Rule rule : ruleSet.rulesFor(kind)) {
            ScopedRule<?> scoped = (ScopedRule<?>) rule;
            rules.put(scoped.scope(), RuleRun.unseen(scoped, ruleSet.severityOf(rule, kind)));
        }
        return rules.build().asMap().entrySet().stream()
                .map(entry -> unseen(entry.getKey(), entry.getValue()))
                .collect(ImmutableList.toImmutableList());
    }

    /** Puts together rules of one scope; a scope gives its rules one type of thing. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static ScopeRun<?> unseen(Scope<?> scope, Collection<RuleRun<?>> rules) {
        return new ScopeRun(scope, ImmutableList.copyOf(rules), false);
    }
}
