package org.workplan.testkit.rules;

import static org.workplan.testkit.rules.Mutation.added;
import static org.workplan.testkit.rules.Mutation.part;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.workplan.plan.Goal;
import org.workplan.plan.Target;
import org.workplan.rule.RuleContext;
import org.workplan.rule.standard.StandardRules;
import org.workplan.target.Checklist;
import org.workplan.target.Criterion;
import org.workplan.target.Quota;
import org.workplan.value.Amount;
import org.workplan.value.CalendarUnit;
import org.workplan.value.PartId;

/** Faults of goals and targets. */
final class AimMutations {
    private AimMutations() {}

    private static BiFunction<Shape, RuleContext, RuleContext> target(String id, UnaryOperator<Target> change) {
        return part(Target.class, id, (shape, one) -> change.apply(one));
    }

    private static BiFunction<Shape, RuleContext, RuleContext> asks(String id, Criterion criterion) {
        return target(id, one -> one.withCriterion(criterion));
    }

    private static BiFunction<Shape, RuleContext, RuleContext> second(
            String id, String indicator, Criterion criterion) {
        return added(shape -> ImmutableList.of(CleanAims.target(shape, indicator, criterion)
                .id(PartId.of(id))
                .title(id)
                .build()));
    }

    private static BiFunction<Shape, RuleContext, RuleContext> tours() {
        return Mutation.both(
                added(shape -> ImmutableList.of(
                        CleanAims.indicator("tours", "tours").counts("visit").build())),
                second("tours", "tours", CleanAims.total(5)));
    }

    static ImmutableList<Mutation> all() {
        return ImmutableList.<Mutation>builder()
                .addAll(wording())
                .addAll(missing())
                .addAll(others())
                .build();
    }

    private static ImmutableList<Mutation> wording() {
        Criterion.Change open =
                new Criterion.Change(Criterion.Direction.REDUCE, Optional.empty(), false, Optional.empty());
        return ImmutableList.of(
                Mutation.of(
                        StandardRules.COMPARATOR_AMBIGUOUS,
                        "plan",
                        "\"More than\" in 1 target may or may not include the number itself: visits",
                        asks("visits", Criterion.total(Amount.moreThan(12)))),
                Mutation.of(
                        StandardRules.CHECKLIST_UNNAMED,
                        "target/books",
                        "2 of 5 items of \"five books\" have no name",
                        asks(
                                "books",
                                Criterion.complete(
                                        new Checklist("five books", ImmutableList.of("Li", "Ba", "Lu"), 5, false)))),
                Mutation.of(
                        StandardRules.CHECKLIST_OPEN,
                        "target/books",
                        "books requires all items of \"books\", but the list is open",
                        asks("books", Criterion.complete(Checklist.open("books", "Li", "Ba")))),
                Mutation.of(
                        StandardRules.BASELINE_MISSING,
                        "target/waiting",
                        "waiting is a change without a baseline",
                        asks("waiting", open)),
                Mutation.of(
                        StandardRules.STATUS_TENSE,
                        "plan",
                        "1 part describes results as done (was held in June): calls",
                        target("calls", one -> one.withStatusWording("was held in June"))));
    }

    private static ImmutableList<Mutation> missing() {
        return ImmutableList.of(
                Mutation.of(
                        StandardRules.TARGET_INCOMPLETE,
                        "plan",
                        "1 of 8 targets has no data source: visits",
                        target("visits", one -> one.withDataSource(Optional.empty()))),
                Mutation.of(
                        StandardRules.LEVEL_PATH,
                        "target/honour",
                        "honour aims at the provincial level without a step below it",
                        asks("honour", Criterion.atLevel("provincial"))),
                Mutation.of(
                        StandardRules.SCOPE_AMBIGUOUS,
                        "target/audience",
                        "whether a person who comes twice counts twice",
                        target("audience", one -> one.withCounting(Optional.empty()))),
                Mutation.of(
                        StandardRules.UNMEASURABLE_WORDING,
                        "plan",
                        "1 of 1 goal has no number or target: Enhance harmony. Vague words: enhance, harmony",
                        Mutation.both(
                                target("visits", one -> one.withGoals(ImmutableList.of())),
                                part(Goal.class, "visited", (shape, one) -> one.withTitle("Enhance harmony")))));
    }

    private static ImmutableList<Mutation> others() {
        return ImmutableList.of(
                Mutation.of(
                        StandardRules.DUPLICATE_TARGET,
                        "target/visits",
                        "visits and visits-again are the same target",
                        second("visits-again", "visits", CleanAims.total(12)),
                        StandardRules.OVERLAPPING_TARGETS),
                Mutation.of(
                        StandardRules.OVERLAPPING_TARGETS,
                        "plan",
                        "They require 17 in total if nothing counts twice, or 12 if things may",
                        tours()),
                Mutation.of(
                        StandardRules.SUBSUMED_TARGET,
                        "target/visits",
                        "monthly alone gives 12 in a year, which already meets visits",
                        second("monthly", "visits", Criterion.each(Amount.atLeast(1), Quota.per(CalendarUnit.MONTH)))),
                Mutation.of(
                        StandardRules.INFEASIBLE_RANGE,
                        "target/contacts",
                        "41 cannot, and every total from 42 on can",
                        asks("contacts", CleanAims.each(7, 8))));
    }
}
