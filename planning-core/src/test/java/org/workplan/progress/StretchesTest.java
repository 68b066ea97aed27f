package org.workplan.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workplan.value.Verdict.MET;
import static org.workplan.value.Verdict.NOT_MET;
import static org.workplan.value.Verdict.UNDETERMINED;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.workplan.plan.Indicator;
import org.workplan.target.Criterion;
import org.workplan.target.Quota;
import org.workplan.value.Amount;
import org.workplan.value.CalendarUnit;
import org.workplan.value.Interval;
import org.workplan.value.Rational;
import org.workplan.value.Verdict;

/** Reports that tell of several stretches of time at once, and totals that grow from one to the next. */
class StretchesTest {
    private static final Criterion TWICE_A_QUARTER = Criterion.each(Amount.atLeast(2), Quota.per(CalendarUnit.QUARTER));

    private static Interval between(long low, long high) {
        return Interval.between(Rational.of(low), Rational.of(high));
    }

    private static List<Verdict> verdicts(Assessment assessment) {
        return assessment.windows().stream().map(WindowResult::verdict).toList();
    }

    private static Case totals() {
        return Case.of(TWICE_A_QUARTER, indicator -> indicator.basis(Indicator.Basis.RUNNING_TOTAL), target -> {});
    }

    @Test
    void of_a_report_across_two_quarters_nobody_knows_how_much_belongs_to_either() {
        Assessment across = Case.of(TWICE_A_QUARTER)
                .saw(Case.value(4), "2025-03-20", "2025-04-10")
                .saw("2025-07-01", 2)
                .closed();

        assertThat(verdicts(across)).containsExactly(UNDETERMINED, UNDETERMINED, MET, NOT_MET);
        assertThat(across.windows().get(0).value()).isEqualTo(between(0, 4));
        assertThat(across.missing()).extracting(Assessment.Missing::what).contains(Assessment.Missing.What.SPLIT);
    }

    @Test
    void a_report_that_began_before_the_year_adds_anything_up_to_its_whole() {
        Assessment total = Case.of(Amount.atLeast(6))
                .saw(Case.value(3), "2024-12-15", "2025-01-15")
                .saw("2025-05-01", 4)
                .closed();

        assertThat(total.value()).contains(between(4, 7));
        assertThat(total.verdict()).isEqualTo(UNDETERMINED);
        assertThat(total.missing()).containsExactly(new Assessment.Missing(Assessment.Missing.What.SPLIT, "m-0"));
    }

    @Test
    void a_report_across_the_edge_that_cannot_change_the_answer_leaves_it_decided() {
        Case four = Case.of(Amount.atLeast(9)).saw("2025-05-01", 4);

        assertThat(four.saw(Case.value(3), "2025-12-30", "2026-01-02")
                        .on("2026-02-01")
                        .verdict())
                .isEqualTo(NOT_MET);
    }

    @Test
    void running_totals_are_judged_in_each_quarter_by_what_they_grew() {
        Assessment grown = totals().saw("2025-03-31", 2)
                .saw("2025-06-30", 3)
                .saw("2025-09-30", 6)
                .saw("2025-12-31", 6)
                .closed();

        assertThat(verdicts(grown)).containsExactly(MET, NOT_MET, MET, NOT_MET);
        assertThat(grown.windows())
                .extracting(WindowResult::value)
                .containsExactly(Interval.exactly(2), Interval.exactly(1), Interval.exactly(3), Interval.exactly(0));
        assertThat(grown.value()).contains(Interval.exactly(6));
    }

    @Test
    void a_quarter_whose_total_nobody_told_lies_between_its_neighbours() {
        Assessment gap = totals().saw("2025-03-31", 2)
                .saw("2025-09-30", 6)
                .saw("2025-12-31", 8)
                .closed();

        assertThat(verdicts(gap)).containsExactly(MET, UNDETERMINED, UNDETERMINED, MET);
        assertThat(gap.windows().get(1).value()).isEqualTo(between(0, 4));
    }

    @Test
    void until_a_total_is_told_a_quarter_may_have_grown() {
        Assessment july = totals().saw("2025-02-15", 2).on("2025-07-01");

        assertThat(verdicts(july)).containsExactly(MET, UNDETERMINED, UNDETERMINED, UNDETERMINED);
    }

    @Test
    void a_running_total_is_set_beside_the_pace() {
        Assessment behind = Case.of(
                        Criterion.total(Amount.atLeast(12)),
                        indicator -> indicator.basis(Indicator.Basis.RUNNING_TOTAL),
                        target -> {})
                .saw("2025-06-30", 1)
                .on("2025-06-30");

        assertThat(behind.status()).isEqualTo(Assessment.Status.OFF_TRACK);
        assertThat(behind.pace().orElseThrow().stillNeeded()).isEqualTo(Rational.of(11));
    }

    @Test
    void nothing_more_is_asked_of_a_state_that_nobody_has_seen() {
        Case team = Case.of(
                Criterion.total(Amount.about(50)),
                indicator -> indicator.basis(Indicator.Basis.SNAPSHOT).overTime(Indicator.Aggregation.LAST),
                target -> {});

        assertThat(team.on("2025-06-30").nextDue()).isEmpty();
        assertThat(team.saw("2025-06-01", 40).on("2025-06-30").nextDue())
                .hasValueSatisfying(due -> assertThat(due.amount()).isEqualTo(Rational.of(5)));
    }

    @Test
    void a_share_is_never_asked_for_in_addition() {
        Assessment share = Case.of(
                        Criterion.total(Amount.moreThan(98)),
                        indicator -> indicator
                                .valueKind(Indicator.ValueKind.RATIO)
                                .basis(Indicator.Basis.SNAPSHOT)
                                .overTime(Indicator.Aggregation.RATIO),
                        target -> {})
                .saw(
                        one -> one.value(
                                new Observation.Share(BigDecimal.valueOf(90), BigDecimal.valueOf(100), BigDecimal.TEN)),
                        "2025-06-01",
                        "2025-06-01")
                .on("2025-06-30");

        assertThat(share.verdict()).isEqualTo(UNDETERMINED);
        assertThat(share.nextDue()).isEmpty();
    }
}
