package org.workplan.examples.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workplan.examples.rules.RealPlans.RED_SCARF;
import static org.workplan.examples.rules.RealPlans.SONGJIANG;
import static org.workplan.examples.rules.RealPlans.ZHANGCUN;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operand;
import org.workplan.plan.Plan;
import org.workplan.rule.Finding;
import org.workplan.rule.Review;
import org.workplan.rule.Reviewer;
import org.workplan.rule.Rule;
import org.workplan.rule.RuleContext;
import org.workplan.rule.Severity;
import org.workplan.rule.standard.StandardRules;
import org.workplan.testkit.RuleVerifier;
import org.workplan.value.Rational;
import org.workplan.wording.Wording;

class RealPlanFindingsTest {

    private static Review review(Plan plan) {
        return Reviewer.of(StandardRules.ruleSet()).review(RuleContext.of(plan));
    }

    private static Finding only(Rule rule, Plan plan, String subject, String discriminator) {
        ImmutableList<Finding> found = RuleVerifier.of(rule).given(plan).findings().stream()
                .filter(one ->
                        one.subject().equals(subject) && one.discriminator().equals(discriminator))
                .collect(ImmutableList.toImmutableList());
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static Rational number(Explanation why, String name) {
        return ((Operand.Value) why.operands().get(name)).number();
    }

    private static int listed(Explanation why, String name) {
        return ((Operand.Many) why.operands().get(name)).operands().size();
    }

    @ParameterizedTest
    @CsvSource({
        "publicity-and-education, 10",
        "family-interview, 10",
        "sports-meet, 11",
        "home-visit, 11",
        "process-memories, 12"
    })
    void five_of_six_sessions_lie_outside_the_period(String session, long days) {
        Finding finding = only(StandardRules.SESSION_OUTSIDE_PERIOD, ZHANGCUN, "session/" + session, "");
        assertThat(number(finding.explanation(), "days")).isEqualTo(Rational.of(days));
        RuleVerifier.of(StandardRules.SESSION_OUTSIDE_PERIOD).given(ZHANGCUN).repairsMend();
    }

    @Test
    void tomorrow_is_38_days_off_and_the_morning_is_right() {
        RuleVerifier.of(StandardRules.RELATIVE_DATE_CONTRADICTION)
                .given(ZHANGCUN)
                .finds("step/party-homework")
                .repairsMend();
        Finding finding = only(StandardRules.RELATIVE_DATE_CONTRADICTION, ZHANGCUN, "step/party-homework", "");
        assertThat(number(finding.explanation(), "days")).isEqualTo(Rational.of(38));
    }

    @Test
    void what_is_right_in_zhangcun_is_silent() {
        Stream.of(
                        StandardRules.SESSION_OVERLAP,
                        StandardRules.SESSION_ORDER,
                        StandardRules.ROLE_SUM,
                        StandardRules.BROKEN_REFERENCE,
                        StandardRules.PERIOD_INVERTED)
                .forEach(rule -> RuleVerifier.of(rule).given(ZHANGCUN).isClean());
    }

    @Test
    void sixty_participants_are_neither_forty_nor_fifty_three() {
        Explanation why = only(StandardRules.HEADCOUNT_MISMATCH, ZHANGCUN, "group/participants", "")
                .explanation();
        assertThat(number(why, "unexplained")).isEqualTo(Rational.of(7));
        assertThat(number(why, "withoutStaff")).isEqualTo(Rational.of(20));
    }

    @Test
    void leaflets_are_seven_short_exact_or_about_947_short() {
        Explanation why = only(StandardRules.RESOURCE_SHORT, ZHANGCUN, "resource/leaflets", "use")
                .explanation();
        assertThat(number(why, "short")).isEqualTo(Rational.of(7));
        assertThat(why.reasons().stream().map(one -> number(one, "gap")))
                .containsExactly(Rational.of(7), Rational.ZERO, Rational.of(947));
    }

    @Test
    void ten_families_leave_twelve_minutes_each_and_six_pairs_sixty() {
        Explanation why = only(StandardRules.SESSION_WORKLOAD, ZHANGCUN, "step/interview-families", "")
                .explanation();
        assertThat(number(why, "each")).isEqualTo(Rational.of(12));
        assertThat(number(why, "teams")).isEqualTo(Rational.of(6));
        assertThat(number(why, "withTeams")).isEqualTo(Rational.of(60));
    }

    @Test
    void nine_of_nine_goals_cannot_be_measured() {
        Explanation why = only(StandardRules.UNMEASURABLE_WORDING, ZHANGCUN, "plan", "goals")
                .explanation();
        assertThat(number(why, "count")).isEqualTo(Rational.of(9));
        assertThat(number(why, "of")).isEqualTo(Rational.of(9));
    }

    @Test
    void an_exact_share_of_about_a_thousand_is_no_more_than_39_to_47() {
        RuleVerifier.of(StandardRules.FALSE_PRECISION).given(ZHANGCUN).isUndetermined("fact/elderly-share");
    }

    @ParameterizedTest
    @CsvSource({"press-article, 27, 9, 25, 8", "tv-report, 11, 4, 8, 3"})
    void overlapping_targets_need_between(
            String kind, long apart, long shared, long apartIncluded, long sharedIncluded) {
        Explanation why =
                only(StandardRules.OVERLAPPING_TARGETS, RED_SCARF, "plan", kind).explanation();
        Explanation included = why.reasons().get(0);
        assertThat(Stream.of(
                        number(why, "apart"),
                        number(why, "shared"),
                        number(included, "apart"),
                        number(included, "shared")))
                .containsExactly(
                        Rational.of(apart),
                        Rational.of(shared),
                        Rational.of(apartIncluded),
                        Rational.of(sharedIncluded));
    }

    @Test
    void forty_one_members_cannot_be_shared_out_in_sevens_and_eights() {
        Explanation why = only(StandardRules.INFEASIBLE_RANGE, RED_SCARF, "target/r-rep-contacts", "")
                .explanation();
        assertThat(number(why, "last")).isEqualTo(Rational.of(41));
        assertThat(number(why, "from")).isEqualTo(Rational.of(42));
    }

    @Test
    void twelve_targets_and_one_condition_are_strict_and_eight_are_about() {
        Rule rule = StandardRules.COMPARATOR_AMBIGUOUS;
        assertThat(listed(only(rule, RED_SCARF, "plan", "strict").explanation(), "parts"))
                .isEqualTo(12);
        assertThat(listed(only(rule, RED_SCARF, "plan", "condition").explanation(), "parts"))
                .isEqualTo(1);
        assertThat(listed(only(rule, RED_SCARF, "plan", "about").explanation(), "parts"))
                .isEqualTo(8);
    }

    @Test
    void nobody_answers_for_31_of_31_tasks_and_33_of_47_targets_have_no_time() {
        Explanation owners =
                only(StandardRules.MISSING_OWNER, RED_SCARF, "plan", "tasks").explanation();
        Explanation times =
                only(StandardRules.TARGET_INCOMPLETE, RED_SCARF, "plan", "time").explanation();
        assertThat(listed(owners, "parts")).isEqualTo(31);
        assertThat(listed(times, "parts")).isEqualTo(33);
    }

    @Test
    void a_report_each_month_would_do_for_more_than_six_articles() {
        Explanation why = only(
                        StandardRules.SUBSUMED_TARGET, RED_SCARF, "target/r-culture-articles", "r-culture-monthly")
                .explanation();
        assertThat(number(why, "yearly")).isEqualTo(Rational.of(12));
    }

    @Test
    void honours_lack_steps_dates_or_a_level() {
        RuleVerifier.of(StandardRules.LEVEL_PATH)
                .given(RED_SCARF)
                .finds(
                        "target/r-nationwide",
                        "target/r-culture-honour",
                        "target/r-migrant-honour",
                        "target/r-green-national",
                        "target/r-clean-national",
                        "target/r-party-honour-municipal");
    }

    @Test
    void three_lists_have_no_names_and_the_five_ones_have_theirs() {
        RuleVerifier.of(StandardRules.CHECKLIST_UNNAMED)
                .given(RED_SCARF)
                .finds("task/six-no", "task/trinity", "task/four-level");
        RuleVerifier.of(StandardRules.CHECKLIST_UNNAMED).given(SONGJIANG).isClean();
    }

    @Test
    void library_and_relapse_have_no_baseline_and_390_places_are_not_390_people() {
        RuleVerifier.of(StandardRules.BASELINE_MISSING).given(RED_SCARF).isUndetermined("task/library-use");
        RuleVerifier.of(StandardRules.BASELINE_MISSING)
                .given(SONGJIANG)
                .isUndetermined("indicator/relapse-probability");
        Explanation teams =
                only(StandardRules.SCOPE_AMBIGUOUS, RED_SCARF, "task/teams", "").explanation();
        assertThat(number(teams, "sum")).isEqualTo(Rational.of(390));
    }

    @Test
    void twelve_stage_evaluations_and_three_groups_are_missing_once_the_sessions_are_over() {
        ImmutableList<Finding> found = RuleVerifier.of(StandardRules.EVALUATION_MISSING)
                .given(ZHANGCUN.inYear(2025))
                .asOf(LocalDate.of(2025, 11, 12))
                .finds("evaluation/stage-evaluation", "evaluation/summary-evaluation")
                .findings();
        assertThat(found.stream().map(one -> number(one.explanation(), "count")))
                .containsExactly(Rational.of(12), Rational.of(3));
    }

    @Test
    void one_person_cannot_hand_out_and_photograph_but_upkeep_and_publicity_may_be_done_in_turn() {
        RuleVerifier.of(StandardRules.DUTY_CONFLICT)
                .given(ZHANGCUN)
                .finds("role/distribution-and-photography")
                .isUndetermined("role/distribution-and-photography");
    }

    @ParameterizedTest
    @CsvSource({"zhangcun, 6, 19, 15", "red-scarf, 0, 5, 33", "songjiang, 0, 5, 9"})
    void no_plan_drowns(String id, int errors, int warnings, int advice) {
        Plan plan = Stream.of(ZHANGCUN, RED_SCARF, SONGJIANG)
                .filter(one -> one.id().value().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(Stream.of(Severity.ERROR, Severity.WARNING, Severity.ADVICE)
                        .map(severity -> review(plan).findings().stream()
                                .filter(one -> one.severity() == severity)
                                .count()))
                .containsExactly((long) errors, (long) warnings, (long) advice);
    }

    @Test
    void every_sentence_is_whole_in_both_languages() {
        for (Locale locale : ImmutableList.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            Wording wording = Wording.of(locale);
            for (Plan plan : ImmutableList.of(ZHANGCUN, RED_SCARF, SONGJIANG)) {
                assertThat(review(plan).findings().stream()
                                .map(Finding::explanation)
                                .map(wording::tree))
                        .noneMatch(text -> text.contains("{") || text.contains("rule."));
            }
        }
    }
}
