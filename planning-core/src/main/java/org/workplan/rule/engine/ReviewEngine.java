package org.workplan.rule.engine;

import static com.google.common.base.Preconditions.checkNotNull;

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
import org.workplan.rule.Rule;
import org.workplan.rule.RuleContext;
import org.workplan.rule.RuleSet;

/** Runs the rules of a set on plans. Immutable and safe to share between threads. */
public final class ReviewEngine {

    private final RuleSet ruleSet;

    /** The rules by scope, for each kind of plan that was reviewed. */
    private final ImmutableMap<Plan.Kind, Supplier<ImmutableList<ScopeRun<?>>>> unseen;

    public ReviewEngine(RuleSet ruleSet) {
        this.ruleSet = ruleSet;
        this.unseen =
                Maps.toMap(EnumSet.allOf(Plan.Kind.class), kind -> Suppliers.memoize(() -> byScope(ruleSet, kind)));
    }

    /** Reviews a plan: one traversal puts parts together by keys and shows them to the rules that look at nothing else, a second shows the rest. */
    public ReviewState review(RuleContext context, Executor executor) {
        ImmutableList<ScopeEvaluation<?>> evaluations = checkNotNull(
                        unseen.get(context.plan().kind()))
                .get()
                .stream()
                .map(one -> one.evaluation(context))
                .collect(ImmutableList.toImmutableList());
        PartIndex index = first(context.plan(), evaluations, executor);
        PartTraversal second = new PartTraversal(context.plan());
        for (ScopeEvaluation<?> evaluation : evaluations) {
            evaluation.grouping().ifPresent(grouping -> evaluation.join(second, index));
        }
        second.go(executor);
        return new ReviewState(
                this,
                context,
                index,
                evaluations.stream()
                        .map(evaluation -> evaluation.done(index))
                        .collect(ImmutableList.toImmutableList()));
    }

    RuleSet ruleSet() {
        return ruleSet;
    }

    private static PartIndex first(Plan plan, List<ScopeEvaluation<?>> evaluations, Executor executor) {
        PartIndex index = PartIndex.of(plan);
        Gathering gathering = new Gathering();
        PartTraversal traversal = new PartTraversal(plan);
        for (ScopeEvaluation<?> evaluation : evaluations) {
            evaluation.grouping().ifPresentOrElse(gathering::add, () -> evaluation.join(traversal, index));
        }
        gathering.join(traversal);
        traversal.go(executor);
        return index.with(gathering.done());
    }

    private static ImmutableList<ScopeRun<?>> byScope(RuleSet ruleSet, Plan.Kind kind) {
        ImmutableListMultimap.Builder<ScopeSubjects<?>, RuleRun<?>> rules = ImmutableListMultimap.builder();
        for (Rule rule : ruleSet.rulesFor(kind)) {
            rules.put(ScopeSubjects.of(rule.scope()), RuleRun.unseen(rule, ruleSet.severityOf(rule, kind)));
        }
        return rules.build().asMap().entrySet().stream()
                .map(entry -> unseen(entry.getKey(), entry.getValue()))
                .collect(ImmutableList.toImmutableList());
    }

    /** Puts together rules of one scope; a scope gives its rules one type of thing. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static ScopeRun<?> unseen(ScopeSubjects<?> subjects, Collection<RuleRun<?>> rules) {
        return new ScopeRun(subjects, ImmutableList.copyOf(rules), false);
    }
}
