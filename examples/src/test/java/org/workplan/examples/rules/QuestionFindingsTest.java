package org.workplan.examples.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workplan.examples.rules.RealPlans.RED_SCARF;
import static org.workplan.examples.rules.RealPlans.ZHANGCUN;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operand;
import org.workplan.plan.Group;
import org.workplan.plan.Indicator;
import org.workplan.plan.Plan;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;
import org.workplan.rule.Rule;
import org.workplan.rule.standard.StandardRules;
import org.workplan.target.Reading;
import org.workplan.testkit.RuleVerifier;
import org.workplan.value.DatePeriod;
import org.workplan.value.PartId;
import org.workplan.value.Quantity;
import org.workplan.value.RecordId;
import org.workplan.wording.Wording;

/** Questions that users ask of the three plans, answered by what the rules find. */
class QuestionFindingsTest {
    private static final Wording ENGLISH = Wording.of(Locale.ENGLISH);

    private static ImmutableList<String> told(RuleVerifier verifier) {
        return verifier.findings().stream()
                .map(one -> ENGLISH.tree(one.explanation()).replace("\"", ""))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<String> told(Rule rule, Plan plan) {
        return told(RuleVerifier.of(rule).given(plan));
    }

    private static Plan withMembers() {
        return RED_SCARF.withParts(ImmutableList.of(Indicator.builder()
                .id(PartId.of("unit-members"))
                .title("Party members of the unit")
                .unit("party members")
                .basis(Indicator.Basis.SNAPSHOT)
                .build()));
    }

    private static Measurement[] members(Map<String, Integer> units) {
        return units.entrySet().stream()
                .map(unit -> Measurement.builder()
                        .id(RecordId.of("of-" + unit.getKey()))
                        .indicator(PartId.of("unit-members"))
                        .subject(PartId.of(unit.getKey()))
                        .observed(DatePeriod.of(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 1)))
                        .value(Observation.of(BigDecimal.valueOf(unit.getValue())))
                        .build())
                .toArray(Measurement[]::new);
    }

    private static ImmutableList<String> obliged(Reading reading) {
        return told(RuleVerifier.of(StandardRules.CONDITIONAL_OBLIGATION)
                .given(withMembers())
                .reading(reading)
                .measured(members(Map.of("mill", 2, "school", 3, "station", 4, "works", 10))));
    }

    @Test
    void q63_units_with_four_and_ten_members_are_obliged_and_with_three_if_the_number_counts() {
        assertThat(obliged(Reading.LITERAL))
                .singleElement()
                .asString()
                .contains("applies to 2 of 4: station, works")
                .contains("promptly");
        assertThat(obliged(Reading.INCLUSIVE))
                .singleElement()
                .asString()
                .contains("applies to 3 of 4: school, station, works");
    }

    @Test
    void q63_without_numbers_nobody_can_be_named() {
        RuleVerifier.of(StandardRules.CONDITIONAL_OBLIGATION)
                .given(RED_SCARF)
                .finds("task/party-organizations-in-units")
                .isUndetermined("task/party-organizations-in-units");
    }

    @Test
    void q15_none_of_the_six_sessions_has_staff() {
        assertThat(told(StandardRules.SESSION_UNSTAFFED, ZHANGCUN))
                .anySatisfy(text -> assertThat(text).contains("None of the 6 sessions has staff assigned"));
    }

    @Test
    void q17_four_to_a_family_fits_the_profile_and_six_do_not() {
        assertThat(told(StandardRules.HEADCOUNT_MISMATCH, ZHANGCUN))
                .noneSatisfy(text -> assertThat(text).contains("people for each unit"));
        Plan crowded = ZHANGCUN.withGroups(
                ZHANGCUN.groups().stream().map(QuestionFindingsTest::crowded).toList());
        assertThat(told(StandardRules.HEADCOUNT_MISMATCH, crowded))
                .anySatisfy(text -> assertThat(text).contains("6 people per unit; the usual number is 4 to 5"));
    }

    private static Group crowded(Group group) {
        return group.units().isPresent() ? group.withSize(Quantity.of(60, "people")) : group;
    }

    @Test
    void q35_families_are_approached_in_advance_and_only_after_the_party() {
        assertThat(told(StandardRules.SEQUENCE_CONTRADICTION, ZHANGCUN))
                .singleElement()
                .asString()
                .contains("in advance")
                .contains("Social evening party")
                .contains("only afterwards");
    }

    @Test
    void q37_the_economy_and_the_returning_migrants_have_no_session() {
        Explanation why = RuleVerifier.of(StandardRules.NEED_WITHOUT_RESPONSE)
                .given(ZHANGCUN)
                .findings()
                .get(0)
                .explanation();
        assertThat(((Operand.Many) why.operands().get("parts")).operands())
                .extracting(part -> ((Operand.PartRef) part).path().toString())
                .contains("need/issue-a", "need/need-a", "need/issue-c", "need/need-b-education")
                .doesNotContain("need/issue-b", "need/need-b", "need/need-b-family", "need/need-b-culture");
    }

    @Test
    void q55_the_blacked_out_partner_is_kept_in_both_places() {
        assertThat(told(StandardRules.REDACTED_VALUE, RED_SCARF))
                .anySatisfy(text -> assertThat(text).contains("2 parts contain redacted values"));
    }

    @Test
    void q83_whose_thousand_participants_are_meant_is_asked() {
        assertThat(told(StandardRules.SCOPE_AMBIGUOUS, RED_SCARF))
                .anySatisfy(text -> assertThat(text)
                        .contains("a person who comes twice counts twice")
                        .contains("to each event or to the whole year"));
    }

    @Test
    void q101_the_webpage_waits_for_a_website_that_may_take_three_years() {
        assertThat(told(StandardRules.DEPENDENCY_LATER, RED_SCARF))
                .singleElement()
                .asString()
                .contains("Retiree information webpage depends on “Red Scarf Community website”")
                .contains("3 years");
    }
}
