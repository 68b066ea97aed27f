package org.workplan.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.workplan.plan.Plan;
import org.workplan.value.PartId;
import org.workplan.value.Rational;
import org.workplan.value.RecordId;

class EvaluationProperties {

    private static final int SESSIONS = 5;

    /** One evaluation by numbers, so that ids can be made distinct afterwards. */
    record Draft(int session, String group, int score, int deficiency, int remedied, int corrects, boolean waives) {}

    @Provide
    Arbitrary<List<Draft>> drafts() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, SESSIONS + 1),
                        Arbitraries.of("students", "organizers", "neighbours"),
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.integers().between(-4, 4),
                        Arbitraries.integers().between(-4, 4),
                        Arbitraries.integers().between(-6, 3),
                        Arbitraries.of(true, false))
                .as(Draft::new)
                .list()
                .ofMaxSize(10);
    }

    private static List<Evaluation> evaluations(List<Draft> drafts) {
        List<Evaluation> all = new ArrayList<>();
        for (int index = 0; index < drafts.size(); index++) {
            Draft draft = drafts.get(index);
            Evaluation.Builder builder = Year.after(draft.session(), draft.group(), "e" + index)
                    .addRatings(Year.rating("value", String.valueOf(draft.score()), Evaluation.Scale.ONE_TO_FIVE));
            if (draft.deficiency() >= 0) {
                builder.addDeficiencies(new Deficiency(RecordId.of("d" + draft.deficiency()), "short"));
            }
            if (draft.remedied() >= 0) {
                RecordId id = RecordId.of("d" + draft.remedied());
                builder.addRemedies(
                        draft.waives()
                                ? new Deficiency.Remedy.Waived(id, "no money")
                                : new Deficiency.Remedy.MadeUp(id, PartId.of("s" + draft.session()), "done"));
            }
            if (draft.corrects() >= 0 && draft.corrects() < index) {
                builder.corrects(RecordId.of("e" + draft.corrects()));
            }
            all.add(builder.build());
        }
        return all;
    }

    @Property
    void the_order_of_evaluations_does_not_matter(@ForAll("drafts") List<Draft> drafts, @ForAll Random random) {
        Plan plan = Year.plan(SESSIONS);
        List<Evaluation> evaluations = evaluations(drafts);
        EvaluationSummary before = Year.summary(plan, evaluations);
        List<Evaluation> shuffled = new ArrayList<>(evaluations);
        Collections.shuffle(shuffled, random);
        assertThat(Year.summary(plan, shuffled)).isEqualTo(before);
    }

    @Property
    void a_deficiency_never_disappears_without_action_or_waiver(@ForAll("drafts") List<Draft> drafts) {
        List<Evaluation> evaluations = evaluations(drafts);
        EvaluationSummary summary = Year.summary(Year.plan(SESSIONS), evaluations);
        List<RecordId> remedied = evaluations.stream()
                .flatMap(one -> one.remedies().stream())
                .map(Deficiency.Remedy::deficiency)
                .toList();
        for (Evaluation evaluation : evaluations) {
            for (Deficiency deficiency : evaluation.deficiencies()) {
                List<Deficiency.Status> found = summary.deficiencies().stream()
                        .filter(one -> one.deficiency().id().equals(deficiency.id()))
                        .toList();
                assertThat(found).hasSize(1);
                assertThat(!found.get(0).isSettled() || remedied.contains(deficiency.id()))
                        .isTrue();
            }
        }
    }

    @Property
    void responses_add_up_for_every_session(@ForAll("drafts") List<Draft> drafts) {
        EvaluationSummary summary = Year.summary(Year.plan(SESSIONS), evaluations(drafts));
        long all = 0;
        for (StageEvaluation.GroupResponse.State state : StageEvaluation.GroupResponse.State.values()) {
            all += summary.count(state);
        }
        assertThat(all).isEqualTo(summary.expected());
        assertThat(summary.sessions())
                .hasSize(SESSIONS)
                .allSatisfy(session -> assertThat(session.responses())
                        .filteredOn(response -> !response.group().equals("neighbours"))
                        .hasSize(2));
    }

    @Property
    void splitting_a_group_with_its_weight_changes_nothing(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 5) Integer> residents,
            @ForAll @IntRange(min = 1, max = 5) int leaders,
            @ForAll @IntRange(min = 1, max = 9) int weight) {
        Rational whole = across(
                Map.of("residents", residents, "leaders", List.of(leaders)),
                ImmutableMap.of("residents", Rational.of(weight)));
        Rational split = across(
                Map.of("east", residents, "west", residents, "leaders", List.of(leaders)),
                ImmutableMap.of("east", Rational.of(weight, 2), "west", Rational.of(weight, 2)));
        assertThat(split).isEqualTo(whole);
    }

    @Property
    void more_people_of_the_same_mind_do_not_drown_a_group(
            @ForAll @IntRange(min = 1, max = 5) int residents,
            @ForAll @IntRange(min = 1, max = 5) int leaders,
            @ForAll @IntRange(min = 1, max = 40) int number) {
        assertThat(across(
                        Map.of("residents", Collections.nCopies(number, residents), "leaders", List.of(leaders)),
                        ImmutableMap.of()))
                .isEqualTo(Rational.of(residents + leaders, 2));
    }

    private static Rational across(Map<String, List<Integer>> groups, ImmutableMap<String, Rational> weights) {
        List<Evaluation> all = new ArrayList<>();
        groups.forEach((group, scores) -> {
            for (int index = 0; index < scores.size(); index++) {
                all.add(Year.inSum(group, group + index, String.valueOf(scores.get(index))));
            }
        });
        return EvaluationSummary.of(Year.plan(1), all, EvaluationPolicy.STANDARD.withWeights(weights), Year.AFTER)
                .closing()
                .criteria()
                .get(0)
                .acrossGroups();
    }

    @Property
    void a_t_score_is_symmetric_around_50_and_blind_to_the_unit_of_weights(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = -2, max = 2) Integer> scores,
            @ForAll @IntRange(min = 1, max = 7) int unit) {
        BigDecimal score = tScore(scores, 1, 1);
        assertThat(score.add(tScore(scores, -1, 1))).isEqualByComparingTo("100");
        assertThat(tScore(scores, 1, unit)).isEqualByComparingTo(score);
    }

    private static BigDecimal tScore(List<Integer> scores, int sign, int weight) {
        return Evaluation.GoalAttainment.tScore(scores.stream()
                .map(score -> new Evaluation.GoalAttainment.Goal(Rational.of(sign * score), Rational.of(weight)))
                .collect(ImmutableList.toImmutableList()));
    }
}
