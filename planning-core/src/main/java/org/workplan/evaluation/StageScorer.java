package org.workplan.evaluation;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.workplan.plan.EvaluationDesign;
import org.workplan.value.PartId;
import org.workplan.value.Rational;

/** Gathers the evaluations of one session, or those in sum. */
final class StageScorer {

    private final EvaluationDesign.Stage stage;
    private final EvaluatorGroups groups;
    private final EvaluationPolicy policy;

    StageScorer(EvaluationDesign.Stage stage, EvaluatorGroups groups, EvaluationPolicy policy) {
        this.stage = stage;
        this.groups = groups;
        this.policy = policy.inWordsOf(groups);
    }

    private record Criterion(String name, Evaluation.Scale scale) implements Comparable<Criterion> {
        @Override
        public int compareTo(Criterion other) {
            int byName = name.compareTo(other.name);
            return byName != 0 ? byName : scale.toString().compareTo(other.scale.toString());
        }
    }

    StageEvaluation gather(
            Optional<PartId> session, List<Evaluation> given, StageEvaluation.GroupResponse.State otherwise) {
        Map<Criterion, Scores> criteria = new TreeMap<>();
        Map<Criterion, Scores> overall = new TreeMap<>();
        for (Evaluation evaluation : given) {
            String group = groups.wordsFor(evaluation.group());
            evaluation
                    .ratings()
                    .forEach(rating -> scores(criteria, new Criterion(rating.criterion(), rating.scale()))
                            .add(group, Rational.of(rating.score())));
            byScale(evaluation)
                    .forEach((scale, scores) ->
                            scores(overall, new Criterion(scale.name(), scale)).add(group, Scores.mean(scores)));
        }
        ImmutableList<StageEvaluation.CriterionScore> scored = scored(criteria);
        return new StageEvaluation(
                stage, session, responses(given, otherwise), scored, scored(overall), attainment(scored));
    }

    private Scores scores(Map<Criterion, Scores> all, Criterion criterion) {
        return all.computeIfAbsent(criterion, name -> new Scores(policy));
    }

    private static Map<Evaluation.Scale, List<Rational>> byScale(Evaluation evaluation) {
        Map<Evaluation.Scale, List<Rational>> scores = new LinkedHashMap<>();
        evaluation
                .ratings()
                .forEach(rating -> scores.computeIfAbsent(rating.scale(), scale -> new java.util.ArrayList<>())
                        .add(Rational.of(rating.score())));
        return scores;
    }

    private ImmutableList<StageEvaluation.CriterionScore> scored(Map<Criterion, Scores> all) {
        ImmutableList.Builder<StageEvaluation.CriterionScore> scored = ImmutableList.builder();
        List<String> asked =
                groups.asked().stream().map(EvaluatorGroups.Asked::words).toList();
        all.forEach((criterion, scores) -> {
            ImmutableList<StageEvaluation.GroupMean> means = scores.groups(asked);
            ImmutableList<String> missing = asked.stream()
                    .filter(group ->
                            means.stream().noneMatch(mean -> mean.group().equals(group)))
                    .collect(ImmutableList.toImmutableList());
            scored.add(new StageEvaluation.CriterionScore(
                    criterion.name(), criterion.scale(), means, missing, scores.acrossGroups(), scores.acrossPeople()));
        });
        return scored.build();
    }

    private ImmutableList<StageEvaluation.GroupResponse> responses(
            List<Evaluation> given, StageEvaluation.GroupResponse.State otherwise) {
        Set<String> names = new LinkedHashSet<>();
        groups.asked().forEach(asked -> names.add(asked.words()));
        given.stream().map(one -> groups.wordsFor(one.group())).sorted().forEach(names::add);
        return names.stream().map(name -> response(name, given, otherwise)).collect(ImmutableList.toImmutableList());
    }

    private StageEvaluation.GroupResponse response(
            String name, List<Evaluation> given, StageEvaluation.GroupResponse.State otherwise) {
        long count = given.stream()
                .filter(one -> groups.wordsFor(one.group()).equals(name))
                .count();
        Optional<EvaluatorGroups.Asked> asked =
                groups.asked().stream().filter(one -> one.words().equals(name)).findFirst();
        Optional<Long> invited =
                Optional.ofNullable(policy.invited().get(name)).or(() -> asked.flatMap(EvaluatorGroups.Asked::size));
        return new StageEvaluation.GroupResponse(
                name,
                count > 0 ? StageEvaluation.GroupResponse.State.PRESENT : otherwise,
                count,
                invited,
                asked.isPresent());
    }

    private static Optional<BigDecimal> attainment(ImmutableList<StageEvaluation.CriterionScore> criteria) {
        ImmutableList<Evaluation.GoalAttainment.Goal> goals = criteria.stream()
                .filter(score -> score.scale().equals(Evaluation.Scale.GOAL_ATTAINMENT))
                .map(score -> new Evaluation.GoalAttainment.Goal(score.acrossGroups(), Rational.ONE))
                .collect(ImmutableList.toImmutableList());
        return goals.isEmpty() ? Optional.empty() : Optional.of(Evaluation.GoalAttainment.tScore(goals));
    }
}
