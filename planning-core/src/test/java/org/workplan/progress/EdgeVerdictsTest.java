package org.workplan.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workplan.value.Verdict.MET;
import static org.workplan.value.Verdict.NOT_MET;
import static org.workplan.value.Verdict.UNDETERMINED;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.workplan.plan.Indicator;
import org.workplan.plan.Ladder;
import org.workplan.target.Criterion;
import org.workplan.value.Amount;
import org.workplan.value.Rational;

/** Ordinary input whose verdict or status is easily wrong: baselines of zero, decimals, levels that do not exist. */
class EdgeVerdictsTest {

    private static Case changed(Criterion criterion) {
        return Case.of(criterion, indicator -> indicator.basis(Indicator.Basis.SNAPSHOT), target -> {});
    }

    private static Criterion increase(long percent, long baseline) {
        return Criterion.changeByPercent(
                Criterion.Direction.INCREASE, BigDecimal.valueOf(percent), BigDecimal.valueOf(baseline));
    }

    @Test
    void a_percentage_of_a_baseline_of_zero_is_undetermined_with_that_reason() {
        Assessment doubled = changed(increase(50, 0)).saw("2025-06-01", 0).closed();
        assertThat(doubled.verdict()).isEqualTo(UNDETERMINED);
        assertThat(doubled.missing())
                .extracting(Assessment.Missing::what)
                .containsExactly(Assessment.Missing.What.ZERO_BASELINE);
        assertThat(changed(increase(50, 0)).saw("2025-06-01", 7).closed().verdict())
                .isEqualTo(UNDETERMINED);
    }

    @Test
    void a_percentage_of_a_negative_baseline_is_a_share_of_its_absolute_value() {
        assertThat(changed(increase(50, -10)).saw("2025-06-01", -5).closed().verdict())
                .isEqualTo(MET);
        assertThat(changed(increase(50, -10)).saw("2025-06-01", -6).closed().verdict())
                .isEqualTo(NOT_MET);
    }

    @Test
    void a_change_by_any_amount_from_zero_is_decided() {
        Criterion more = Criterion.change(Criterion.Direction.INCREASE, BigDecimal.ZERO);
        assertThat(changed(more).saw("2025-06-01", 0).closed().verdict()).isEqualTo(NOT_MET);
        assertThat(changed(more).saw("2025-06-01", 1).closed().verdict()).isEqualTo(MET);
    }

    private static Case money() {
        return Case.of(
                Criterion.total(Amount.atLeast(2000)),
                indicator -> indicator.valueKind(Indicator.ValueKind.DECIMAL),
                target -> {});
    }

    @Test
    void money_has_a_pace_as_counts_have() {
        Assessment late = money().saw("2025-03-01", 6).on("2025-12-20");
        assertThat(late.status()).isEqualTo(Assessment.Status.OFF_TRACK);
        assertThat(late.pace().orElseThrow().expected()).isEqualTo(Rational.of(2000 * 354, 365));
        assertThat(late.pace().orElseThrow().due())
                .as("decimals are not rounded down")
                .isEqualTo(Rational.of(2000 * 354, 365));
        assertThat(money().saw("2025-03-01", 1_950).on("2025-12-20").status()).isEqualTo(Assessment.Status.ON_TRACK);
    }

    @Test
    void what_does_not_add_up_over_time_has_no_pace() {
        Case state = Case.of(
                Criterion.total(Amount.atLeast(2000)),
                indicator -> indicator.valueKind(Indicator.ValueKind.DECIMAL).basis(Indicator.Basis.SNAPSHOT),
                target -> {});
        assertThat(state.saw("2025-03-01", 6).on("2025-12-20").pace()).isEmpty();
    }

    @Test
    void attainment_needs_a_baseline_that_is_not_enough_already() {
        assertThat(Case.of(Amount.atMost(5)).saw("2025-06-01", 7).closed().attainment())
                .as("the start, none, was enough")
                .isEmpty();
        assertThat(Case.of(Amount.atLeast(5)).saw("2025-06-01", 7).closed().attainment())
                .contains(Rational.of(7, 5));
    }

    @Test
    void a_level_that_the_ladder_lacks_makes_the_target_invalid() {
        Ladder honours = Ladder.builder()
                .id("honours")
                .title("honours")
                .addLevels("city", "province")
                .build();
        Case platinum = Case.of(
                        Criterion.atLevel("platinum"),
                        indicator ->
                                indicator.valueKind(Indicator.ValueKind.LEVEL).ladder("honours"),
                        target -> {})
                .with(plan -> plan.addLadders(honours));
        assertThat(platinum.on("2025-12-01").status()).isEqualTo(Assessment.Status.INVALID);
        assertThat(platinum.saw("2025-06-01", 1).on("2025-12-01").status()).isEqualTo(Assessment.Status.INVALID);
    }
}
