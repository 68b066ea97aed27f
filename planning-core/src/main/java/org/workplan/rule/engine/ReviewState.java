package org.workplan.rule.engine;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.workplan.plan.Part;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;
import org.workplan.rule.Finding;
import org.workplan.rule.Review;
import org.workplan.rule.RuleContext;
import org.workplan.rule.RuleId;

/** What the rules of a set said about a plan, and what is needed to follow an edit of it. Immutable. */
public final class ReviewState {

    private final ReviewEngine engine;
    private final RuleContext context;
    private final PartIndex index;
    private final ImmutableList<ScopeRun<?>> scopes;
    private final Supplier<ImmutableList<Finding>> findings;

    ReviewState(ReviewEngine engine, RuleContext context, PartIndex index, ImmutableList<ScopeRun<?>> scopes) {
        this.engine = engine;
        this.context = context.withPlan(context.plan());
        this.index = index;
        this.scopes = scopes;
        this.findings = Suppliers.memoize(this::collect);
    }

    private ImmutableList<Finding> collect() {
        ImmutableList.Builder<Finding> found = ImmutableList.builder();
        runs().sorted(RuleRun.ORDER).forEach(run -> found.addAll(run.findings()));
        return Waivers.mark(found.build(), engine.ruleSet(), context.asOf());
    }

    private Stream<RuleRun<?>> runs() {
        return scopes.stream().flatMap(scope -> scope.runs().stream());
    }

    public Plan plan() {
        return context.plan();
    }

    /** Returns what was found, in the canonical order. */
    public ImmutableList<Finding> findings() {
        return findings.get();
    }

    public ImmutableList<Review.Failure> failures() {
        List<Review.Failure> failed = new ArrayList<>();
        runs().forEach(run -> run.forEachFailure(failed::add));
        return ImmutableList.sortedCopyOf(failed);
    }

    /** Returns how many subjects each rule looked at. */
    public ImmutableSortedMap<RuleId, Integer> looked() {
        ImmutableSortedMap.Builder<RuleId, Integer> looked = ImmutableSortedMap.naturalOrder();
        runs().forEach(run -> looked.put(run.id(), run.looked()));
        return looked.build();
    }

    /** What followed an edit, and what tells it from before. */
    public record Followed(ReviewState state, Review.Diff diff) {}

    /** Follows an edit whose changes are found by comparing the plans. */
    public Followed follow(Plan edited) {
        return follow(edited, PartChanges.between(context.plan(), edited));
    }

    /** Follows an edit whose changes are stated: parts that are new, differ or moved, and paths of those removed. */
    public Followed follow(Plan edited, Collection<? extends Part> put, Collection<PartPath> removed) {
        List<PartChanges.Edit> edits = new ArrayList<>();
        put.forEach(part ->
                edits.add(new PartChanges.Edit(Optional.ofNullable(index.part(part.path())), Optional.of(part))));
        removed.forEach(path -> Optional.ofNullable(index.part(path))
                .ifPresent(part -> edits.add(new PartChanges.Edit(Optional.of(part), Optional.empty()))));
        boolean header = !context.plan().hasSameHeader(edited);
        return follow(edited, PartChanges.stated(header, edits));
    }

    private Followed follow(Plan edited, PartChanges changes) {
        RuleContext next = context.withPlan(edited);
        if (changes.isEmpty()) {
            return new Followed(
                    new ReviewState(engine, next, index, scopes),
                    Review.Diff.between(ImmutableList.of(), ImmutableList.of()));
        }
        if (changes.header()) {
            ReviewState fresh = engine.review(next, Runnable::run);
            return new Followed(fresh, Review.Diff.between(findings(), fresh.findings()));
        }
        PartIndex fresh = index.with(changes, edited);
        RuleRun.Told told = new RuleRun.Told(new ArrayList<>(), new ArrayList<>());
        ImmutableList.Builder<ScopeRun<?>> followed = ImmutableList.builderWithExpectedSize(scopes.size());
        scopes.forEach(scope -> followed.add(scope.follow(new Edited(next, changes, index, fresh), told)));
        ReviewState state = new ReviewState(engine, next, fresh, followed.build());
        return new Followed(state, diff(state, told));
    }

    private Review.Diff diff(ReviewState state, RuleRun.Told told) {
        return engine.ruleSet().waivers().isEmpty()
                ? Review.Diff.between(told.before(), told.after())
                : Review.Diff.between(findings(), state.findings());
    }
}
