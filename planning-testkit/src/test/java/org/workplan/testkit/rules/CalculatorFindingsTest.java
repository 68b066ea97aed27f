package org.workplan.testkit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.workplan.evaluation.Deficiency;
import org.workplan.evaluation.Evaluation;
import org.workplan.plan.Actor;
import org.workplan.plan.EvaluationDesign;
import org.workplan.plan.PartPath;
import org.workplan.plan.Person;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;
import org.workplan.rule.Rule;
import org.workplan.rule.standard.StandardRules;
import org.workplan.staffing.Clash;
import org.workplan.testkit.RuleVerifier;
import org.workplan.value.PartId;
import org.workplan.value.PlanDate;
import org.workplan.value.PlanId;
import org.workplan.value.RecordId;
import org.workplan.value.TimeSlot;
import org.workplan.value.Verdict;
import org.workplan.wording.Wording;

/** What rules find where a calculator knows the same fact, with the answers worked out by hand. */
class CalculatorFindingsTest {

    private static final PartId ANN = PartId.of("ann");

    private static Plan plan(Session... sessions) {
        return Plan.builder()
                .id(PlanId.of("p"))
                .kind(Plan.Kind.PROGRAMME)
                .title("P")
                .year(2025)
                .addPeople(Person.builder().id(ANN).title("Ann").build())
                .addEvaluations(EvaluationDesign.builder()
                        .id(PartId.of("each"))
                        .title("each")
                        .stage(EvaluationDesign.Stage.STAGE)
                        .addEvaluators(Actor.of("students"))
                        .build())
                .addSessions(sessions)
                .build();
    }

    private static Session session(String id, String date, TimeSlot time) {
        return Session.builder()
                .id(PartId.of(id))
                .title(id)
                .date(PlanDate.parse(date))
                .time(time)
                .addStaff(ANN)
                .build();
    }

    private static TimeSlot hours(int start, int end) {
        return TimeSlot.of(LocalTime.of(start, 0), LocalTime.of(end, 0));
    }

    private static String told(Rule rule, Plan plan) {
        return Wording.of(Locale.ENGLISH)
                .sentence(RuleVerifier.of(rule).given(plan).findings().get(0).explanation())
                .replace("\"", "");
    }

    @Test
    void a_date_with_a_year_and_one_without_are_one_day_for_rule_and_staffing() {
        Plan plan = plan(session("a", "11-09", hours(9, 11)), session("b", "2025-11-09", hours(10, 12)));
        RuleVerifier.of(StandardRules.SESSION_OVERLAP).given(plan).finds("session/a");
        assertThat(Clash.DoubleBooking.in(plan))
                .containsExactly(new Clash.DoubleBooking(
                        ANN, PartPath.parse("session/a"), PartPath.parse("session/b"), Verdict.MET));
    }

    @Test
    void hours_that_run_backward_are_an_error_and_overlap_nothing_until_they_end_on_the_next_day() {
        Session late = session("late", "03-07", hours(23, 23))
                .withTime(TimeSlot.of(LocalTime.of(23, 0), LocalTime.of(23, 30)));
        Plan backward = plan(session("night", "03-07", hours(22, 2)), late);
        assertThat(told(StandardRules.START_AFTER_END, backward))
                .isEqualTo("night ends before it starts (22:00–02:00), so its hours do not count."
                        + " Correct the hours, or state that it ends on the next day.");
        assertThat(RuleVerifier.of(StandardRules.SESSION_OVERLAP)
                        .given(backward)
                        .findings())
                .isEmpty();
        Plan overnight =
                plan(session("night", "03-07", TimeSlot.overnight(LocalTime.of(22, 0), LocalTime.of(2, 0))), late);
        RuleVerifier.of(StandardRules.START_AFTER_END).given(overnight).isClean();
        assertThat(told(StandardRules.SESSION_OVERLAP, overnight))
                .isEqualTo("night (22:00–02:00 (next day)) and late (23:00–23:30) on 7 Mar both need Ann.");
    }

    @Test
    void a_session_is_evaluated_from_the_day_after_it() {
        RuleVerifier verifier =
                RuleVerifier.of(StandardRules.EVALUATION_MISSING).given(plan(session("a", "11-09", hours(9, 11))));
        verifier.asOf(LocalDate.of(2025, 11, 9)).isIdle();
        verifier.asOf(LocalDate.of(2025, 11, 10)).finds("evaluation/each");
    }

    private static Evaluation after(String session) {
        return Evaluation.builder()
                .id(RecordId.of("e"))
                .stage(EvaluationDesign.Stage.STAGE)
                .session(PartId.of(session))
                .group("students")
                .on(LocalDate.of(2025, 11, 9))
                .addDeficiencies(new Deficiency(RecordId.of("d"), "Too few chairs"))
                .build();
    }

    @Test
    void a_deficiency_is_made_up_for_in_the_session_that_is_later_by_instant() {
        Plan plan = plan(
                session("afternoon", "11-09", hours(14, 16)),
                session("morning", "11-09", hours(9, 11)),
                session("last", "11-10", hours(9, 11)));
        RuleVerifier morning = RuleVerifier.of(StandardRules.DEFICIENCY_OPEN)
                .given(plan)
                .evaluated(after("morning"))
                .asOf(LocalDate.of(2025, 11, 9));
        assertThat(Wording.of(Locale.ENGLISH).sentence(morning.findings().get(0).explanation()))
                .contains("the next opportunity is \"afternoon\"");
        RuleVerifier afternoon =
                RuleVerifier.of(StandardRules.DEFICIENCY_OPEN).given(plan).evaluated(after("afternoon"));
        afternoon.asOf(LocalDate.of(2025, 11, 10)).isUndetermined("session/afternoon");
        afternoon.asOf(LocalDate.of(2025, 11, 11)).finds("session/afternoon").isUndetermined();
        assertThat(ImmutableList.copyOf(plan.sessionsInTimeOrder()))
                .extracting(one -> one.id().value())
                .containsExactly("morning", "afternoon", "last");
    }
}
