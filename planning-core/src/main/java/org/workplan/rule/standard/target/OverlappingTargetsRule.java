package org.workplan.rule.standard.target;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import java.util.List;
import java.util.Optional;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operand;
import org.workplan.plan.Indicator;
import org.workplan.plan.Ladder;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.plan.Target;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Amounts;
import org.workplan.rule.standard.common.Evidence;
import org.workplan.rule.standard.common.Indicators;
import org.workplan.target.Criterion;
import org.workplan.target.Reading;
import org.workplan.target.TagFilter;
import org.workplan.value.Interval;
import org.workplan.value.Rational;

/**
 * Finds targets that count the same kind of thing, so that it matters whether one thing may count for several. Says how many are needed when none may, and
 * how many when all may that can: a thing has one level, so that targets for different levels never share it.
 */
public final class OverlappingTargetsRule {

    public static final Rule RULE = Rule.of(
            "overlapping-targets",
            Severity.ADVICE,
            Scope.all(PartKind.TARGET, PartKind.INDICATOR, PartKind.LADDER),
            OverlappingTargetsRule::check);

    private static final int MOST_COMPARED = 16;

    private record Wanted(Target target, Indicator indicator, Rational least) {}

    private OverlappingTargetsRule() {}

    private static void check(Plan plan, Findings findings) {
        ImmutableListMultimap<String, Wanted> byKind = Multimaps.index(
                Evidence.inOrder(plan.targets()).stream()
                        .flatMap(target ->
                                wanted(plan, target, findings.context().reading()).stream())
                        .toList(),
                one -> one.indicator().counts().orElseThrow());
        for (String kind : ImmutableList.sortedCopyOf(byKind.keySet())) {
            ImmutableList<Wanted> same = byKind.get(kind);
            findings.looked(same.size());
            boolean silent =
                    same.stream().allMatch(one -> one.target().counting().isPresent());
            if (same.size() > 1 && !silent && mayShare(plan, same)) {
                report(plan, kind, same, findings);
            }
        }
    }

    private static Optional<Wanted> wanted(Plan plan, Target target, Reading reading) {
        return Indicators.of(plan, target)
                .filter(indicator -> indicator.counts().isPresent() && target.criterion() instanceof Criterion.Total)
                .flatMap(indicator -> Amounts.total(target.criterion())
                        .flatMap(amount -> Amounts.smallest(amount, reading))
                        .map(least -> new Wanted(target, indicator, least)));
    }

    private static boolean mayShare(Plan plan, List<Wanted> same) {
        for (int one = 0; one < same.size(); one++) {
            for (int two = one + 1; two < same.size(); two++) {
                if (!areApart(plan, same.get(one).indicator(), same.get(two).indicator())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void report(Plan plan, String kind, ImmutableList<Wanted> same, Findings findings) {
        Rational apart = sum(same);
        Rational shared = shared(plan, same);
        ImmutableList<Wanted> included = same.stream()
                .flatMap(one -> wanted(plan, one.target(), Reading.INCLUSIVE).stream())
                .collect(ImmutableList.toImmutableList());
        Explanation.Builder why = Explanation.of("rule.overlapping-targets.things")
                .number("count", same.size())
                .text("kind", kind)
                .parts("parts", same.stream().map(Wanted::target).toList())
                .number("apart", apart, "")
                .number("shared", shared, "")
                .with("range", new Operand.Known(Interval.between(shared, apart), ""));
        if (!sum(included).equals(apart) || !shared(plan, included).equals(shared)) {
            why.because(Explanation.of("rule.overlapping-targets.included")
                    .number("apart", sum(included), "")
                    .number("shared", shared(plan, included), "")
                    .note());
        }
        same.forEach(one -> why.because(Explanation.of("rule.overlapping-targets.least")
                .part("target", one.target())
                .number("least", one.least(), "")
                .note()));
        findings.addForPlan(kind, Evidence.undetermined(why));
    }

    private static Rational sum(List<Wanted> same) {
        return same.stream().map(Wanted::least).reduce(Rational.ZERO, Rational::plus);
    }

    /** The largest sum of targets of which no two can share a thing: fewer things than that are never enough. */
    private static Rational shared(Plan plan, ImmutableList<Wanted> same) {
        if (same.size() > MOST_COMPARED) {
            return same.stream().map(Wanted::least).reduce(Rational.ZERO, Rational::max);
        }
        return most(plan, same, 0, ImmutableList.of());
    }

    private static Rational most(Plan plan, ImmutableList<Wanted> same, int from, ImmutableList<Wanted> chosen) {
        if (from == same.size()) {
            return sum(chosen);
        }
        Wanted next = same.get(from);
        Rational without = most(plan, same, from + 1, chosen);
        boolean fits = chosen.stream().allMatch(one -> areApart(plan, one.indicator(), next.indicator()));
        if (!fits) {
            return without;
        }
        ImmutableList<Wanted> more =
                ImmutableList.<Wanted>builder().addAll(chosen).add(next).build();
        return without.max(most(plan, same, from + 1, more));
    }

    /** Whether no thing can pass both filters: they ask for different levels of one ladder. */
    private static boolean areApart(Plan plan, Indicator one, Indicator two) {
        for (TagFilter.Condition first : one.filter().conditions()) {
            for (TagFilter.Condition second : two.filter().conditions()) {
                boolean sameTag = first.tag().equals(second.tag());
                if (sameTag && areApart(levels(plan, first), levels(plan, second))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean areApart(ImmutableSet<String> one, ImmutableSet<String> two) {
        return !one.isEmpty() && !two.isEmpty() && one.stream().noneMatch(two::contains);
    }

    /** The levels that a condition lets pass; none where it is not about levels, such as about the section that an article is filed under. */
    static ImmutableSet<String> levels(Plan plan, TagFilter.Condition condition) {
        if (condition instanceof TagFilter.OneOf oneOf) {
            boolean known =
                    plan.ladders().stream().anyMatch(ladder -> ladder.levels().containsAll(oneOf.values()));
            return known ? oneOf.values() : ImmutableSet.of();
        }
        TagFilter.AtOrAbove above = (TagFilter.AtOrAbove) condition;
        return plan.part(Ladder.class, above.ladder())
                .map(ladder -> above(ladder, above.level()))
                .orElse(ImmutableSet.of());
    }

    private static ImmutableSet<String> above(Ladder ladder, String level) {
        int from = ladder.levels().indexOf(level);
        return from < 0
                ? ImmutableSet.of()
                : ImmutableSet.copyOf(
                        ladder.levels().subList(from, ladder.levels().size()));
    }
}
