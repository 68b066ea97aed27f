package org.workplan.rule;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.workplan.plan.Part;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;
import org.workplan.value.PlanId;

/**
 * What a rule set says about a plan. A value: two reviews are equal when they found the same. It remembers what it looked at, so that {@link #update}
 * can follow an edit without looking at everything again.
 */
public final class Review {

    private final RuleSet rules;
    private final RuleContext context;
    private final PartIndex index;
    private final ImmutableList<ScopeRun<?>> scopes;
    private final Supplier<ImmutableList<Finding>> findings;

    Review(RuleSet rules, RuleContext context, PartIndex index, ImmutableList<ScopeRun<?>> scopes) {
        this.rules = rules;
        this.context = context.withPlan(context.plan());
        this.index = index;
        this.scopes = scopes;
        this.findings = Suppliers.memoize(this::collect);
    }

    private ImmutableList<Finding> collect() {
        ImmutableList.Builder<Finding> found = ImmutableList.builder();
        runs().sorted(RuleRun.ORDER).forEach(run -> found.addAll(run.findings()));
        return Waivers.mark(found.build(), rules, context.asOf());
    }

    private Stream<RuleRun<?>> runs() {
        return scopes.stream().flatMap(scope -> scope.runs().stream());
    }

    /** {@return which plan was reviewed} */
    public PlanId plan() {
        return context.plan().id();
    }

    /** {@return by which rule set} */
    public String ruleSet() {
        return rules.id();
    }

    /** {@return the rule set's digest} */
    public String digest() {
        return rules.digest();
    }

    /** {@return what was found} */
    public ImmutableList<Finding> findings() {
        return findings.get();
    }

    /**
     * {@return the findings of one rule}
     *
     * @param rule the rule
     */
    public ImmutableList<Finding> findings(RuleId rule) {
        requirePresent("rule", rule);
        return findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return what could not be looked at to the end} */
    public ImmutableList<RuleFailure> failures() {
        List<RuleFailure> failed = new ArrayList<>();
        runs().forEach(run -> run.forEachFailure(failed::add));
        return ImmutableList.sortedCopyOf(failed);
    }

    /** {@return how many subjects each rule looked at; 0 says that there was nothing to look at} */
    public ImmutableSortedMap<RuleId, Integer> looked() {
        ImmutableSortedMap.Builder<RuleId, Integer> looked = ImmutableSortedMap.naturalOrder();
        runs().forEach(run -> looked.put(run.id(), run.looked()));
        return looked.build();
    }

    /** {@return the rules that had nothing to look at, so that their silence says nothing} */
    public ImmutableSet<RuleId> idle() {
        return runs().filter(run -> run.looked() == 0).map(RuleRun::id).sorted().collect(ImmutableSet.toImmutableSet());
    }

    /**
     * Checks if the plan cannot be carried out as written.
     *
     * @return true if an error is not waived
     */
    public boolean hasErrors() {
        return findings().stream()
                .anyMatch(finding ->
                        finding.severity() == Severity.ERROR && finding.waiver().isEmpty());
    }

    /**
     * A review that follows an edit.
     *
     * @param review the review of the edited plan, equal to one made from scratch
     * @param diff what tells it from the review before
     */
    public record Update(Review review, ReviewDiff diff) {
        /** Refuses null. */
        public Update {
            requirePresent("review", review, "diff", diff);
        }
    }

    /**
     * Reviews an edited plan. Only what has changed is looked at again; parts that are still the same objects are taken as unchanged.
     *
     * @param edited the plan after the edit
     * @return the review and what tells it from this one
     */
    public Update update(Plan edited) {
        requirePresent("edited", edited);
        return update(edited, PartChanges.between(context.plan(), edited));
    }

    /**
     * Reviews an edited plan whose author knows what has changed, so that the plans need not be compared: after one edit
     * of a large portfolio comparing takes longer than all that follows. The caller answers for the lists: a part that is
     * in neither is taken as unchanged.
     *
     * @param edited the plan after the edit
     * @param put the top-level parts of the edited plan that are new, differ from before or stand in another place
     * @param removed the paths of the top-level parts that are no longer there
     * @return the review and what tells it from this one
     */
    public Update update(Plan edited, Collection<? extends Part> put, Collection<PartPath> removed) {
        requirePresent("edited", edited, "put", put, "removed", removed);
        List<PartChanges.Edit> edits = new ArrayList<>();
        put.forEach(part ->
                edits.add(new PartChanges.Edit(Optional.ofNullable(index.part(part.path())), Optional.of(part))));
        removed.forEach(path -> Optional.ofNullable(index.part(path))
                .ifPresent(part -> edits.add(new PartChanges.Edit(Optional.of(part), Optional.empty()))));
        boolean header = !context.plan().hasSameHeader(edited);
        return update(edited, PartChanges.stated(header, edits));
    }

    private Update update(Plan edited, PartChanges changes) {
        RuleContext next = context.withPlan(edited);
        if (changes.isEmpty()) {
            return new Update(
                    new Review(rules, next, index, scopes), ReviewDiff.between(ImmutableList.of(), ImmutableList.of()));
        }
        if (changes.header()) {
            Review fresh = Reviewer.of(rules).review(next);
            return new Update(fresh, ReviewDiff.between(findings(), fresh.findings()));
        }
        PartIndex fresh = index.with(changes, edited);
        RuleRun.Told told = new RuleRun.Told(new ArrayList<>(), new ArrayList<>());
        ImmutableList.Builder<ScopeRun<?>> followed = ImmutableList.builderWithExpectedSize(scopes.size());
        scopes.forEach(scope -> followed.add(scope.follow(new Edited(next, changes, index, fresh), told)));
        Review review = new Review(rules, next, fresh, followed.build());
        return new Update(review, diff(review, told));
    }

    private ReviewDiff diff(Review review, RuleRun.Told told) {
        return rules.waivers().isEmpty()
                ? ReviewDiff.between(told.before(), told.after())
                : ReviewDiff.between(findings(), review.findings());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Review that
                && plan().equals(that.plan())
                && digest().equals(that.digest())
                && findings().equals(that.findings())
                && failures().equals(that.failures())
                && looked().equals(that.looked());
    }

    @Override
    public int hashCode() {
        return Objects.hash(plan(), digest(), findings());
    }

    @Override
    public String toString() {
        return "Review of " + plan() + " by " + ruleSet() + ": " + findings().size() + " findings";
    }
}
