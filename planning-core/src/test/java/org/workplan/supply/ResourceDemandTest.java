package org.workplan.supply;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.workplan.plan.Group;
import org.workplan.plan.Plan;
import org.workplan.plan.Resource;
import org.workplan.plan.ResourceUse;
import org.workplan.plan.Session;
import org.workplan.plan.Step;
import org.workplan.progress.counting.CountArithmetic;
import org.workplan.staffing.Headcount;
import org.workplan.value.Amount;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.PlanDate;
import org.workplan.value.PlanId;
import org.workplan.value.Quantity;
import org.workplan.value.Rational;
import org.workplan.value.TimeSlot;
import org.workplan.value.Verdict;

class ResourceDemandTest {

    private static final PartId CUPS = PartId.of("cups");
    private static final PartId TABLES = PartId.of("tables");

    private static Resource resource(PartId id, Resource.Wear wear) {
        return Resource.builder()
                .id(id)
                .title(id.value())
                .availability(Resource.Availability.REQUIRED)
                .quantity(new Quantity(Amount.vague("some"), ""))
                .wear(wear)
                .build();
    }

    private static Session session(String id, int day, String start, String end) {
        return Session.builder()
                .id(PartId.of(id))
                .title(id)
                .date(PlanDate.of(11, day))
                .time(TimeSlot.of(LocalTime.parse(start), LocalTime.parse(end)))
                .addAudience(PartId.of("guests"))
                .addSteps(Step.builder()
                        .id(PartId.of(id + "-step"))
                        .title("use")
                        .addUses(use(CUPS, 2, ResourceUse.Basis.PERSON), use(TABLES, 1, ResourceUse.Basis.FAMILY))
                        .build())
                .build();
    }

    private static ResourceUse use(PartId resource, long number, ResourceUse.Basis per) {
        return ResourceUse.builder()
                .words("use")
                .resource(resource)
                .quantity(Quantity.of(number, ""))
                .per(per)
                .build();
    }

    private static final Plan PLAN = Plan.builder()
            .id(PlanId.of("p"))
            .kind(Plan.Kind.PROGRAMME)
            .title("p")
            .year(2025)
            .addGroups(Group.builder()
                    .id(PartId.of("guests"))
                    .title("Guests")
                    .groupKind(Group.Kind.PARTICIPANTS)
                    .size(Quantity.of(40, "people"))
                    .units(Quantity.of(10, "families"))
                    .build())
            .addResources(resource(CUPS, Resource.Wear.CONSUMABLE), resource(TABLES, Resource.Wear.REUSABLE))
            .addSessions(
                    session("one", 9, "09:00", "11:00"),
                    session("two", 9, "10:00", "12:00"),
                    session("three", 10, "09:00", "11:00"))
            .build();

    private final ResourceDemand demand = ResourceDemand.of(PLAN, ImmutableMap.of());

    @Test
    void what_is_used_up_adds_up_over_sessions() {
        assertThat(demand.of(CUPS)).isEqualTo(Interval.exactly(240));
    }

    @Test
    void what_can_be_used_again_is_needed_as_often_as_at_the_same_time() {
        assertThat(demand.of(TABLES)).isEqualTo(Interval.exactly(20));
    }

    @Test
    void the_demand_grows_with_the_days() {
        assertThat(demand.by(CUPS, LocalDate.of(2025, 11, 8))).isEqualTo(CountArithmetic.NONE);
        assertThat(demand.by(CUPS, LocalDate.of(2025, 11, 9))).isEqualTo(Interval.exactly(160));
        assertThat(demand.by(CUPS, LocalDate.of(2025, 11, 10))).isEqualTo(Interval.exactly(240));
    }

    @Test
    void without_a_year_nobody_knows_whether_a_session_has_been() {
        Plan yearless = PLAN.with(builder -> builder.year(Optional.empty()));
        assertThat(ResourceDemand.of(yearless, ImmutableMap.of()).by(CUPS, LocalDate.of(2025, 11, 9)))
                .isEqualTo(Interval.between(Rational.ZERO, Rational.of(240)));
    }

    @Test
    void people_counted_in_a_session_stand_above_those_expected() {
        ResourceDemand counted = ResourceDemand.of(PLAN, ImmutableMap.of(PartId.of("one"), Headcount.of(60)));
        assertThat(counted.of(CUPS)).isEqualTo(Interval.exactly(280));
    }

    @Test
    void an_unknown_number_of_people_leaves_the_demand_open() {
        Plan nobodyKnows = PLAN.with(builder -> builder.groups(ImmutableList.of()));
        assertThat(ResourceDemand.of(nobodyKnows, ImmutableMap.of()).of(CUPS)).isEqualTo(CountArithmetic.ANY);
    }

    private static Interval cups(ResourceUse... uses) {
        Step step =
                Step.builder().id(PartId.of("step")).title("use").addUses(uses).build();
        Plan plan = PLAN.with(builder -> builder.sessions(PLAN.sessions().stream()
                .limit(1)
                .map(session -> session.withSteps(step))
                .toList()));
        return ResourceDemand.of(plan, ImmutableMap.of()).of(CUPS);
    }

    private static ResourceUse silent(Amount amount) {
        return ResourceUse.builder()
                .words("use")
                .resource(CUPS)
                .quantity(new Quantity(amount, ""))
                .build();
    }

    @Test
    void a_use_without_an_amount_works_with_what_another_one_brings_and_alone_leaves_the_demand_open() {
        assertThat(cups(use(CUPS, 2, ResourceUse.Basis.PERSON), silent(Amount.unstated())))
                .isEqualTo(Interval.exactly(80));
        assertThat(cups(silent(Amount.unstated()))).isEqualTo(CountArithmetic.ANY);
        assertThat(cups(use(CUPS, 2, ResourceUse.Basis.PERSON), silent(Amount.vague("some"))))
                .isEqualTo(Interval.atLeast(Rational.of(80)));
    }

    @Test
    void a_vague_requirement_is_filled_in_by_what_the_steps_use() {
        ResourceBalance cups = ResourceBalance.of(PLAN, ImmutableMap.of()).get(0);
        assertThat(cups.needed()).isEqualTo(Interval.exactly(240));
        assertThat(cups.verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(cups.explanation().replay()).contains(Verdict.NOT_MET);
    }

    @Test
    void a_stock_that_serves_two_needs_may_go_to_either() {
        Resource both = resource(PartId.of("shelf"), Resource.Wear.REUSABLE)
                .withAvailability(Resource.Availability.POSSESSED)
                .withQuantity(Quantity.of(300, ""))
                .withSupplies(CUPS, TABLES);
        ResourceBalance cups = ResourceBalance.of(PLAN.with(builder -> builder.addResources(both)), ImmutableMap.of())
                .get(0);
        assertThat(cups.possessed()).isEqualTo(Interval.between(Rational.ZERO, Rational.of(300)));
        assertThat(cups.verdict()).isEqualTo(Verdict.UNDETERMINED);
    }

    @Test
    void the_balance_of_a_day_needs_what_is_used_until_then() {
        Plan stocked = PLAN.with(builder -> builder.addResources(resource(PartId.of("box"), Resource.Wear.CONSUMABLE)
                .withAvailability(Resource.Availability.POSSESSED)
                .withQuantity(Quantity.of(170, ""))
                .withSupplies(CUPS)));
        assertThat(cupsToBuy(stocked, 9)).isEqualTo(CountArithmetic.NONE);
        assertThat(cupsToBuy(stocked, 10)).isEqualTo(Interval.exactly(70));
    }

    private static Interval cupsToBuy(Plan plan, int day) {
        return ResourceBalance.by(plan, ImmutableMap.of(), LocalDate.of(2025, 11, day))
                .get(0)
                .toBuy();
    }
}
