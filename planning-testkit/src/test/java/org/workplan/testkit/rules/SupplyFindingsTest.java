package org.workplan.testkit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.workplan.plan.Group;
import org.workplan.plan.Plan;
import org.workplan.plan.Resource;
import org.workplan.plan.ResourceUse;
import org.workplan.plan.Session;
import org.workplan.plan.Step;
import org.workplan.rule.standard.StandardRules;
import org.workplan.supply.ResourceBalance;
import org.workplan.testkit.RuleVerifier;
import org.workplan.value.Amount;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.PlanId;
import org.workplan.value.Quantity;
import org.workplan.wording.Wording;

class SupplyFindingsTest {

    private static Plan chairs(Amount wanted, Amount given) {
        return Plan.builder()
                .id(PlanId.of("chairs"))
                .kind(Plan.Kind.PROGRAMME)
                .title("Chairs")
                .resources(ImmutableList.of(
                        chairs("wanted", Resource.Availability.REQUIRED, wanted).build(),
                        chairs("given", Resource.Availability.POSSESSED, given)
                                .addSupplies(PartId.of("wanted"))
                                .build()))
                .build();
    }

    private static Resource.Builder chairs(String id, Resource.Availability availability, Amount amount) {
        return Resource.builder()
                .id(PartId.of(id))
                .title(id)
                .availability(availability)
                .quantity(Quantity.of(amount, "chairs"));
    }

    private static RuleVerifier reviewed(Amount wanted, Amount given) {
        return RuleVerifier.of(StandardRules.RESOURCE_SHORT).given(chairs(wanted, given));
    }

    private static String told(RuleVerifier verifier) {
        return Wording.of(Locale.ENGLISH)
                .sentence(verifier.findings().get(0).explanation())
                .replace("\"", "");
    }

    @Test
    void twenty_of_fifty_three_chairs_are_33_short() {
        assertThat(told(reviewed(Amount.bare(53), Amount.bare(20))))
                .isEqualTo("wanted: 53 chairs required, 20 on hand or obtainable (given), 33 short.");
        reviewed(Amount.bare(20), Amount.bare(53)).isClean();
        assertThat(told(reviewed(Amount.about(50), Amount.bare(20))))
                .isEqualTo("wanted: 45 to 55 chairs required, 20 on hand or obtainable (given), 25 to 35 short.");
    }

    @Test
    void three_boards_of_an_open_list_are_at_least_three_and_said_to_be() {
        Plan boards = chairs(Amount.bare(5), Amount.bare(3));
        Plan open = boards.withResources(
                boards.resources().get(0), boards.resources().get(1).withOpenEnded(true));
        RuleVerifier verifier = RuleVerifier.of(StandardRules.RESOURCE_SHORT).given(open);
        verifier.isUndetermined("resource/wanted");
        assertThat(told(verifier))
                .isEqualTo("wanted: 5 chairs required, 3 or more on hand or obtainable (given);"
                        + " whether that suffices is unknown.");
        assertThat(told(reviewed(Amount.bare(5), Amount.vague("some")))).contains("the number is unknown");
    }

    /** A talk for forty people, of whom thirteen are a group of their own. */
    private static Plan invited(int stock) {
        Plan plan = leaflets(Amount.bare(stock), Amount.bare(1));
        return plan.with(builder -> builder.groups(ImmutableList.of(
                        group("families", 40).build(),
                        group("elders", 13).partOf(PartId.of("families")).build()))
                .sessions(ImmutableList.of(
                        plan.sessions().get(0).withAudience(PartId.of("families"), PartId.of("elders")))));
    }

    private static Group.Builder group(String id, int size) {
        return Group.builder()
                .id(PartId.of(id))
                .title(id)
                .groupKind(Group.Kind.INVITED)
                .size(Quantity.of(Amount.bare(size), "people"));
    }

    @Test
    void forty_people_of_whom_thirteen_are_a_group_of_their_own_need_forty_leaflets() {
        assertThat(ResourceBalance.of(invited(40), ImmutableMap.of()).get(0).demanded())
                .isEqualTo(Interval.exactly(40));
        RuleVerifier.of(StandardRules.RESOURCE_SHORT).given(invited(40)).isClean();
        assertThat(told(RuleVerifier.of(StandardRules.RESOURCE_SHORT).given(invited(39))))
                .isEqualTo("leaflets: 39 pieces planned, 40 required, 1 short.");
    }

    @Test
    void a_number_of_chairs_or_about_fifty_may_or_may_not_be_enough() {
        reviewed(Amount.bare(53), Amount.vague("a number of")).isUndetermined("resource/wanted");
        reviewed(Amount.bare(53), Amount.about(50)).isUndetermined("resource/wanted");
        reviewed(Amount.bare(53), Amount.about(40)).finds("resource/wanted").isUndetermined();
    }

    @Test
    void less_than_nothing_counts_as_nothing() {
        Amount negative = new Amount.Stated(Amount.Comparator.BARE, BigDecimal.valueOf(-2));
        reviewed(negative, Amount.bare(1)).isClean();
        assertThat(told(reviewed(Amount.bare(1), negative))).contains("1 short");
    }

    private static Plan leaflets(Amount participants) {
        return leaflets(Amount.bare(53), participants);
    }

    private static Plan leaflets(Amount stock, Amount participants) {
        Resource leaflets = chairs("leaflets", Resource.Availability.REQUIRED, stock)
                .quantity(Quantity.of(stock, "pieces"))
                .wear(Resource.Wear.CONSUMABLE)
                .build();
        return Plan.builder()
                .id(PlanId.of("leaflets"))
                .kind(Plan.Kind.PROGRAMME)
                .title("Leaflets")
                .addGroups(Group.builder()
                        .id(PartId.of("participants"))
                        .title("Participants")
                        .groupKind(Group.Kind.PARTICIPANTS)
                        .size(Quantity.of(participants, "people"))
                        .build())
                .addResources(leaflets)
                .addSessions(Session.builder()
                        .id(PartId.of("talk"))
                        .title("Talk")
                        .addSteps(Step.builder()
                                .id(PartId.of("hand-out"))
                                .title("Hand out")
                                .addUses(ResourceUse.builder()
                                        .words("a leaflet")
                                        .resource(leaflets.id())
                                        .quantity(Quantity.of(Amount.bare(1), "pieces"))
                                        .per(ResourceUse.Basis.PERSON)
                                        .build())
                                .build())
                        .build())
                .build();
    }

    private static RuleVerifier handedOut(Amount participants) {
        return RuleVerifier.of(StandardRules.RESOURCE_SHORT).given(leaflets(participants));
    }

    @Test
    void leaflets_for_about_so_many_people_are_too_few_enough_or_not_to_be_told() {
        assertThat(told(handedOut(Amount.about(60))))
                .isEqualTo("leaflets: 53 pieces planned, 54 to 66 required for Participants, 1 to 13 short.");
        assertThat(told(handedOut(Amount.about(55))))
                .isEqualTo("leaflets: 53 pieces planned, 49 to 61 required for Participants; a shortage is possible.");
        handedOut(Amount.about(55)).isUndetermined("resource/leaflets");
        handedOut(Amount.about(48)).isClean();
    }

    private static RuleVerifier handedOut(Amount stock, Amount participants) {
        return RuleVerifier.of(StandardRules.RESOURCE_SHORT).given(leaflets(stock, participants));
    }

    @Test
    void about_so_many_leaflets_or_a_range_of_them_are_compared_too() {
        assertThat(told(handedOut(Amount.about(55), Amount.bare(60))))
                .isEqualTo("leaflets: 49 to 61 pieces planned, 60 required for Participants; a shortage is possible.");
        assertThat(told(handedOut(Amount.between(40, 50), Amount.bare(60))))
                .isEqualTo("leaflets: 40 to 50 pieces planned, 60 required for Participants, 10 to 20 short.");
        handedOut(Amount.about(55), Amount.bare(60)).isUndetermined("resource/leaflets");
        handedOut(Amount.bare(53), Amount.between(50, 60)).isUndetermined("resource/leaflets");
        handedOut(Amount.moreThan(60), Amount.bare(60)).isClean();
        handedOut(Amount.vague("a number of"), Amount.bare(60)).isIdle();
    }

    @Test
    void crates_cannot_be_set_against_bottles() {
        Plan crates = chairs(Amount.bare(53), Amount.bare(60))
                .with(builder -> builder.resources(ImmutableList.of(
                        chairs("wanted", Resource.Availability.REQUIRED, Amount.bare(53))
                                .quantity(Quantity.of(Amount.bare(53), "bottles"))
                                .build(),
                        chairs("given", Resource.Availability.POSSESSED, Amount.bare(60))
                                .quantity(Quantity.of(Amount.bare(60), "crates"))
                                .addSupplies(PartId.of("wanted"))
                                .build())));
        RuleVerifier verifier = RuleVerifier.of(StandardRules.RESOURCE_SHORT).given(crates);
        verifier.isUndetermined("resource/wanted");
        assertThat(told(verifier))
                .isEqualTo(
                        "wanted: 53 bottles required; given may cover it, but is counted in crates. State how many bottles that is.");
    }
}
