package org.workplan.testkit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.workplan.explanation.Operand;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;
import org.workplan.plan.Step;
import org.workplan.plan.Timing;
import org.workplan.rule.Rule;
import org.workplan.rule.standard.StandardRules;
import org.workplan.testkit.RuleVerifier;
import org.workplan.value.PartId;
import org.workplan.value.PlanDate;
import org.workplan.value.PlanId;
import org.workplan.value.PlanPeriod;
import org.workplan.value.Rational;

class YearsTest {

    private static Plan plan(Optional<Integer> year, String start, String end, String... sessions) {
        return Plan.builder()
                .id(PlanId.of("dates"))
                .kind(Plan.Kind.PROGRAMME)
                .title("Dates")
                .year(year)
                .period(new PlanPeriod(PlanDate.parse(start), PlanDate.parse(end)))
                .sessions(Stream.of(sessions)
                        .map(day -> Session.builder()
                                .id(PartId.of("on-" + day))
                                .title(day)
                                .date(PlanDate.parse(day))
                                .build())
                        .toList())
                .build();
    }

    private static RuleVerifier reviewed(Rule rule, Plan plan) {
        return RuleVerifier.of(rule).given(plan);
    }

    private static ImmutableList<Rational> daysOutside(Plan plan) {
        return reviewed(StandardRules.SESSION_OUTSIDE_PERIOD, plan).findings().stream()
                .map(one -> ((Operand.Value) one.explanation().operands().get("days")).number())
                .collect(ImmutableList.toImmutableList());
    }

    @Test
    void the_year_of_the_plan_decides_what_hangs_on_29_february() {
        Plan common = plan(Optional.of(2025), "02-01", "02-28", "02-14", "03-01", "03-03");
        assertThat(daysOutside(common)).containsExactly(Rational.of(1), Rational.of(3));
        assertThat(daysOutside(common.withYear(2024))).containsExactly(Rational.of(2), Rational.of(4));
        reviewed(StandardRules.SESSION_OUTSIDE_PERIOD, common.withYear(Optional.empty()))
                .isUndetermined("session/on-03-01", "session/on-03-03");
    }

    @Test
    void a_period_that_holds_29_february_needs_no_year_for_sessions_in_it_or_after_it() {
        Plan yearless = plan(Optional.empty(), "01-15", "10-30", "01-20", "05-01", "11-10");
        assertThat(daysOutside(yearless)).containsExactly(Rational.of(11));
        reviewed(StandardRules.PERIOD_INVERTED, yearless).isClean();
    }

    @Test
    void a_day_that_the_year_does_not_have_is_told_and_read_as_the_last_of_february() {
        Plan common = plan(Optional.of(2025), "02-01", "02-29", "02-28", "02-29", "03-01");
        reviewed(StandardRules.NO_SUCH_DAY, common).finds("plan", "session/on-02-29");
        assertThat(daysOutside(common)).containsExactly(Rational.of(1));
        reviewed(StandardRules.NO_SUCH_DAY, common.withYear(2024)).isClean();
        reviewed(StandardRules.NO_SUCH_DAY, common.withYear(Optional.empty())).isClean();
    }

    @Test
    void a_period_that_may_run_over_new_year_is_told_once() {
        Plan turned = plan(Optional.of(2025), "12-01", "01-31", "12-20", "01-10", "03-01");
        reviewed(StandardRules.PERIOD_INVERTED, turned).isUndetermined("plan");
        reviewed(StandardRules.SESSION_OUTSIDE_PERIOD, turned).isIdle();
        reviewed(StandardRules.SESSION_ORDER, plan(Optional.of(2025), "12-01", "01-31", "12-20", "01-10"))
                .isClean();
    }

    @Test
    void with_its_years_named_a_period_over_new_year_holds_its_sessions() {
        Plan winter = plan(Optional.of(2025), "2025-12-01", "2026-01-31", "12-20", "01-10", "2026-02-02");
        reviewed(StandardRules.PERIOD_INVERTED, winter).isClean();
        assertThat(daysOutside(winter)).containsExactly(Rational.of(2));
        reviewed(StandardRules.SESSION_ORDER, winter).isClean();
        reviewed(StandardRules.SESSION_OUTSIDE_PERIOD, winter).repairsMend();
    }

    @Test
    void a_period_that_runs_backward_is_an_error_and_places_no_session() {
        Plan backward = plan(Optional.empty(), "2025-06-30", "2025-01-01", "03-01");
        reviewed(StandardRules.PERIOD_INVERTED, backward).finds("plan").isUndetermined();
        reviewed(StandardRules.SESSION_OUTSIDE_PERIOD, backward).isIdle();
    }

    /** The plan with a first session that speaks of tomorrow. */
    private static Plan speakingOfTomorrow(Plan plan) {
        Step step = Step.builder()
                .id(PartId.of("ask"))
                .title("Ask them to come tomorrow")
                .addTimings(CleanWork.timing("tomorrow", Timing.Relation.NEXT_DAY))
                .build();
        return plan.withSessions(ImmutableList.<Session>builder()
                .add(plan.sessions().get(0).withSteps(step))
                .addAll(plan.sessions().subList(1, plan.sessions().size()))
                .build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "2025"})
    void tomorrow_of_31_december_is_1_january_where_the_period_runs_over_new_year(String written) {
        Optional<Integer> year = written.equals("none") ? Optional.empty() : Optional.of(Integer.valueOf(written));
        reviewed(
                        StandardRules.RELATIVE_DATE_CONTRADICTION,
                        speakingOfTomorrow(plan(year, "12-20", "01-10", "12-31", "01-01")))
                .isClean();
        RuleVerifier late = reviewed(
                StandardRules.RELATIVE_DATE_CONTRADICTION,
                speakingOfTomorrow(plan(year, "12-20", "01-10", "12-30", "01-03")));
        assertThat(late.findings())
                .extracting(one -> ((Operand.Value) one.explanation().operands().get("days")).number())
                .containsExactly(Rational.of(3));
        late.repairsMend();
    }
}
