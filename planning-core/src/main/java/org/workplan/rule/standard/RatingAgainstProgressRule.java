package org.workplan.rule.standard;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.workplan.evaluation.Rating;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.ExplanationBuilder;
import org.workplan.explanation.Operand;
import org.workplan.plan.Goal;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.progress.AssessmentPolicy;
import org.workplan.progress.Assessor;
import org.workplan.progress.PlanAssessment;
import org.workplan.progress.RollUp;
import org.workplan.rule.Findings;
import org.workplan.rule.Parameters;
import org.workplan.rule.Rule;
import org.workplan.rule.RuleContext;
import org.workplan.rule.RuleId;
import org.workplan.rule.Scope;
import org.workplan.rule.ScopedRule;
import org.workplan.rule.Severity;
import org.workplan.value.Acceptance;
import org.workplan.value.Domain;
import org.workplan.value.Interval;
import org.workplan.value.Rational;
import org.workplan.value.Verdict;

/**
 * Finds goals that evaluators rate far from what the measurements say. Ratings are brought to 0 to 1 on their scale and averaged.
 *
 * @param gap how far apart they may be, from 0 to 1
 */
record RatingAgainstProgressRule(BigDecimal gap) implements ScopedRule<Plan> {

    private static final String GAP = "gap";
    private static final Scope<Plan> SCOPE = Scope.all(PartKind.values());

    @Override
    public RuleId id() {
        return RuleId.of("rating-against-progress");
    }

    @Override
    public Severity severity() {
        return Severity.ADVICE;
    }

    @Override
    public Scope<Plan> scope() {
        return SCOPE;
    }

    @Override
    public ImmutableMap<String, String> parameters() {
        return ImmutableMap.of(GAP, gap.toPlainString());
    }

    @Override
    public Rule withParameter(String name, String value) {
        if (!name.equals(GAP)) {
            throw Parameters.unknown(this, name);
        }
        return new RatingAgainstProgressRule(Parameters.share(this, name, value));
    }

    @Override
    public void check(Plan plan, RuleContext context, Findings findings) {
        Optional<LocalDate> asOf = context.asOf();
        if (asOf.isEmpty()
                || plan.goals().stream().allMatch(goal -> rated(context, goal).isEmpty())) {
            return;
        }
        PlanAssessment assessed = Assessor.of(AssessmentPolicy.STANDARD.withReading(context.reading()))
                .assess(plan, context.measurements(), asOf.get(), Optional.empty());
        for (Goal goal : plan.goals()) {
            Optional<Rational> rated = rated(context, goal);
            Optional<Interval> progress = assessed.rollUp().of(goal.path()).flatMap(RollUp::meanProgress);
            if (rated.isPresent() && progress.isPresent()) {
                findings.looked(1);
                compare(goal, rated.get(), progress.get(), findings);
            }
        }
    }

    private static Optional<Rational> rated(RuleContext context, Goal goal) {
        List<Rational> shares = new ArrayList<>();
        context.evaluations()
                .forEach(evaluation -> evaluation.ratings().stream()
                        .filter(rating -> rating.about().contains(goal.path()))
                        .map(RatingAgainstProgressRule::share)
                        .forEach(shares::add));
        return shares.stream().reduce(Rational::plus).map(sum -> sum.dividedBy(Rational.of(shares.size())));
    }

    private static Rational share(Rating rating) {
        Rational low = Rational.of(rating.scale().low());
        Rational high = Rational.of(rating.scale().high());
        return Rational.of(rating.score()).minus(low).dividedBy(high.minus(low));
    }

    private void compare(Goal goal, Rational rated, Interval progress, Findings findings) {
        Rational most = Rational.of(gap);
        Acceptance near = Acceptance.between(rated.minus(most), rated.plus(most), Domain.DECIMAL);
        ExplanationBuilder why = Explanation.of("rule.rating-against-progress.gap")
                .part("goal", goal)
                .number("rated", rated.times(Rational.of(100)), "percent")
                .with("progress", new Operand.Known(progress.times(Rational.of(100)), "percent"));
        if (near.judge(progress) == Verdict.NOT_MET) {
            findings.add(goal, why.compare(progress, near));
        }
    }
}
