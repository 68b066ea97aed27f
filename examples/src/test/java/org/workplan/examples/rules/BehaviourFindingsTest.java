package org.workplan.examples.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workplan.examples.rules.RealPlans.RED_SCARF;
import static org.workplan.examples.rules.RealPlans.SONGJIANG;
import static org.workplan.examples.rules.RealPlans.ZHANGCUN;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.workplan.plan.Fact;
import org.workplan.plan.Plan;
import org.workplan.plan.Resource;
import org.workplan.plan.Risk;
import org.workplan.plan.Session;
import org.workplan.plan.Target;
import org.workplan.rule.Rule;
import org.workplan.rule.standard.StandardRules;
import org.workplan.target.Due;
import org.workplan.testkit.RuleVerifier;
import org.workplan.value.PartId;
import org.workplan.value.PlanDate;
import org.workplan.wording.Wording;

/** Behaviours that the real plans imply and that rules show: each finds its fault there, and nothing once the fault is mended. */
class BehaviourFindingsTest {

    private static final Wording ENGLISH = Wording.of(Locale.ENGLISH);

    private static ImmutableList<String> told(Rule rule, Plan plan) {
        return RuleVerifier.of(rule).given(plan).findings().stream()
                .map(one -> ENGLISH.sentence(one.explanation()))
                .collect(ImmutableList.toImmutableList());
    }

    private static Plan withSession(String id, UnaryOperator<Session> change) {
        return ZHANGCUN.withSessions(ZHANGCUN.sessions().stream()
                .map(session -> session.id().equals(PartId.of(id)) ? change.apply(session) : session)
                .toList());
    }

    @Test
    void b19_a_form_that_no_session_takes_is_named_until_one_does() {
        assertThat(told(StandardRules.FORM_WITHOUT_SESSION, ZHANGCUN))
                .containsExactly("1 of 4 declared forms has no session: \"Prize-winning quizzes\".");
        Plan mended = withSession("sports-meet", session -> session.withForms(PartId.of("form-quiz")));
        assertThat(told(StandardRules.FORM_WITHOUT_SESSION, mended)).isEmpty();
    }

    @Test
    void b20_things_used_and_not_listed_and_things_listed_and_not_used_are_named() {
        assertThat(told(StandardRules.RESOURCE_USE, ZHANGCUN))
                .containsExactly(
                        "5 resources are used but not listed as required: prizes, photo prints, medicines, uniform, supplies.",
                        "No session uses 5 of 9 required resources: \"Mineral water\", \"Banners\", \"Long table\", \"Chairs\", \"Small gifts\".");
        Plan shorter = ZHANGCUN.withResources(ZHANGCUN.resources().stream()
                .filter(resource -> resource.availability() != Resource.Availability.REQUIRED || isUsed(resource))
                .toList());
        assertThat(told(StandardRules.RESOURCE_USE, shorter))
                .hasSize(1)
                .allMatch(text -> text.startsWith("5 resources"));
    }

    private static boolean isUsed(Resource resource) {
        return ZHANGCUN.sessions().stream()
                .flatMap(session -> session.steps().stream())
                .flatMap(step -> step.uses().stream())
                .anyMatch(use -> use.resource().equals(Optional.of(resource.id())));
    }

    @Test
    void b23_a_risk_that_denies_an_assumption_is_a_contradiction() {
        assertThat(told(StandardRules.ASSUMPTION_CONTRADICTION, ZHANGCUN))
                .containsExactly(
                        "The risk \"Not enough participants\" contradicts assumptions of the plan: \"Villagers are very willing to take part\", \"Residents are eager, and success rests on it\".");
        ImmutableList<Risk> sure = ZHANGCUN.risks().stream()
                .map(risk -> (Risk) risk.withDenies(ImmutableList.of()))
                .collect(ImmutableList.toImmutableList());
        assertThat(told(StandardRules.ASSUMPTION_CONTRADICTION, ZHANGCUN.withRisks(sure)))
                .isEmpty();
        assertThat(ZHANGCUN.facts())
                .filteredOn(fact -> fact.factKind() == Fact.Kind.ASSUMPTION)
                .hasSize(2);
    }

    @Test
    void b27_a_deadline_beyond_the_year_asks_for_a_milestone_inside_it() {
        assertThat(told(StandardRules.HORIZON_MISMATCH, RED_SCARF.inYear(2025)))
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .startsWith("2 of 47 targets end after the plan and need a milestone inside it")
                        .contains("website", "Clean and characteristic community"));
        Plan exam = SONGJIANG.inYear(2025);
        assertThat(told(StandardRules.HORIZON_MISMATCH, exam))
                .containsExactly(
                        "1 of 3 targets ends after the plan and needs a milestone inside it: \"Qualifying exam\".");
        Plan inside = exam.withTargets(exam.targets().stream()
                .map(target -> (Target) target.withDue(Optional.<Due>empty()
                        .or(() -> target.due().map(due -> Due.on(PlanDate.of(12, 1))))))
                .toList());
        assertThat(told(StandardRules.HORIZON_MISMATCH, inside)).isEmpty();
    }

    @Test
    void b29_a_lone_number_and_a_style_used_on_two_levels_are_named() {
        assertThat(told(StandardRules.NUMBERING, ZHANGCUN))
                .hasSize(2)
                .anyMatch(text -> text.startsWith("5 parts number their content in the same style as themselves"))
                .anyMatch(text -> text.contains("(1) \"Anticipated difficulties\" has no second number"));
        Plan gap = SONGJIANG.withSections(SONGJIANG.sections().stream()
                .map(section -> section.withLabel(Optional.empty()))
                .toList());
        assertThat(told(StandardRules.NUMBERING, gap)).isEmpty();
        assertThat(told(StandardRules.NUMBERING, RED_SCARF)).isEmpty();
    }
}
