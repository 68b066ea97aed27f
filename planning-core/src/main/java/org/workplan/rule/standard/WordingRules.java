package org.workplan.rule.standard;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.ExplanationBuilder;
import org.workplan.explanation.Operand;
import org.workplan.plan.Fact;
import org.workplan.plan.Figure;
import org.workplan.plan.Group;
import org.workplan.plan.Part;
import org.workplan.plan.PartKind;
import org.workplan.plan.Place;
import org.workplan.plan.Plan;
import org.workplan.plan.Target;
import org.workplan.plan.Task;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.target.Criterion;
import org.workplan.value.Acceptance;
import org.workplan.value.Amount;
import org.workplan.value.Domain;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.Rational;
import org.workplan.value.Tolerance;

/** Rules about how a plan says things. */
final class WordingRules {

    static final Rule FALSE_PRECISION = Rule.of(
            "false-precision", Severity.ADVICE, Scope.all(PartKind.FACT, PartKind.GROUP), WordingRules::precision);

    static final Rule STATUS_TENSE =
            Rule.of("status-tense", Severity.ADVICE, Scope.all(PartKind.TARGET, PartKind.TASK), WordingRules::tense);

    static final Rule NAME_VARIANTS =
            Rule.of("name-variants", Severity.ADVICE, Scope.all(PartKind.PLACE, PartKind.GROUP), WordingRules::names);

    static final Rule CHECKLIST_OPEN =
            Rule.of("checklist-open", Severity.ADVICE, Scope.each(Target.class), WordingRules::openList);

    private static final Rational HUNDRED = Rational.of(100);

    private WordingRules() {}

    private static void precision(Plan plan, Findings findings) {
        for (Fact fact : plan.facts()) {
            for (Figure figure : fact.figures()) {
                if (!figure.of().isEmpty() && figure.quantity().unit().equals("percent")) {
                    findings.looked(1);
                    share(plan, fact, figure, findings);
                }
            }
        }
    }

    private static void share(Plan plan, Fact fact, Figure figure, Findings findings) {
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
        ExplanationBuilder why = Explanation.of("rule.false-precision.approximate")
                .part("fact", fact)
                .number("percent", percent.get(), "percent")
                .number("base", number, "")
                .number("part", people, "");
        if (base.get() instanceof Amount.About about) {
            Rational distance = about.tolerance()
                    .or(() -> findings.context().reading().tolerance())
                    .orElse(Tolerance.absolute(0))
                    .around(number, Domain.COUNT);
            Interval spread = Interval.between(
                    percent.get().times(number.minus(distance)).dividedBy(HUNDRED),
                    percent.get().times(number.plus(distance)).dividedBy(HUNDRED));
            findings.add(
                    fact.path(), figure.name(), Judge.undetermined(why.with("spread", new Operand.Known(spread, ""))));
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

    private static void tense(Plan plan, Findings findings) {
        ImmutableList.Builder<Part> done = ImmutableList.builder();
        ImmutableList.Builder<String> words = ImmutableList.builder();
        Stream.concat(plan.targets().stream(), plan.tasks().stream()).forEach(part -> {
            Optional<String> said =
                    part instanceof Target target ? target.statusWording() : ((Task) part).statusWording();
            findings.looked(said.isPresent() ? 1 : 0);
            said.filter(text -> !VagueWords.DONE.in(text, plan.language()).isEmpty())
                    .ifPresent(text -> {
                        done.add(part);
                        words.add(text);
                    });
        });
        ImmutableList<Part> found = Judge.inOrder(done.build());
        if (!found.isEmpty()) {
            ExplanationBuilder why = Explanation.of("rule.status-tense.parts")
                    .number("count", found.size())
                    .parts("parts", found)
                    .with("words", Judge.texts(words.build().stream().distinct().sorted()));
            findings.addForPlan("", Judge.zero(why, found.size()));
        }
    }

    private static void names(Plan plan, Findings findings) {
        findings.looked(plan.places().size() + plan.groups().size());
        for (Place place : plan.places()) {
            variants(place, place.aliases(), findings);
        }
        for (Group group : plan.groups()) {
            variants(group, group.aliases(), findings);
        }
    }

    private static void variants(Part part, ImmutableList<String> aliases, Findings findings) {
        if (!aliases.isEmpty()) {
            findings.add(
                    part,
                    Judge.zero(
                            Explanation.of("rule.name-variants.names")
                                    .part("part", part)
                                    .number("count", aliases.size() + 1)
                                    .with("names", Judge.texts(aliases.stream())),
                            aliases.size()));
        }
    }

    private static void openList(Target target, Findings findings) {
        boolean complete = target.criterion() instanceof Criterion.Complete;
        findings.looked(complete ? 1 : 0);
        if (target.criterion() instanceof Criterion.Complete asked
                && asked.checklist().open()) {
            findings.add(
                    target,
                    Judge.undetermined(Explanation.of("rule.checklist-open.target")
                            .part("target", target)
                            .text("list", asked.checklist().title())
                            .number("named", asked.checklist().items().size())));
        }
    }
}
