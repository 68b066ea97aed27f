package org.workplan.rule.standard.evaluation;

import java.math.BigDecimal;
import java.util.Optional;
import org.workplan.evaluation.EvaluationSummary;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operand;
import org.workplan.plan.Goal;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.progress.RollUp;
import org.workplan.rule.Findings;
import org.workplan.rule.Rule;
import org.workplan.rule.RuleContext;
import org.workplan.rule.Scope;
import org.workplan.rule.Severity;
import org.workplan.value.Acceptance;
import org.workplan.value.Domain;
import org.workplan.value.Interval;
import org.workplan.value.Rational;
import org.workplan.value.Verdict;

/**
 * Finds goals that evaluators rate far from what the measurements say. Ratings are those of the evaluation summary, in which each
 * group of evaluators has one voice, on a scale of 0 to 1.
 */
public final class RatingAgainstProgressRule {

    /** How far apart they may be, from 0 to 1. */
    private static final Rule.Parameter<BigDecimal> GAP = Rule.Parameter.share("gap", new BigDecimal("0.25"));

    public static final Rule RULE = Rule.of(
                    "rating-against-progress",
                    Severity.ADVICE,
                    Scope.all(PartKind.values()),
                    RatingAgainstProgressRule::check)
            .with(GAP);

    private RatingAgainstProgressRule() {}

    private static void check(Plan plan, Findings findings) {
        RuleContext context = findings.context();
        boolean rated = context.evaluations().stream()
                .flatMap(evaluation -> evaluation.ratings().stream())
                .anyMatch(rating -> !rating.about().isEmpty());
        if (context.asOf().isEmpty() || !rated) {
            return;
        }
        for (EvaluationSummary.RatingComparison opinion : context.evaluation().opinions()) {
            Optional<Goal> goal =
                    plan.part(opinion.about()).filter(Goal.class::isInstance).map(Goal.class::cast);
            Optional<Interval> progress = goal.flatMap(
                    known -> context.assessment().rollUp().of(known.path()).flatMap(RollUp::meanProgress));
            if (progress.isPresent()) {
                findings.looked(1);
                compare(goal.orElseThrow(), opinion.rated(), progress.get(), findings);
            }
        }
    }

    private static void compare(Goal goal, Rational rated, Interval progress, Findings findings) {
        Rational most = Rational.of(findings.get(GAP));
        Acceptance near = Acceptance.between(rated.minus(most), rated.plus(most), Domain.DECIMAL);
        Explanation.Builder why = Explanation.of("rule.rating-against-progress.gap")
                .part("goal", goal)
                .number("rated", rated.times(Rational.of(100)), "percent")
                .with("progress", new Operand.Known(progress.times(Rational.of(100)), "percent"));
        if (near.judge(progress) == Verdict.NOT_MET) {
            findings.add(goal, why.compare(progress, near));
        }
    }
}
