package org.workplan.examples.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workplan.examples.seed.SeedPlans.ZHANGCUN;
import static org.workplan.examples.seed.SeedPlans.part;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.workplan.explanation.Operand;
import org.workplan.plan.Contingency;
import org.workplan.plan.Fact;
import org.workplan.plan.Group;
import org.workplan.plan.Part;
import org.workplan.plan.PartKind;
import org.workplan.plan.PartPath;
import org.workplan.plan.PlanOutline;
import org.workplan.plan.Resource;
import org.workplan.plan.Risk;
import org.workplan.plan.Role;
import org.workplan.plan.Session;
import org.workplan.plan.Step;
import org.workplan.plan.Timing;
import org.workplan.rule.Finding;
import org.workplan.rule.Reviewer;
import org.workplan.rule.Rule;
import org.workplan.rule.RuleContext;
import org.workplan.rule.RuleSet;
import org.workplan.rule.standard.StandardRules;
import org.workplan.target.Reading;
import org.workplan.value.Domain;
import org.workplan.value.Quantity;
import org.workplan.value.Rational;

/** What users ask of the structure of the first plan; names give the number in the list of questions. */
class ZhangcunQuestionsTest {

    private static List<Integer> lines(Part part) {
        return part.sources().stream()
                .flatMap(source -> source.lines().stream())
                .toList();
    }

    private static BigDecimal number(Optional<Quantity> quantity) {
        return quantity.orElseThrow().amount().printedNumber().orElseThrow();
    }

    @Test
    void q11_thirteen_people_are_named_as_many_as_are_required_and_nobody_twice() {
        List<Integer> named =
                ZHANGCUN.roles().stream().map(role -> role.people().size()).toList();

        assertThat(named).containsExactly(2, 1, 5, 2, 1, 2);
        assertThat(ZHANGCUN.roles().stream().flatMap(role -> role.people().stream()))
                .hasSize(13)
                .doesNotHaveDuplicates();
        assertThat(number(part(ZHANGCUN, Group.class, "social-workers").size())).isEqualByComparingTo("13");
    }

    @Test
    void q12_the_roles_come_in_printed_order_with_their_duties() {
        assertThat(ZHANGCUN.roles().stream().map(role -> role.label().orElseThrow() + " " + role.title()))
                .containsExactly(
                        "1 Activity leaders",
                        "2 Maintenance and environmental protection promotion",
                        "3 Performance activities",
                        "4 Volunteer explanation",
                        "5 Distribution of promotional materials and photography",
                        "6 Mobile");
        assertThat(ZHANGCUN.roles().stream().filter(Role::reserve)).hasSize(1);
    }

    @Test
    void q15_no_session_has_staff_and_no_role_is_tied_to_a_session() {
        assertThat(ZHANGCUN.sessions())
                .hasSize(6)
                .allMatch(session -> session.staff().isEmpty());
        assertThat(ZHANGCUN.roles()).allMatch(role -> role.sessions().isEmpty());
    }

    @Test
    void q17_four_people_to_a_family_fit_the_profile() {
        Group invited = part(ZHANGCUN, Group.class, "invited-families");
        Rational each = Rational.of(number(invited.size())).dividedBy(Rational.of(number(invited.units())));
        Quantity usual = part(ZHANGCUN, Group.class, "residents").unitSize().orElseThrow();

        assertThat(each).isEqualTo(Rational.of(4));
        assertThat(Reading.LITERAL
                        .read(usual.amount(), Domain.COUNT)
                        .orElseThrow()
                        .contains(each))
                .isTrue();
    }

    @Test
    void q23_nine_items_are_required_three_without_a_number_and_106_printed_pieces() {
        List<Resource> required = ZHANGCUN.resources().stream()
                .filter(resource -> resource.availability() == Resource.Availability.REQUIRED)
                .toList();

        assertThat(required).hasSize(9);
        assertThat(required.stream()
                        .filter(resource -> !resource.quantity().amount().isNumeric())
                        .map(Resource::title))
                .containsExactly("Mineral water", "Chairs", "Small gifts");
        assertThat(required.stream()
                        .filter(resource -> resource.quantity().unit().equals("pieces"))
                        .map(resource -> number(Optional.of(resource.quantity())))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("106");
    }

    @Test
    void q29_money_is_spoken_of_four_times_and_never_given_a_number() {
        PartPath funds = ZHANGCUN.resources().stream()
                .filter(resource -> resource.resourceKind() == Resource.Kind.FUNDS)
                .map(Part::path)
                .findFirst()
                .orElseThrow();
        List<Part> spoken = ZHANGCUN.referringTo(funds);

        assertThat(lines(ZHANGCUN.part(funds).orElseThrow())).containsExactly(173);
        assertThat(spoken.stream().flatMap(part -> lines(part).stream())).containsExactlyInAnyOrder(191, 217, 241);
        assertThat(spoken.stream().map(Fact.class::cast).flatMap(fact -> fact.figures().stream()))
                .noneMatch(figure -> figure.quantity().amount().isNumeric());
    }

    @Test
    void q31_five_difficulties_have_twelve_actions_and_one_ground_and_no_owner() {
        assertThat(ZHANGCUN.risks()).hasSize(5).allMatch(risk -> risk.owners().isEmpty());
        assertThat(ZHANGCUN.risks().stream().map(risk -> actions(risk).size())).containsExactly(3, 2, 2, 3, 2);
        assertThat(ZHANGCUN.risks().stream()
                        .flatMap(risk -> risk.contingencies().stream())
                        .filter(one -> one.contingencyKind() == Contingency.Kind.GROUND)
                        .flatMap(one -> lines(one).stream()))
                .containsExactly(185);
    }

    private static List<Contingency> actions(Risk risk) {
        return risk.contingencies().stream()
                .filter(one -> one.contingencyKind() != Contingency.Kind.GROUND)
                .toList();
    }

    @Test
    void q33_the_police_are_called_in_difficulty_four_in_an_emergency() {
        List<Contingency> reactive = ZHANGCUN.risks().stream()
                .flatMap(risk -> risk.contingencies().stream())
                .filter(one -> one.contingencyKind() == Contingency.Kind.REACTIVE)
                .toList();

        assertThat(reactive).hasSize(1);
        assertThat(reactive.get(0).title()).contains("police");
        assertThat(reactive.get(0).trigger()).contains("in case of emergency");
        assertThat(lines(reactive.get(0))).containsExactly(201);
        assertThat(PlanOutline.of(ZHANGCUN)
                        .entry(reactive.get(0).path())
                        .orElseThrow()
                        .numbering())
                .isEqualTo("9 (1) 4 (1)");
    }

    @Test
    void q35_families_are_contacted_in_advance_in_one_place_and_after_the_party_in_another() {
        List<Part> contacts = ZHANGCUN.referringTo(PartPath.parse("group/invited-families"));
        List<Timing.Relation> before = contacts.stream()
                .filter(Contingency.class::isInstance)
                .flatMap(part -> ((Contingency) part).timings().stream())
                .map(timing -> timing.relation())
                .toList();
        List<Timing.Relation> after = contacts.stream()
                .filter(part -> part instanceof Step && lines(part).contains(115))
                .flatMap(part -> ((Step) part).timings().stream())
                .map(timing -> timing.relation())
                .toList();

        assertThat(before).containsExactly(Timing.Relation.BEFORE);
        assertThat(after).contains(Timing.Relation.AFTER);
        assertThat(review(StandardRules.SEQUENCE_CONTRADICTION)).isNotEmpty();
    }

    @Test
    void q37_economy_returning_migrants_and_the_importance_of_education_have_no_session() {
        assertThat(review(StandardRules.NEED_WITHOUT_RESPONSE).stream()
                        .flatMap(finding -> finding.explanation().operands().values().stream())
                        .flatMap(ZhangcunQuestionsTest::paths))
                .contains("need/issue-a", "need/need-a", "need/issue-c", "need/need-b-education")
                .doesNotContain("need/need-b-culture", "need/need-b-family");
    }

    private static Stream<String> paths(Operand operand) {
        if (operand instanceof Operand.Many many) {
            return many.operands().stream().flatMap(ZhangcunQuestionsTest::paths);
        }
        return operand instanceof Operand.PartRef part ? Stream.of(part.path().toString()) : Stream.of();
    }

    private static List<Finding> review(Rule rule) {
        RuleSet only = RuleSet.builder().id("one").addRules(rule).build();
        return Reviewer.of(only).review(RuleContext.of(ZHANGCUN)).findings();
    }

    @Test
    void q39_two_sessions_work_with_the_parties_to_a_conflict() {
        PlanOutline outline = PlanOutline.of(ZHANGCUN);
        List<Part> concerned = ZHANGCUN.referringTo(PartPath.parse("group/conflict-parties"));

        assertThat(ZHANGCUN.sessions().stream()
                        .filter(session -> concerned.contains(session)
                                || outline.under(session.path()).stream().anyMatch(concerned::contains))
                        .map(Session::title))
                .containsExactly("Family Interview", "Home visit again");
    }

    @Test
    void q49_twenty_one_hours_and_forty_minutes_lie_between_the_sports_meet_and_its_photos() {
        Session meet = part(ZHANGCUN, Session.class, "sports-meet");
        Session memories = part(ZHANGCUN, Session.class, "process-memories");
        LocalDateTime end = meet.date()
                .orElseThrow()
                .in(2025)
                .atTime(meet.time().orElseThrow().end());
        LocalDateTime start = memories.date()
                .orElseThrow()
                .in(2025)
                .atTime(memories.time().orElseThrow().start());

        assertThat(Duration.between(end, start)).isEqualTo(Duration.parse("PT21H40M"));
    }

    @Test
    void q50_six_precautions_and_three_points_of_feasibility_stand_in_order() {
        assertThat(ZHANGCUN.facts().stream()
                        .filter(fact -> fact.factKind() == Fact.Kind.PRECAUTION)
                        .map(fact -> fact.label().orElseThrow()))
                .containsExactly("1", "2", "3", "4", "5", "6");
        assertThat(ZHANGCUN.facts().stream()
                        .filter(fact -> fact.factKind() == Fact.Kind.FEASIBILITY)
                        .map(fact -> fact.label().orElseThrow()))
                .containsExactly("First", "Second", "Third");
        assertThat(ZHANGCUN.parts().values().stream().filter(part -> part.kind() == PartKind.STEP))
                .hasSize(26);
    }
}
