package org.workplan.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.workplan.plan.Fact;
import org.workplan.plan.Group;
import org.workplan.plan.Plan;
import org.workplan.value.Amount;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.PlanId;
import org.workplan.value.Quantity;
import org.workplan.value.Rational;

class EstimateTest {

    private static final Group VILLAGE = Group.builder()
            .id(PartId.of("village"))
            .title("Village")
            .groupKind(Group.Kind.POPULATION)
            .build();

    private static Optional<Estimate> families(Amount people, Amount each) {
        return Estimate.units(
                VILLAGE.withSize(Quantity.of(people, "people")).withUnitSize(Quantity.of(each, "people per family")));
    }

    @Test
    void an_exact_number_in_families_of_one_size_gives_one_number_and_need_not_come_out_even() {
        Interval families = Interval.exactly(Rational.of(41, 4));
        assertThat(families(Amount.bare(41), Amount.bare(4))).contains(new Estimate(families, families));
    }

    @Test
    void a_lower_bound_of_people_leaves_the_number_of_families_open_above() {
        assertThat(families(Amount.atLeast(1000), Amount.between(4, 5))
                        .orElseThrow()
                        .bounds())
                .isEqualTo(Interval.atLeast(Rational.of(200)));
    }

    @Test
    void families_of_an_unbounded_size_may_be_none_at_all() {
        assertThat(families(Amount.bare(1000), Amount.atLeast(4)).orElseThrow().bounds())
                .isEqualTo(Interval.between(Rational.ZERO, Rational.of(250)));
    }

    @Test
    void without_a_number_or_with_families_of_nobody_there_is_no_estimate() {
        assertThat(Estimate.units(VILLAGE)).isEmpty();
        assertThat(families(Amount.vague("many"), Amount.bare(4))).isEmpty();
        assertThat(families(Amount.bare(1000), Amount.unstated())).isEmpty();
        assertThat(families(Amount.bare(1000), Amount.between(0, 5))).isEmpty();
    }

    private static Optional<Estimate> share(Quantity share, Quantity... figures) {
        ImmutableList.Builder<Fact.Figure> base = ImmutableList.builder();
        for (Quantity one : figures) {
            base.add(Fact.Figure.of("figure", one));
        }
        Plan plan = Plan.builder()
                .id(PlanId.of("p"))
                .kind(Plan.Kind.PROGRAMME)
                .title("P")
                .addFacts(Fact.builder()
                        .id(PartId.of("population"))
                        .title("Population")
                        .factKind(Fact.Kind.PROFILE)
                        .figures(base.build())
                        .build())
                .build();
        return Estimate.share(plan, new Fact.Figure("share", share, ImmutableList.of(PartId.of("population"))));
    }

    @Test
    void a_share_of_about_so_many_is_as_vague_as_they_are() {
        Quantity tenth = Quantity.of(10, "percent");
        Estimate share = share(tenth, Quantity.of(Amount.vague("small"), ""), Quantity.of(Amount.about(200), "people"))
                .orElseThrow();

        assertThat(share.printed()).isEqualTo(Interval.exactly(20));
        assertThat(share.bounds()).isEqualTo(Interval.between(Rational.of(18), Rational.of(22)));
        assertThat(share(
                                new Quantity(new Amount.About(new BigDecimal("10"), Optional.empty()), "percent"),
                                Quantity.of(200, "people"))
                        .orElseThrow()
                        .bounds())
                .isEqualTo(Interval.between(Rational.of(18), Rational.of(22)));
    }

    @Test
    void what_is_no_percentage_or_a_share_of_nothing_numbered_has_no_estimate() {
        assertThat(share(Quantity.of(10, "years"), Quantity.of(200, "people"))).isEmpty();
        assertThat(share(Quantity.of(10, "percent"), Quantity.of(Amount.vague("small"), "")))
                .isEmpty();
        assertThat(share(Quantity.of(10, "percent"))).isEmpty();
    }
}
