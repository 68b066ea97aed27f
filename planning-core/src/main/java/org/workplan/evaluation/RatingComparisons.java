package org.workplan.evaluation;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.workplan.plan.PartKind;
import org.workplan.plan.PartPath;
import org.workplan.progress.Assessment;
import org.workplan.progress.PlanAssessment;
import org.workplan.progress.RollUp;
import org.workplan.value.Acceptance;
import org.workplan.value.Domain;
import org.workplan.value.Interval;
import org.workplan.value.Rational;
import org.workplan.value.Verdict;

/** Puts ratings of goals beside their computed progress. */
final class RatingComparisons {

    private RatingComparisons() {}

    static ImmutableList<EvaluationSummary.RatingComparison> of(
            EvaluatorGroups groups,
            List<Evaluation> current,
            EvaluationPolicy given,
            Optional<PlanAssessment> assessment) {
        EvaluationPolicy policy = given.inWordsOf(groups);
        Map<PartPath, Scores> scores = new TreeMap<>();
        for (Evaluation evaluation : current) {
            for (Evaluation.Rating rating : evaluation.ratings()) {
                for (PartPath about : rating.about()) {
                    scores.computeIfAbsent(about, path -> new Scores(policy))
                            .add(groups.wordsFor(evaluation.group()), share(rating));
                }
            }
        }
        ImmutableList.Builder<EvaluationSummary.RatingComparison> opinions = ImmutableList.builder();
        scores.forEach((about, some) ->
                opinions.add(opinion(about, some, policy, assessment.flatMap(known -> computed(known, about)))));
        return opinions.build();
    }

    private static Rational share(Evaluation.Rating rating) {
        Rational low = Rational.of(rating.scale().low());
        Rational high = Rational.of(rating.scale().high());
        return Rational.of(rating.score()).minus(low).dividedBy(high.minus(low));
    }

    private static Optional<Interval> computed(PlanAssessment assessment, PartPath about) {
        return about.kind() == PartKind.TARGET
                ? assessment.target(about).flatMap(Assessment::progress)
                : assessment.rollUp().of(about).flatMap(RollUp::meanProgress);
    }

    private static EvaluationSummary.RatingComparison opinion(
            PartPath about, Scores scores, EvaluationPolicy policy, Optional<Interval> computed) {
        Rational rated = scores.acrossGroups();
        Optional<Interval> gap = computed.map(known -> Interval.exactly(rated).minus(known));
        Acceptance small = Acceptance.between(policy.largeGap().negated(), policy.largeGap(), Domain.DECIMAL);
        return new EvaluationSummary.RatingComparison(
                about,
                scores.groups(ImmutableList.of()),
                rated,
                computed,
                gap,
                gap.map(small::judge).orElse(Verdict.UNDETERMINED));
    }
}
