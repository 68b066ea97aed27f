package org.workplan.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the words of the plans mean, at their edges. */
class AcceptanceTest {

    private static final Rational SIX = Rational.of(6);

    private static Verdict judge(Acceptance wanted, String value) {
        return wanted.judge(Interval.exactly(Rational.of(new BigDecimal(value))));
    }

    private static Interval from(long low) {
        return Interval.atLeast(Rational.of(low));
    }

    @Test
    void more_than_six_on_counts_is_seven_or_more() {
        Acceptance wanted = Acceptance.moreThan(SIX, Domain.COUNT);

        assertThat(judge(wanted, "6")).isEqualTo(Verdict.NOT_MET);
        assertThat(judge(wanted, "7")).isEqualTo(Verdict.MET);
        assertThat(wanted).isEqualTo(Acceptance.atLeast(Rational.of(7), Domain.COUNT));
        assertThat(wanted.lowerEdge()).contains(Rational.of(7));
    }

    @Test
    void more_than_six_is_won_early_and_never_lost() {
        Acceptance wanted = Acceptance.moreThan(SIX, Domain.COUNT);

        assertThat(wanted.judge(from(6))).isEqualTo(Verdict.UNDETERMINED);
        assertThat(wanted.judge(from(7))).isEqualTo(Verdict.MET);
        assertThat(wanted.judge(from(70))).isEqualTo(Verdict.MET);
    }

    @Test
    void at_most_none_is_lost_at_the_first_event_and_only_won_at_the_end() {
        Acceptance wanted = Acceptance.atMost(Rational.ZERO, Domain.COUNT);

        assertThat(wanted.judge(from(0))).isEqualTo(Verdict.UNDETERMINED);
        assertThat(wanted.judge(from(1))).isEqualTo(Verdict.NOT_MET);
        assertThat(wanted.judge(Interval.exactly(0))).isEqualTo(Verdict.MET);
    }

    @Test
    void exactly_six_in_an_open_year_is_lost_at_seven() {
        Acceptance wanted = Acceptance.exactly(SIX, Domain.COUNT);

        assertThat(wanted.judge(from(5))).isEqualTo(Verdict.UNDETERMINED);
        assertThat(wanted.judge(from(6))).isEqualTo(Verdict.UNDETERMINED);
        assertThat(wanted.judge(from(7))).isEqualTo(Verdict.NOT_MET);
        assertThat(wanted.judge(Interval.exactly(6))).isEqualTo(Verdict.MET);
    }

    @Test
    void over_98_percent_stays_strict_on_decimals() {
        Acceptance wanted = Acceptance.moreThan(Rational.of(98), Domain.DECIMAL);

        assertThat(judge(wanted, "98.0")).isEqualTo(Verdict.NOT_MET);
        assertThat(judge(wanted, "97.96")).isEqualTo(Verdict.NOT_MET);
        assertThat(judge(wanted, "98.0000000001")).isEqualTo(Verdict.MET);
        assertThat(wanted.judge(Interval.exactly(Rational.of(489_900, 5_000)))).isEqualTo(Verdict.NOT_MET);
        assertThat(wanted.judge(Interval.exactly(Rational.of(490_100, 5_000)))).isEqualTo(Verdict.MET);
    }

    @Test
    void about_fifty_is_45_to_55_and_about_twenty_18_to_22() {
        Amount.Tolerance tenPercent = Amount.Tolerance.percent(10);

        assertThat(Acceptance.about(Rational.of(50), tenPercent, Domain.COUNT)).hasToString("[45, 55]");
        assertThat(Acceptance.about(Rational.of(20), tenPercent, Domain.COUNT)).hasToString("[18, 22]");
    }

    @Test
    void about_on_counts_rounds_outward_and_leaves_at_least_one() {
        Amount.Tolerance tenPercent = Amount.Tolerance.percent(10);

        assertThat(Acceptance.about(Rational.of(25), tenPercent, Domain.COUNT)).hasToString("[22, 28]");
        assertThat(Acceptance.about(Rational.of(3), tenPercent, Domain.COUNT)).hasToString("[2, 4]");
        assertThat(Acceptance.about(Rational.of(25), tenPercent, Domain.DECIMAL))
                .hasToString("[22.5, 27.5]");
        assertThat(Acceptance.about(Rational.of(50), Amount.Tolerance.absolute(2), Domain.COUNT))
                .hasToString("[48, 52]");
    }

    @Test
    void about_with_an_open_upper_side_never_finds_too_many() {
        Acceptance wanted =
                Acceptance.about(Rational.of(50), Amount.Tolerance.percent(10).orMore(), Domain.COUNT);

        assertThat(judge(wanted, "44")).isEqualTo(Verdict.NOT_MET);
        assertThat(judge(wanted, "45")).isEqualTo(Verdict.MET);
        assertThat(judge(wanted, "900")).isEqualTo(Verdict.MET);
    }

    @Test
    void seven_to_eight_knows_one_too_few_and_one_too_many() {
        Acceptance wanted = Acceptance.between(Rational.of(7), Rational.of(8), Domain.COUNT);

        assertThat(judge(wanted, "6")).isEqualTo(Verdict.NOT_MET);
        assertThat(wanted.stillNeeded(SIX)).contains(Rational.ONE);
        assertThat(wanted.excess(SIX)).isEmpty();
        assertThat(judge(wanted, "9")).isEqualTo(Verdict.NOT_MET);
        assertThat(wanted.excess(Rational.of(9))).contains(Rational.ONE);
        assertThat(wanted.stillNeeded(Rational.of(9))).isEmpty();
    }

    @Test
    void any_of_several_levels_has_holes_between_them() {
        Acceptance wanted = Acceptance.anyOf(List.of(Rational.of(5), Rational.of(3)), Domain.COUNT);

        assertThat(wanted).hasToString("[3, 3] or [5, 5]");
        assertThat(judge(wanted, "4")).isEqualTo(Verdict.NOT_MET);
        assertThat(wanted.judge(Interval.between(Rational.of(3), Rational.of(5))))
                .isEqualTo(Verdict.UNDETERMINED);
    }

    @Test
    void neighbouring_counts_are_one_piece_and_neighbouring_decimals_are_not() {
        List<Rational> both = List.of(Rational.of(3), Rational.of(4));

        assertThat(Acceptance.anyOf(both, Domain.COUNT).spans()).hasSize(1);
        assertThat(Acceptance.anyOf(both, Domain.DECIMAL).spans()).hasSize(2);
    }

    @Test
    void unknown_is_neither_met_nor_missed() {
        assertThat(Acceptance.atLeast(Rational.ZERO, Domain.DECIMAL).judge(Interval.UNKNOWN))
                .isEqualTo(Verdict.UNDETERMINED);
        assertThat(Acceptance.everything(Domain.COUNT).judge(Interval.UNKNOWN)).isEqualTo(Verdict.MET);
        assertThat(Acceptance.nothing(Domain.COUNT).judge(Interval.UNKNOWN)).isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void an_upside_down_range_accepts_nothing() {
        assertThat(Acceptance.between(Rational.of(8), Rational.of(7), Domain.COUNT))
                .isEqualTo(Acceptance.nothing(Domain.COUNT));
        assertThat(Acceptance.nothing(Domain.COUNT).distance(SIX)).isEmpty();
    }

    @Test
    void sets_of_two_domains_do_not_combine() {
        Acceptance counts = Acceptance.atLeast(SIX, Domain.COUNT);
        Acceptance decimals = Acceptance.atLeast(SIX, Domain.DECIMAL);

        assertThatThrownBy(() -> counts.union(decimals)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> counts.intersection(decimals)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_percentage_asks_for_whole_numbers_out_of_a_whole() {
        Acceptance over98 = Acceptance.moreThan(Rational.of(98), Domain.DECIMAL);
        Acceptance from98 = Acceptance.atLeast(Rational.of(98), Domain.DECIMAL);

        assertThat(over98.outOf(500)).isEqualTo(Acceptance.atLeast(Rational.of(491), Domain.COUNT));
        assertThat(from98.outOf(500)).isEqualTo(Acceptance.atLeast(Rational.of(490), Domain.COUNT));
        assertThat(over98.outOf(30)).isEqualTo(Acceptance.atLeast(Rational.of(30), Domain.COUNT));
        assertThat(Acceptance.between(Rational.of(40), Rational.of(60), Domain.DECIMAL)
                        .outOf(7))
                .isEqualTo(Acceptance.between(Rational.of(3), Rational.of(4), Domain.COUNT));
        assertThatThrownBy(() -> over98.outOf(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A percentage is out of more than 0; 0 is not.");
    }
}
