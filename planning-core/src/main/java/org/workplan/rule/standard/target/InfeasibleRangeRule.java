package org.workplan.rule.standard.target;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operand;
import org.workplan.plan.Group;
import org.workplan.plan.Indicator;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.plan.Target;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;
import org.workplan.rule.standard.common.Indicators;
import org.workplan.rule.standard.common.Numbers;
import org.workplan.target.Criterion;
import org.workplan.value.Acceptance;
import org.workplan.value.Amount;
import org.workplan.value.Domain;
import org.workplan.value.Interval;
import org.workplan.value.Rational;
import org.workplan.value.Span;

/** Finds ranges for each of several that no sharing out can satisfy: 41 members cannot be shared out in sevens and eights. */
public final class InfeasibleRangeRule {

    public static final Rule RULE = Rule.of(
            "infeasible-range",
            Severity.ADVICE,
            Scope.all(PartKind.TARGET, PartKind.GROUP, PartKind.INDICATOR),
            InfeasibleRangeRule::check);

    private InfeasibleRangeRule() {}

    private static void check(Plan plan, Findings findings) {
        for (Target target : plan.targets()) {
            if (target.criterion() instanceof Criterion.ForEach each
                    && each.inner() instanceof Criterion.Total total
                    && total.amount() instanceof Amount.Between range
                    && range.low().signum() > 0) {
                findings.looked(1);
                check(plan, target, each, range, findings);
            }
        }
    }

    private static void check(
            Plan plan, Target target, Criterion.ForEach each, Amount.Between range, Findings findings) {
        Rational low = Rational.of(range.low());
        Rational high = Rational.of(range.high());
        Optional<Rational> always = alwaysFrom(low, high);
        Optional<Rational> subjects =
                plan.part(Group.class, each.group()).flatMap(group -> Numbers.exact(group.size()));
        Optional<Rational> shared = population(plan, target);
        Explanation.Builder why = Explanation.of(
                        always.isEmpty()
                                ? "rule.infeasible-range.never"
                                : shared.isEmpty() ? "rule.infeasible-range.unknown" : "rule.infeasible-range.number")
                .part("target", target)
                .number("low", low, "")
                .number("high", high, "");
        always.ifPresent(from -> why.number("from", from, "").number("last", from.minus(Rational.ONE), ""));
        if (shared.isEmpty()) {
            boolean silent = always.filter(from -> from.compareTo(low.max(Rational.ONE)) <= 0)
                    .isPresent();
            if (!silent) {
                findings.add(target, Evidence.undetermined(why));
            }
            return;
        }
        Acceptance possible = possible(low, high, subjects, shared.get());
        if (!possible.contains(shared.get())) {
            why.number("number", shared.get(), "").with("possible", new Operand.Wanted(possible, ""));
            findings.add(target, why.compare(Interval.exactly(shared.get()), possible));
        }
    }

    /** The smallest number from which on every number can be shared out; none when the range is a single number above 1. */
    private static Optional<Rational> alwaysFrom(Rational low, Rational high) {
        if (low.compareTo(Rational.ONE) <= 0) {
            return Optional.of(low.ceiling());
        }
        Rational width = high.minus(low);
        if (width.signum() == 0) {
            return Optional.empty();
        }
        Rational sharers = low.minus(Rational.ONE).dividedBy(width).ceiling();
        return Optional.of(sharers.times(low));
    }

    /** The numbers that can be shared out, next to the one asked about: among as many as that number may need, or one fewer or more. */
    private static Acceptance possible(Rational low, Rational high, Optional<Rational> subjects, Rational number) {
        if (subjects.isPresent()) {
            return Acceptance.between(subjects.get().times(low), subjects.get().times(high), Domain.COUNT);
        }
        ImmutableList.Builder<Span> spans = ImmutableList.builder();
        Stream.of(number.dividedBy(high), number.dividedBy(low))
                .flatMap(sharers -> Stream.of(sharers.floor(), sharers.ceiling()))
                .filter(sharers -> sharers.signum() > 0)
                .forEach(sharers ->
                        spans.addAll(Acceptance.between(sharers.times(low), sharers.times(high), Domain.COUNT)
                                .spans()));
        return new Acceptance(Domain.COUNT, spans.build());
    }

    /** How many there are to share out: the size of a group that is counted in the indicator's unit. */
    private static Optional<Rational> population(Plan plan, Target target) {
        Optional<String> unit = Indicators.of(plan, target).map(Indicator::unit);
        return Evidence.inOrder(plan.groups()).stream()
                .filter(group -> group.size().map(size -> size.unit()).equals(unit))
                .flatMap(group -> Numbers.exact(group.size()).stream())
                .findFirst();
    }
}
