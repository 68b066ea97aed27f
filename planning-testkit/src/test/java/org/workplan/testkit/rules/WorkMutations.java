package org.workplan.testkit.rules;

import static org.workplan.testkit.rules.Mutation.added;
import static org.workplan.testkit.rules.Mutation.part;
import static org.workplan.testkit.rules.Mutation.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.workplan.plan.EvaluationDesign;
import org.workplan.plan.Fact;
import org.workplan.plan.Goal;
import org.workplan.plan.Plan;
import org.workplan.plan.Resource;
import org.workplan.plan.Risk;
import org.workplan.plan.Session;
import org.workplan.plan.Step;
import org.workplan.plan.Timing;
import org.workplan.rule.RuleContext;
import org.workplan.rule.standard.StandardRules;
import org.workplan.value.Amount;
import org.workplan.value.PartId;
import org.workplan.value.Quantity;

/** Faults of resources, of what hangs together, and of the design of evaluation. */
final class WorkMutations {
    private WorkMutations() {}

    private static BiFunction<Shape, RuleContext, RuleContext> step(String session, UnaryOperator<Step> change) {
        return part(
                Session.class,
                session,
                (shape, one) -> one.withSteps(one.steps().stream().map(change).toList()));
    }

    private static BiFunction<Shape, RuleContext, RuleContext> session(UnaryOperator<Session> change) {
        return part(Session.class, "farewell", (shape, one) -> change.apply(one));
    }

    private static BiFunction<Shape, RuleContext, RuleContext> risk(UnaryOperator<Risk> change) {
        return part(Risk.class, "few-come", (shape, one) -> change.apply(one));
    }

    static ImmutableList<Mutation> all() {
        return ImmutableList.<Mutation>builder()
                .addAll(resources())
                .addAll(needs())
                .addAll(risks())
                .addAll(texts())
                .build();
    }

    private static ImmutableList<Mutation> resources() {
        return ImmutableList.of(
                Mutation.of(
                        StandardRules.VAGUE_QUANTITY,
                        "plan",
                        "1 of 2 required resources has no number: banners",
                        part(
                                Resource.class,
                                "banners",
                                (shape, one) -> one.withQuantity(Quantity.of(Amount.vague("a number of"), "pieces")))),
                Mutation.of(
                        StandardRules.RESOURCE_UNSUPPLIED,
                        "plan",
                        "1 of 2 required resources has no supply: leaflets",
                        part(Resource.class, "printed", (shape, one) -> one.withSupplies(ImmutableList.of()))),
                Mutation.of(
                        StandardRules.RESOURCE_USE,
                        "plan",
                        "No session uses 1 of 2 required resources: banners",
                        step("walk", one -> one.withUses(ImmutableList.of()))),
                Mutation.of(
                        StandardRules.RESOURCE_SHORT,
                        "resource/leaflets",
                        "leaflets: 11 pieces planned, 12 required, 1 short",
                        part(
                                Resource.class,
                                "leaflets",
                                (shape, one) -> one.withQuantity(Quantity.of(shape.invited() - 1L, "pieces")))),
                Mutation.of(
                        StandardRules.BUDGET_MISSING,
                        "plan",
                        "The plan mentions money in 1 place but states no amount",
                        part(Fact.class, "money", (shape, one) -> one.withFigures(ImmutableList.of()))));
    }

    private static ImmutableList<Mutation> needs() {
        return ImmutableList.of(
                Mutation.of(
                        StandardRules.NEED_WITHOUT_RESPONSE,
                        "plan",
                        "1 of 1 needs and 1 of 1 problems have no goal, task or session",
                        part(Goal.class, "visited", (shape, one) -> one.withNeeds(ImmutableList.of())),
                        StandardRules.ACTIVITY_WITHOUT_NEED),
                Mutation.of(
                        StandardRules.ACTIVITY_WITHOUT_NEED,
                        "plan",
                        "1 of 4 sessions answers no need of the plan: farewell",
                        session(one -> one.withGoals(ImmutableList.of()))),
                Mutation.of(
                        StandardRules.FORM_WITHOUT_SESSION,
                        "plan",
                        "1 of 3 declared forms has no session: Quiz",
                        added(shape -> ImmutableList.of(
                                CleanPlan.fact("quiz", Fact.Kind.FORM, "Quiz").build()))),
                Mutation.of(
                        StandardRules.SESSION_WITHOUT_FORM,
                        "plan",
                        "1 of 4 sessions has none of the declared forms: farewell",
                        session(one -> one.withForms(ImmutableList.of()))),
                Mutation.of(
                        StandardRules.SAFEGUARD_MISSING,
                        "plan",
                        "sensitive subjects (Old people live alone)",
                        plan((shape, plan) -> without(plan, "discreet"))));
    }

    private static Plan without(Plan plan, String fact) {
        return plan.withFacts(plan.facts().stream()
                .filter(one -> !one.id().equals(PartId.of(fact)))
                .toList());
    }

    private static ImmutableList<Mutation> risks() {
        return ImmutableList.of(
                Mutation.of(
                        StandardRules.RISK_WITHOUT_ACTION,
                        "plan",
                        "1 of 1 contingency lacks a responsible person, or a time or trigger: Ask them beforehand",
                        risk(one ->
                                one.withContingencies(one.contingencies().get(0).withActors(ImmutableList.of())))),
                Mutation.of(
                        StandardRules.SEQUENCE_CONTRADICTION,
                        "contingency/ask-early",
                        "contacts people in advance, but Singing in farewell contacts the same people only afterwards",
                        step(
                                "farewell",
                                one -> one.withTimings(CleanWork.timing("after the feast", Timing.Relation.AFTER)))),
                Mutation.of(
                        StandardRules.ASSUMPTION_CONTRADICTION,
                        "risk/few-come",
                        "The risk Few come contradicts assumptions of the plan: The neighbours come",
                        risk(one -> one.withDenies(PartId.of("interest")))));
    }

    private static ImmutableList<Mutation> texts() {
        return ImmutableList.of(
                Mutation.of(
                        StandardRules.REDACTED_VALUE,
                        "plan",
                        "1 part contains redacted values, kept unchanged: Room of ***",
                        session(one -> one.withTitle("Room of ***"))),
                Mutation.of(
                        StandardRules.UNREAD_FIELD,
                        "resource/leaflets",
                        "The field quantiy of leaflets is unknown; it is kept but ignored. Write quantity if",
                        part(
                                Resource.class,
                                "leaflets",
                                (shape, one) -> one.withExtensions(ImmutableMap.of("/quantiy", "40")))),
                Mutation.of(
                        StandardRules.EVALUATION_DESIGN,
                        "evaluation/in-the-end",
                        "In the end lacks an instrument",
                        part(
                                EvaluationDesign.class,
                                "in-the-end",
                                (shape, one) -> one.withInstrument(Optional.empty()))),
                Mutation.of(
                        StandardRules.FALSE_PRECISION,
                        "fact/old",
                        "no whole number out of 120 is 4.34",
                        part(
                                Fact.class,
                                "old",
                                (shape, one) -> one.withFigures(new Fact.Figure(
                                        "share",
                                        Quantity.of(
                                                new Amount.Stated(Amount.Comparator.BARE, new BigDecimal("4.34")),
                                                "percent"),
                                        ImmutableList.of(PartId.of("population")))))),
                Mutation.of(
                        StandardRules.NUMBERING,
                        "section/work",
                        "Work: (4) is missing",
                        session(one -> one.withLabel("(5)"))));
    }
}
