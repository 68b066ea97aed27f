package org.workplan.rule.standard.target;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operand;
import org.workplan.plan.Fact;
import org.workplan.plan.Group;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.common.Evidence;
import org.workplan.rule.standard.common.Numbers;
import org.workplan.value.Acceptance;
import org.workplan.value.Amount;
import org.workplan.value.Domain;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.Rational;

/** Finds shares that are more exact than what they are shares of. */
public final class FalsePrecisionRule {

    public static final Rule RULE = Rule.of(
            "false-precision",
            Severity.ADVICE,
            Scope.all(PartKind.FACT, PartKind.GROUP),
            FalsePrecisionRule::precision);

    private static final Rational HUNDRED = Rational.of(100);

    private FalsePrecisionRule() {}

    private static void precision(Plan plan, Findings findings) {
        for (Fact fact : plan.facts()) {
            for (Fact.Figure figure : fact.figures()) {
                if (!figure.of().isEmpty() && figure.quantity().unit().equals("percent")) {
                    findings.looked(1);
                    share(plan, fact, figure, findings);
                }
            }
        }
    }

    private static void share(Plan plan, Fact fact, Fact.Figure figure, Findings findings) {
        Optional<Rational> percent = Numbers.exact(Optional.of(figure.quantity()));
        Optional<Amount> base = figure.of().stream()
                .flatMap(id -> bases(plan, id))
                .filter(Amount::isNumeric)
                .findFirst();
        if (percent.isEmpty() || base.isEmpty() || base.get().printedNumber().isEmpty()) {
            return;
        }
        Rational number = Rational.of(base.get().printedNumber().get());
        Rational people = percent.get().times(number).dividedBy(HUNDRED);
        Explanation.Builder why = Explanation.of("rule.false-precision.approximate")
                .part("fact", fact)
                .number("percent", percent.get(), "percent")
                .number("base", number, "")
                .number("part", people, "");
        if (base.get() instanceof Amount.About about) {
            Rational distance = about.tolerance()
                    .or(() -> findings.context().reading().tolerance())
                    .orElse(Amount.Tolerance.absolute(0))
                    .around(number, Domain.COUNT);
            Interval spread = Interval.between(
                    percent.get().times(number.minus(distance)).dividedBy(HUNDRED),
                    percent.get().times(number.plus(distance)).dividedBy(HUNDRED));
            findings.add(
                    fact.path(),
                    figure.name(),
                    Evidence.undetermined(why.with("spread", new Operand.Known(spread, ""))));
        } else if (!isSomeWholeNumber(percent.get(), number)) {
            findings.add(
                    fact.path(),
                    figure.name(),
                    Explanation.of("rule.false-precision.no-number")
                            .part("fact", fact)
                            .number("percent", percent.get(), "percent")
                            .number("base", number, "")
                            .number("part", people, "")
                            .compare(
                                    Interval.exactly(people),
                                    Acceptance.anyOf(
                                            ImmutableList.of(people.floor(), people.ceiling()), Domain.DECIMAL)));
        }
    }

    private static Stream<Amount> bases(Plan plan, PartId id) {
        Stream<Amount> facts = plan.part(Fact.class, id).stream()
                .flatMap(fact -> fact.figures().stream())
                .map(other -> other.quantity().amount());
        Stream<Amount> groups =
                plan.part(Group.class, id).flatMap(Group::size).stream().map(size -> size.amount());
        return Stream.concat(facts, groups);
    }

    /** Whether a whole number of the base gives the share when it is rounded to as many digits as the plan prints. */
    private static boolean isSomeWholeNumber(Rational percent, Rational base) {
        int scale =
                percent.toDecimal().map(number -> Math.max(0, number.scale())).orElse(0);
        Rational half = Rational.of(BigDecimal.valueOf(5, scale + 1));
        Rational exact = percent.times(base).dividedBy(HUNDRED);
        return Stream.of(exact.floor(), exact.ceiling())
                .map(count ->
                        count.times(HUNDRED).dividedBy(base).minus(percent).abs())
                .anyMatch(gap -> gap.compareTo(half) <= 0);
    }
}
