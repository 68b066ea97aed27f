package org.workplan.testkit.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.workplan.evaluation.Evaluation;
import org.workplan.plan.Part;
import org.workplan.plan.Plan;
import org.workplan.progress.Measurement;
import org.workplan.rule.Rule;
import org.workplan.rule.RuleContext;
import org.workplan.value.PartId;

/**
 * A fault that is put into the clean plan, and what must be found.
 *
 * @param rule the rule that must find it
 * @param subject on what it must be found
 * @param sentence what must be said of the plain shape, or a piece of it
 * @param edit the fault
 * @param also other rules that the same fault concerns
 */
record Mutation(
        Rule rule,
        String subject,
        String sentence,
        BiFunction<Shape, RuleContext, RuleContext> edit,
        ImmutableSet<Rule> also) {

    static Mutation of(
            Rule rule,
            String subject,
            String sentence,
            BiFunction<Shape, RuleContext, RuleContext> edit,
            Rule... also) {
        return new Mutation(rule, subject, sentence, edit, ImmutableSet.copyOf(also));
    }

    RuleContext applied(Shape shape) {
        return edit.apply(shape, CleanPlan.context(shape));
    }

    /** A change of one part. */
    static <P extends Part> BiFunction<Shape, RuleContext, RuleContext> part(
            Class<P> type, String id, BiFunction<Shape, P, P> change) {
        return plan((shape, plan) -> {
            P old = plan.part(type, PartId.of(id)).orElseThrow();
            P changed = change.apply(shape, old);
            return plan.header()
                    .withParts(plan.topLevelParts().stream()
                            .map(part -> part.equals(old) ? changed : part)
                            .toList());
        });
    }

    static BiFunction<Shape, RuleContext, RuleContext> plan(BiFunction<Shape, Plan, Plan> change) {
        return (shape, context) -> context.withPlan(change.apply(shape, context.plan()));
    }

    static BiFunction<Shape, RuleContext, RuleContext> added(Function<Shape, ImmutableList<? extends Part>> more) {
        return plan((shape, plan) -> plan.withParts(more.apply(shape)));
    }

    static BiFunction<Shape, RuleContext, RuleContext> measured(Function<Shape, Measurement> more) {
        return (shape, context) -> context.withMeasurements(ImmutableList.<Measurement>builder()
                .addAll(context.measurements())
                .add(more.apply(shape))
                .build());
    }

    static BiFunction<Shape, RuleContext, RuleContext> evaluated(String id, UnaryOperator<Evaluation> change) {
        return (shape, context) -> context.withEvaluations(context.evaluations().stream()
                .map(one -> one.id().value().equals(id) ? change.apply(one) : one)
                .toList());
    }

    static BiFunction<Shape, RuleContext, RuleContext> both(
            BiFunction<Shape, RuleContext, RuleContext> one, BiFunction<Shape, RuleContext, RuleContext> other) {
        return (shape, context) -> other.apply(shape, one.apply(shape, context));
    }

    @Override
    public String toString() {
        return rule.id().toString();
    }
}
