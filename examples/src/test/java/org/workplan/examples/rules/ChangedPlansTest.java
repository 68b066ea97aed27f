package org.workplan.examples.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workplan.examples.rules.RealPlans.RED_SCARF;
import static org.workplan.examples.rules.RealPlans.SONGJIANG;
import static org.workplan.examples.rules.RealPlans.ZHANGCUN;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.workplan.plan.Group;
import org.workplan.plan.Plan;
import org.workplan.plan.Target;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;
import org.workplan.rule.Rule;
import org.workplan.rule.standard.StandardRules;
import org.workplan.target.Checklist;
import org.workplan.target.Criterion;
import org.workplan.target.Due;
import org.workplan.testkit.RuleVerifier;
import org.workplan.value.Amount;
import org.workplan.value.CalendarUnit;
import org.workplan.value.DatePeriod;
import org.workplan.value.PartId;
import org.workplan.value.PlanDate;
import org.workplan.value.Quantity;
import org.workplan.value.RecordId;
import org.workplan.value.TimeSlot;
import org.workplan.wording.Wording;

/** What the rules find in the real plans when somebody changes a number or a date in them. */
class ChangedPlansTest {
    private static final Plan RED_SCARF_2025 = RED_SCARF.inYear(2025);

    private static List<String> told(Rule rule, Plan plan) {
        Wording english = Wording.of(Locale.ENGLISH);
        return RuleVerifier.of(rule).given(plan).findings().stream()
                .map(one -> english.sentence(one.explanation()).replace("\"", ""))
                .toList();
    }

    private static Plan target(Plan plan, String id, Consumer<Target.Builder> edit) {
        return plan.with(builder -> builder.targets(plan.targets().stream()
                .map(target -> target.id().value().equals(id) ? edited(target, edit) : target)
                .toList()));
    }

    private static Target edited(Target target, Consumer<Target.Builder> edit) {
        Target.Builder builder = Target.builder();
        builder.from(target);
        edit.accept(builder);
        return builder.build();
    }

    private static Plan participants(Amount size) {
        return group("participants", group -> group.size(Quantity.of(size, "people")));
    }

    private static Due on(int year, int month, int day) {
        return Due.on(PlanDate.of(LocalDate.of(year, month, day)));
    }

    @Test
    void about_sixty_participants_are_neither_40_invited_nor_53_with_staff_and_50_to_60_are() {
        assertThat(told(StandardRules.HEADCOUNT_MISMATCH, participants(Amount.about(60))))
                .containsExactly(
                        "Participants planned for: 54 to 66 declared, but 40 invited and 13 staff make 53; neither number matches.");
        assertThat(told(StandardRules.HEADCOUNT_MISMATCH, participants(Amount.between(50, 60))))
                .isEmpty();
    }

    @Test
    void a_target_that_is_due_on_a_day_after_the_plan_outlives_it() {
        Plan later = target(RED_SCARF_2025, "r-jobs", jobs -> jobs.due(on(2026, 6, 30)));

        assertThat(told(StandardRules.HORIZON_MISMATCH, RED_SCARF_2025))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("2 of");
        assertThat(told(StandardRules.HORIZON_MISMATCH, later))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("3 of");
        assertThat(told(
                        StandardRules.HORIZON_MISMATCH,
                        target(RED_SCARF, "r-jobs", jobs -> jobs.due(Due.within(18, 18, CalendarUnit.MONTH)))))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("3 of");
    }

    @Test
    void a_step_that_is_due_while_the_plan_lasts_is_the_milestone_of_a_longer_target() {
        Plan step = target(RED_SCARF_2025, "r-clean-provincial", clean -> clean.due(on(2025, 12, 31)));

        assertThat(told(StandardRules.HORIZON_MISMATCH, step))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("1 of")
                .contains("website");
    }

    @Test
    void a_target_of_a_year_may_be_due_before_it() {
        Plan early = target(RED_SCARF_2025, "r-jobs", jobs -> jobs.due(on(2024, 6, 30)));

        assertThat(told(StandardRules.HORIZON_MISMATCH, early))
                .contains("The deadline of New jobs, 30 Jun 2024, is before the start of the plan.");
    }

    @Test
    void five_ones_of_which_four_are_named_lack_one() {
        assertThat(told(StandardRules.CHECKLIST_UNNAMED, SONGJIANG)).isEmpty();
        assertThat(told(
                        StandardRules.CHECKLIST_UNNAMED,
                        target(
                                SONGJIANG,
                                "s-five-ones",
                                ones -> ones.criterion(Criterion.complete(
                                        Checklist.of("Five Ones", "book", "film", "experience", "exhibition"))))))
                .containsExactly("Five Ones has 4 items, but its name promises 5.");
    }

    @Test
    void a_target_in_words_or_of_nothing_has_no_number_that_could_be_counted() {
        Plan words = target(
                SONGJIANG,
                "s-counsellors",
                counsellors -> counsellors.criterion(Criterion.total(Amount.vague("some"))));
        Plan nothing = target(SONGJIANG, "s-counsellors", counsellors -> counsellors.indicator(Optional.empty()));

        for (Plan plan : List.of(words, nothing)) {
            assertThat(told(StandardRules.TARGET_INCOMPLETE, plan))
                    .contains("1 of 3 targets has no measurable number: Peer counsellors.");
        }
    }

    @Test
    void interviews_without_a_time_may_or_may_not_have_time_enough() {
        Plan untimed = ZHANGCUN.with(builder -> builder.sessions(ZHANGCUN.sessions().stream()
                .map(session -> session.withTime(Optional.empty()))
                .toList()));

        assertThat(told(StandardRules.SESSION_WORKLOAD, untimed))
                .containsExactly("Family Interview: 10 visits and no time. Add the start and end time.");
    }

    private static Plan group(String id, Consumer<Group.Builder> edit) {
        return ZHANGCUN.with(builder -> builder.groups(ZHANGCUN.groups().stream()
                .map(group -> group.id().value().equals(id) ? edited(group, edit) : group)
                .toList()));
    }

    private static Group edited(Group group, Consumer<Group.Builder> edit) {
        Group.Builder builder = Group.builder();
        builder.from(group);
        edit.accept(builder);
        return builder.build();
    }

    private static Plan needing(Amount performers) {
        return ZHANGCUN.with(builder -> builder.roles(ZHANGCUN.roles().stream()
                .map(role -> role.id().value().equals("performance")
                        ? role.withRequired(Quantity.of(performers, "people"))
                        : role)
                .toList()));
    }

    @Test
    void five_performers_are_too_few_for_six_and_too_many_for_three_or_four() {
        assertThat(told(StandardRules.ROLE_SUM, needing(Amount.bare(6))))
                .containsExactly("Performance activities: 6 required, 5 named.");
        assertThat(told(StandardRules.ROLE_SUM, needing(Amount.between(3, 4))))
                .containsExactly("Performance activities: 3 to 4 required, 5 named.");
        assertThat(told(StandardRules.ROLE_SUM, needing(Amount.about(5)))).isEmpty();
    }

    @Test
    void thirteen_named_are_about_thirteen_and_not_about_twenty() {
        assertThat(told(
                        StandardRules.ROLE_SUM,
                        group("social-workers", staff -> staff.size(Quantity.of(Amount.about(13), "people")))))
                .isEmpty();
        assertThat(told(
                        StandardRules.ROLE_SUM,
                        group("social-workers", staff -> staff.size(Quantity.of(Amount.about(20), "people")))))
                .containsExactly("Social workers of the group: 18 to 22 required, 13 named.");
    }

    @Test
    void about_ten_families_are_too_many_for_one_team_too() {
        assertThat(told(
                        StandardRules.SESSION_WORKLOAD,
                        group(
                                "invited-families",
                                families -> families.units(Quantity.of(Amount.about(10), "families")))))
                .containsExactly(
                        "Family Interview: 9 to 11 visits in 120 minutes leave one team ≈10.909 to ≈13.333 minutes each; at least 30 are required.");
    }

    @Test
    void about_ten_families_in_a_time_that_runs_backward_and_families_of_none_are_no_matter_of_workload() {
        Plan about = group("invited-families", families -> families.units(Quantity.of(Amount.about(10), "families")));
        TimeSlot backward = TimeSlot.of(LocalTime.of(11, 0), LocalTime.of(9, 0));
        Plan turned = about.with(builder -> builder.sessions(about.sessions().stream()
                .map(session -> session.withTime(Optional.of(backward)))
                .toList()));
        Plan none =
                group("invited-families", families -> families.units(Quantity.of(Amount.between(0, 0), "families")));

        assertThat(told(StandardRules.SESSION_WORKLOAD, turned)).isEmpty();
        assertThat(told(StandardRules.SESSION_WORKLOAD, none)).isEmpty();
    }

    @Test
    void those_who_may_pass_too_cannot_make_more_than_the_whole() {
        Measurement more = Measurement.builder()
                .id(RecordId.of("more"))
                .indicator(PartId.of("satisfaction"))
                .observed(DatePeriod.of(LocalDate.of(2025, 5, 1), LocalDate.of(2025, 5, 1)))
                .value(new Observation.Share(BigDecimal.valueOf(150), BigDecimal.valueOf(200), BigDecimal.valueOf(60)))
                .build();

        RuleVerifier.of(StandardRules.RATIO_OVER_ONE)
                .given(RED_SCARF_2025)
                .measured(more)
                .finds("indicator/satisfaction");
    }
}
