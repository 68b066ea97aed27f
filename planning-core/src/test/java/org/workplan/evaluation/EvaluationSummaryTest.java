package org.workplan.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.workplan.plan.Actor;
import org.workplan.plan.EvaluationDesign;
import org.workplan.plan.Group;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;
import org.workplan.value.PartId;
import org.workplan.value.Rational;
import org.workplan.value.RecordId;
import org.workplan.value.TimeSlot;
import org.workplan.wording.Wording;

class EvaluationSummaryTest {

    private static final ImmutableList<Evaluation> Q41 = ImmutableList.of(
            Year.after(1, "organizers", "o1").build(),
            Year.after(2, "organizers", "o2").build(),
            Year.after(4, "organizers", "o4").build(),
            Year.after(2, "students", "s2").build());

    private static final Deficiency D1 = new Deficiency(RecordId.of("d1"), "Too few booklets");

    private static List<Evaluation> eight(boolean leaders) {
        List<Evaluation> all = new ArrayList<>();
        for (int person = 1; person <= 6; person++) {
            all.add(Year.inSum("residents", "r" + person, "4"));
        }
        all.add(Year.inSum("organizers", "in-sum-1", "2"));
        all.add(Year.inSum("organizers", "in-sum-2", "4"));
        if (leaders) {
            all.add(Year.inSum("leaders", "l1", "5"));
        }
        return all;
    }

    @Test
    void q41_of_12_stage_evaluations_4_are_there_and_8_are_missing_by_name() {
        EvaluationSummary summary = Year.summary(Year.plan(6), Q41);
        assertThat(summary.expected()).isEqualTo(12);
        assertThat(summary.count(StageEvaluation.GroupResponse.State.PRESENT)).isEqualTo(4);
        assertThat(summary.count(StageEvaluation.GroupResponse.State.MISSING)).isEqualTo(8);
        assertThat(summary.sessions())
                .extracting(session -> session.groups(StageEvaluation.GroupResponse.State.MISSING))
                .containsExactly(
                        ImmutableList.of("students"),
                        ImmutableList.of(),
                        ImmutableList.of("students", "organizers"),
                        ImmutableList.of("students"),
                        ImmutableList.of("students", "organizers"),
                        ImmutableList.of("students", "organizers"));
    }

    @Test
    void on_the_day_of_a_session_its_evaluations_are_not_due_yet() {
        EvaluationSummary summary =
                EvaluationSummary.of(Year.plan(6), Q41, EvaluationPolicy.STANDARD, LocalDate.of(2025, 11, 3));
        assertThat(summary.count(StageEvaluation.GroupResponse.State.PRESENT)).isEqualTo(3);
        assertThat(summary.count(StageEvaluation.GroupResponse.State.MISSING)).isEqualTo(1);
        assertThat(summary.count(StageEvaluation.GroupResponse.State.NOT_DUE)).isEqualTo(8);
    }

    @Test
    void a_session_without_a_date_leaves_open_whether_its_evaluations_are_due() {
        Plan plan = Year.plan(1);
        Plan undated = plan.withSessions(plan.sessions().get(0).withDate(Optional.empty()));
        assertThat(Year.summary(undated, ImmutableList.of()).count(StageEvaluation.GroupResponse.State.UNDATED))
                .isEqualTo(2);
    }

    @Test
    void a_cancelled_session_is_not_evaluated() {
        Plan plan = Year.plan(2);
        Plan cancelled =
                plan.withSessions(plan.sessions().get(0), plan.sessions().get(1).withStatus(Session.Status.CANCELLED));
        EvaluationSummary summary = Year.summary(cancelled, Q41);
        assertThat(summary.expected()).isEqualTo(2);
        assertThat(summary.unplaced()).containsExactly(RecordId.of("o2"), RecordId.of("s2"), RecordId.of("o4"));
    }

    @Test
    void q45_without_the_leaders_the_result_is_partial_and_says_so() {
        StageEvaluation closing = Year.summary(Year.plan(6), eight(false)).closing();
        StageEvaluation.CriterionScore value = closing.criteria().get(0);
        assertThat(value.groups())
                .containsExactly(
                        new StageEvaluation.GroupMean("residents", 6, Rational.of(4)),
                        new StageEvaluation.GroupMean("organizers", 2, Rational.of(3)));
        assertThat(value.missing()).containsExactly("leaders");
        assertThat(value.isComplete()).isFalse();
        assertThat(value.acrossGroups()).isEqualTo(Rational.of(7, 2));
        assertThat(value.acrossPeople()).isEqualTo(Rational.of(15, 4));
        assertThat(closing.isComplete()).isFalse();
    }

    @Test
    void each_group_has_one_voice_however_many_people_it_has() {
        StageEvaluation.CriterionScore value =
                Year.summary(Year.plan(6), eight(true)).closing().criteria().get(0);
        assertThat(value.isComplete()).isTrue();
        assertThat(value.acrossGroups()).isEqualTo(Rational.of(4));
        assertThat(value.acrossPeople()).isEqualTo(Rational.of(35, 9));
    }

    @Test
    void weights_shift_the_result_towards_the_heavier_group() {
        EvaluationPolicy policy = EvaluationPolicy.STANDARD.withWeights(
                ImmutableMap.of("leaders", Rational.of(2), "residents", Rational.of(1, 2)));
        StageEvaluation.CriterionScore value = EvaluationSummary.of(Year.plan(6), eight(true), policy, Year.AFTER)
                .closing()
                .criteria()
                .get(0);
        assertThat(value.acrossGroups()).isEqualTo(Rational.of(30, 7));
    }

    @Test
    void a_group_may_be_named_by_its_words_or_by_its_id_and_is_one_group() {
        Plan plan = Year.plan(6)
                .with(builder -> builder.addGroups(Group.builder()
                                .id(PartId.of("village"))
                                .title("All villagers")
                                .groupKind(Group.Kind.EVALUATORS)
                                .build())
                        .evaluations(Year.plan(6).evaluations().stream()
                                .map(design -> design.withEvaluators(design.evaluators().stream()
                                        .map(actor -> actor.words().equals("residents")
                                                ? Actor.of("residents", PartPath.parse("group/village"))
                                                : actor)
                                        .toList()))
                                .toList()));
        EvaluationPolicy policy = EvaluationPolicy.STANDARD
                .withWeights(ImmutableMap.of("Village", Rational.of(3)))
                .withInvited(ImmutableMap.of("all villagers", 40L));
        List<Evaluation> all =
                List.of(about("r1", "residents", "5"), about("r2", "village", "3"), about("o1", "organizers", "0"));
        EvaluationSummary summary = EvaluationSummary.of(plan, all, policy, Year.AFTER);
        assertThat(summary.opinions()).singleElement().satisfies(opinion -> {
            assertThat(opinion.groups())
                    .containsExactly(
                            new StageEvaluation.GroupMean("organizers", 1, Rational.ZERO),
                            new StageEvaluation.GroupMean("residents", 2, Rational.of(4, 5)));
            assertThat(opinion.rated()).isEqualTo(Rational.of(3, 5));
        });
        assertThat(summary.closing().responses())
                .filteredOn(response -> response.group().equals("residents"))
                .singleElement()
                .satisfies(response -> assertThat(response.rate()).contains(Rational.of(1, 20)));
    }

    /** A rating of a goal on a scale of 0 to 5. */
    private static Evaluation about(String id, String group, String score) {
        Evaluation.Scale scale = new Evaluation.Scale("five", BigDecimal.ZERO, BigDecimal.valueOf(5));
        return Evaluation.builder()
                .id(RecordId.of(id))
                .stage(EvaluationDesign.Stage.SUMMARY)
                .group(group)
                .on(LocalDate.of(2025, 11, 11))
                .addRatings(new Evaluation.Rating(
                        "harmony", ImmutableList.of(PartPath.parse("goal/harmony")), new BigDecimal(score), scale))
                .build();
    }

    @Test
    void a_response_rate_names_its_base_or_is_absent() {
        EvaluationPolicy policy = EvaluationPolicy.STANDARD.withInvited(ImmutableMap.of("residents", 40L));
        StageEvaluation closing = EvaluationSummary.of(Year.plan(6), eight(true), policy, Year.AFTER)
                .closing();
        assertThat(closing.responses())
                .extracting(StageEvaluation.GroupResponse::rate)
                .containsExactly(Optional.of(Rational.of(3, 20)), Optional.empty(), Optional.empty());
    }

    private static Deficiency.Status standing(int named, int sessions, Deficiency.Remedy... remedies) {
        Evaluation found =
                Year.after(named, "students", "e1").addDeficiencies(D1).build();
        Evaluation later =
                Year.after(sessions, "organizers", "e2").addRemedies(remedies).build();
        return Year.summary(Year.plan(6), ImmutableList.of(found, later))
                .deficiencies()
                .get(0);
    }

    private static Deficiency.Remedy madeUp(int session) {
        return new Deficiency.Remedy.MadeUp(D1.id(), PartId.of("s" + session), "Printed more");
    }

    @Test
    void q43_made_up_for_one_session_late() {
        Deficiency.Status standing = standing(2, 4, madeUp(4));
        assertThat(standing.state()).isEqualTo(Deficiency.Status.State.MADE_UP_LATE);
        assertThat(standing.due()).contains(PartId.of("s3"));
        assertThat(standing.late()).isEqualTo(1);
        assertThat(standing.isSettled()).isTrue();
    }

    @Test
    void made_up_for_in_the_next_session_is_in_time() {
        assertThat(standing(2, 3, madeUp(3)).state()).isEqualTo(Deficiency.Status.State.MADE_UP);
        assertThat(standing(2, 5, madeUp(5), madeUp(3)).state()).isEqualTo(Deficiency.Status.State.MADE_UP);
    }

    @Test
    void without_a_remedy_it_is_overdue_and_after_the_last_session_goes_to_the_summary() {
        assertThat(standing(2, 3).state()).isEqualTo(Deficiency.Status.State.OVERDUE);
        assertThat(standing(6, 6).state()).isEqualTo(Deficiency.Status.State.TO_SUMMARY);
        assertThat(standing(2, 3, new Deficiency.Remedy.Waived(D1.id(), "No money"))
                        .state())
                .isEqualTo(Deficiency.Status.State.WAIVED);
    }

    @Test
    void a_remedy_before_the_deficiency_was_named_mends_nothing() {
        assertThat(standing(3, 3, madeUp(1)).state()).isEqualTo(Deficiency.Status.State.OVERDUE);
    }

    @Test
    void a_remedy_in_the_session_in_which_it_was_named_mends_nothing() {
        assertThat(standing(3, 3, madeUp(3)).state()).isEqualTo(Deficiency.Status.State.OVERDUE);
    }

    /** Two sessions on 1 November, of which the later one is printed first, and one on the 2nd. */
    private static Plan printedBackward() {
        Plan plan = Year.plan(2);
        Session first = plan.sessions().get(0);
        return plan.withSessions(
                first.withId(PartId.of("afternoon")).withTime(TimeSlot.of(LocalTime.of(14, 0), LocalTime.of(16, 0))),
                first.withId(PartId.of("morning")).withTime(TimeSlot.of(LocalTime.of(9, 0), LocalTime.of(11, 0))),
                plan.sessions().get(1));
    }

    private static Deficiency.Status named(String session, int asOf, Deficiency.Remedy... remedies) {
        Evaluation found = Year.after(1, "students", "e1")
                .session(PartId.of(session))
                .addDeficiencies(D1)
                .addRemedies(remedies)
                .build();
        return EvaluationSummary.of(
                        printedBackward(),
                        ImmutableList.of(found),
                        EvaluationPolicy.STANDARD,
                        LocalDate.of(2025, 11, asOf))
                .deficiencies()
                .get(0);
    }

    @Test
    void a_later_session_is_later_by_instant_whatever_the_printed_order() {
        assertThat(named("morning", 1).due()).contains(PartId.of("afternoon"));
        assertThat(named("afternoon", 1).due()).contains(PartId.of("s2"));
        Deficiency.Remedy morning = new Deficiency.Remedy.MadeUp(D1.id(), PartId.of("morning"), "done");
        Deficiency.Remedy afternoon = new Deficiency.Remedy.MadeUp(D1.id(), PartId.of("afternoon"), "done");
        assertThat(named("morning", 1, afternoon).state()).isEqualTo(Deficiency.Status.State.MADE_UP);
        assertThat(named("afternoon", 1, morning).state()).isEqualTo(Deficiency.Status.State.OPEN);
    }

    @Test
    void on_the_day_of_the_last_session_that_session_is_still_a_chance_and_afterwards_none_is_left() {
        assertThat(named("afternoon", 2).state()).isEqualTo(Deficiency.Status.State.OPEN);
        assertThat(named("afternoon", 2).chance()).contains(PartId.of("s2"));
        assertThat(named("afternoon", 3).state()).isEqualTo(Deficiency.Status.State.OVERDUE);
        assertThat(named("afternoon", 3).chance()).isEmpty();
    }

    @Test
    void a_session_that_ends_after_midnight_is_over_when_its_last_day_is() {
        Plan plan = Year.plan(1);
        Session night = plan.sessions().get(0).withTime(TimeSlot.overnight(LocalTime.of(22, 0), LocalTime.of(2, 0)));
        assertThat(missing(plan.withSessions(night), 2)).isZero();
        assertThat(missing(plan.withSessions(night), 3)).isEqualTo(2);
        assertThat(missing(plan.withSessions(night.withStatus(Session.Status.DONE)), 1))
                .isEqualTo(2);
        assertThat(missing(plan.withSessions(night.withStatus(Session.Status.POSTPONED)), 9))
                .isZero();
    }

    private static long missing(Plan plan, int asOf) {
        return EvaluationSummary.of(plan, ImmutableList.of(), EvaluationPolicy.STANDARD, LocalDate.of(2025, 11, asOf))
                .count(StageEvaluation.GroupResponse.State.MISSING);
    }

    @Test
    void a_correction_changes_a_score_but_drops_no_deficiency() {
        Evaluation first = Year.after(1, "students", "e1")
                .addRatings(Year.rating("value", "1", Evaluation.Scale.ONE_TO_FIVE))
                .addDeficiencies(D1)
                .build();
        Evaluation corrected = Year.after(1, "students", "e2")
                .addRatings(Year.rating("value", "4", Evaluation.Scale.ONE_TO_FIVE))
                .corrects(RecordId.of("e1"))
                .build();
        EvaluationSummary summary = Year.summary(Year.plan(2), ImmutableList.of(first, corrected));
        assertThat(summary.sessions().get(0).criteria().get(0).acrossGroups()).isEqualTo(Rational.of(4));
        assertThat(summary.open()).extracting(Deficiency.Status::deficiency).containsExactly(D1);
    }

    @Test
    void a_remedy_for_what_nobody_named_is_shown_apart() {
        Evaluation stray =
                Year.after(2, "students", "e1").addRemedies(madeUp(2)).build();
        assertThat(Year.summary(Year.plan(2), ImmutableList.of(stray)).strays()).containsExactly(madeUp(2));
    }

    @Test
    void the_t_score_of_goals_is_50_as_expected_and_follows_the_formula() {
        // three goals at +1, 0, +2: 50 + 10·3 / √(0.7·3 + 0.3·9) = 50 + 30 / √4.8 = 63.6931
        Evaluation goals = Evaluation.builder()
                .id(RecordId.of("g"))
                .stage(EvaluationDesign.Stage.SUMMARY)
                .group("leaders")
                .on(LocalDate.of(2025, 11, 11))
                .addRatings(Year.rating("harmony", "1", Evaluation.Scale.GOAL_ATTAINMENT))
                .addRatings(Year.rating("awareness", "0", Evaluation.Scale.GOAL_ATTAINMENT))
                .addRatings(Year.rating("respect", "2", Evaluation.Scale.GOAL_ATTAINMENT))
                .build();
        assertThat(Year.summary(Year.plan(1), ImmutableList.of(goals)).closing().attainment())
                .hasValueSatisfying(score -> assertThat(score).isEqualByComparingTo("63.6931"));
    }

    @Test
    void the_summary_is_told_in_both_languages_without_a_gap() {
        List<Evaluation> all = new ArrayList<>(eight(false));
        all.addAll(Q41);
        all.add(Year.after(3, "students", "x").addDeficiencies(D1).build());
        EvaluationSummary summary = Year.summary(Year.plan(6), all);
        String english = Wording.of(Locale.ENGLISH).tree(summary.explanation());
        String chinese = Wording.of(Locale.SIMPLIFIED_CHINESE).tree(summary.explanation());
        assertThat(english)
                .contains("5 of 12 received, 7 missing")
                .contains("incomplete, because leaders did not respond")
                .contains("\"Too few booklets\" after \"Session 3\" was due in \"Session 4\"")
                .doesNotContain("{")
                .doesNotContainPattern("evaluation\\.[a-z]");
        assertThat(chinese).contains("5份").doesNotContain("{").doesNotContainPattern("evaluation\\.[a-z]");
    }

    @Test
    void of_evaluations_with_one_id_the_first_counts_and_the_others_are_named() {
        Evaluation one = Year.inSum("leaders", "twin", "5");
        Evaluation other = Year.inSum("leaders", "twin", "1");
        EvaluationSummary summary = Year.summary(Year.plan(1), ImmutableList.of(one, other));
        assertThat(summary.duplicates()).containsExactly(RecordId.of("twin"));
        assertThat(summary.closing().criteria().get(0).people()).isEqualTo(1);
        assertThat(Year.summary(Year.plan(1), ImmutableList.of(other, one))).isEqualTo(summary);
        assertThat(Wording.of(Locale.ENGLISH).tree(summary.explanation()))
                .contains("More than one evaluation has the id twin; only the first counts.");
    }

    @Test
    void a_group_that_speaks_unasked_is_heard_and_none_of_those_expected() {
        EvaluationSummary summary = Year.summary(
                Year.plan(1),
                ImmutableList.of(
                        Year.after(1, "students", "s1").build(),
                        Year.after(1, "neighbours", "n1").build()));
        assertThat(summary.expected()).isEqualTo(2);
        assertThat(summary.count(StageEvaluation.GroupResponse.State.PRESENT)).isEqualTo(1);
        assertThat(summary.count(StageEvaluation.GroupResponse.State.MISSING)).isEqualTo(1);
        assertThat(summary.sessions().get(0).responses())
                .filteredOn(response -> !response.expected())
                .extracting(StageEvaluation.GroupResponse::group, StageEvaluation.GroupResponse::responses)
                .containsExactly(tuple("neighbours", 1L));
        assertThat(Wording.of(Locale.ENGLISH).tree(summary.explanation()))
                .contains("1 of 2 received")
                .contains("neighbours: 1 evaluation, but the plan does not ask this group. Check its name.");
    }

    @Test
    void an_evaluation_dated_before_its_session_is_told() {
        Evaluation before =
                Year.after(2, "students", "s2").on(LocalDate.of(2025, 11, 1)).build();
        EvaluationSummary summary = Year.summary(
                Year.plan(2),
                ImmutableList.of(before, Year.after(1, "students", "s1").build()));
        assertThat(summary.early()).containsExactly(RecordId.of("s2"));
        assertThat(Wording.of(Locale.ENGLISH).tree(summary.explanation()))
                .contains("The evaluation s2 is dated before its session. It counts. Check the date.");
    }

    @Test
    void of_evaluations_that_correct_each_other_the_last_recorded_counts() {
        Evaluation one = Year.after(1, "students", "e1")
                .addRatings(Year.rating("value", "1", Evaluation.Scale.ONE_TO_FIVE))
                .recordedAt(Instant.parse("2025-11-03T09:00:00Z"))
                .corrects(RecordId.of("e2"))
                .build();
        Evaluation other = Year.after(1, "students", "e2")
                .addRatings(Year.rating("value", "4", Evaluation.Scale.ONE_TO_FIVE))
                .recordedAt(Instant.parse("2025-11-02T09:00:00Z"))
                .corrects(RecordId.of("e1"))
                .build();
        EvaluationSummary summary = Year.summary(Year.plan(1), ImmutableList.of(one, other));
        assertThat(summary.sessions().get(0).criteria().get(0).acrossGroups()).isEqualTo(Rational.ONE);
        assertThat(summary.sessions().get(0).criteria().get(0).people()).isEqualTo(1);
    }
}
