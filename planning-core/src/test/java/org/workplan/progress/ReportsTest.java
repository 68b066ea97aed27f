package org.workplan.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workplan.value.Verdict.MET;
import static org.workplan.value.Verdict.NOT_APPLICABLE;
import static org.workplan.value.Verdict.NOT_MET;
import static org.workplan.value.Verdict.UNDETERMINED;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.workplan.plan.Group;
import org.workplan.plan.Indicator;
import org.workplan.target.Criterion;
import org.workplan.target.Quota;
import org.workplan.value.Amount;
import org.workplan.value.CalendarUnit;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.PlanDate;
import org.workplan.value.PlanPeriod;
import org.workplan.value.Rational;
import org.workplan.value.RecordId;
import org.workplan.wording.Wording;

/** Reports of one indicator by quarter, by year and by tag at once, reports that are missing, and reports that contradict each other. */
class ReportsTest {

    private static final Criterion EACH_QUARTER =
            new Criterion.Each(Amount.atLeast(10), Quota.per(CalendarUnit.QUARTER));

    private static Optional<Interval> exactly(long number) {
        return Optional.of(Interval.exactly(number));
    }

    private static Optional<Interval> between(long low, long high) {
        return Optional.of(Interval.between(Rational.of(low), Rational.of(high)));
    }

    private static Consumer<Measurement.Builder> none(Observation.Reason reason) {
        return builder -> builder.value(new Observation.Absent(reason));
    }

    private static Consumer<Measurement.Builder> of(String subject) {
        return builder -> builder.subject(PartId.of(subject));
    }

    private static Consumer<Indicator.Builder> every(CalendarUnit unit, Optional<BigDecimal> largest) {
        return indicator -> indicator.completeness(new Indicator.Completeness.PeriodicReports(unit, largest));
    }

    private static Case quarters(Case log) {
        return log.saw(Case.value(23), "2025-01-01", "2025-03-31")
                .saw(Case.value(24), "2025-04-01", "2025-06-30")
                .saw(Case.value(94), "2025-07-01", "2025-09-30")
                .saw(Case.value(151), "2025-01-01", "2025-12-31");
    }

    private static List<ImmutableList<RecordId>> inconsistent(Case log) {
        return log.plan("2026-01-01").inconsistencies().stream()
                .map(Assessment.Inconsistency::records)
                .toList();
    }

    private static ImmutableList<RecordId> ids(String... ids) {
        ImmutableList.Builder<RecordId> all = ImmutableList.builder();
        for (String id : ids) {
            all.add(RecordId.of(id));
        }
        return all.build();
    }

    @Test
    void a_year_and_its_quarters_refine_each_other() {
        Assessment year = quarters(Case.of(Amount.atLeast(120))).closed();
        assertThat(year.value()).isEqualTo(exactly(151));
        assertThat(year.verdict()).isEqualTo(MET);
        assertThat(year.finality()).isEqualTo(Assessment.Finality.FINAL);
        assertThat(Wording.of(Locale.ENGLISH).tree(year.explanation()))
                .contains("m-3, 1 Jan 2025 to 31 Dec 2025: 151", "3 other measurements agree: m-0, m-1, m-2");

        Assessment windows = quarters(Case.of(EACH_QUARTER)).closed();
        assertThat(windows.windows())
                .extracting(WindowResult::value)
                .containsExactly(
                        Interval.exactly(23), Interval.exactly(24), Interval.exactly(94), Interval.exactly(10));
        assertThat(Wording.of(Locale.ENGLISH).tree(windows.explanation()))
                .contains("m-3, 1 Jan 2025 to 31 Dec 2025: 151", "m-2, 1 Jul 2025 to 30 Sep 2025: -94");
    }

    @Test
    void a_year_that_its_quarters_exceed_is_one_contradiction() {
        Case log = quarters(Case.of(Amount.atLeast(120))).saw(Case.value(100), "2025-01-01", "2025-12-31");

        assertThat(log.closed().value()).isEqualTo(between(100, 151));
        assertThat(log.closed().status()).isEqualTo(Assessment.Status.INVALID);
        assertThat(log.plan("2026-01-01").inconsistencies())
                .extracting(Assessment.Inconsistency::kind)
                .containsExactly(Assessment.Inconsistency.Kind.CONTRADICTION);
        assertThat(inconsistent(log)).containsExactly(ids("m-3", "m-4"));
    }

    @Test
    void periods_that_a_contradiction_does_not_touch_are_unaffected() {
        Case log = quarters(Case.of(EACH_QUARTER)).saw(Case.value(20), "2025-01-01", "2025-03-31");

        assertThat(log.closed().windows())
                .extracting(WindowResult::value)
                .containsExactly(
                        Interval.between(Rational.of(20), Rational.of(23)),
                        Interval.exactly(24),
                        Interval.exactly(94),
                        Interval.between(Rational.of(10), Rational.of(13)));
        assertThat(log.closed().value()).isEqualTo(exactly(151));
        assertThat(inconsistent(log)).containsExactly(ids("m-0", "m-4"));
    }

    @Test
    void missing_monthly_reports_widen_a_running_total() {
        Case total = Case.of(
                        new Criterion.Total(Amount.atMost(20)),
                        every(CalendarUnit.MONTH, Optional.of(BigDecimal.TEN))
                                .andThen(indicator -> indicator.basis(Indicator.Basis.RUNNING_TOTAL)),
                        target -> {})
                .saw("2025-01-31", 10);

        assertThat(total.closed().value()).isEqualTo(between(10, 120));
        assertThat(total.closed().verdict()).isEqualTo(UNDETERMINED);
    }

    @Test
    void a_declared_maximum_takes_part_in_a_contradiction() {
        Case log = Case.of(
                        new Criterion.Total(Amount.atLeast(20)),
                        every(CalendarUnit.HALF_YEAR, Optional.of(BigDecimal.TEN)),
                        target -> {})
                .saw(Case.value(30), "2025-01-01", "2025-12-31");

        assertThat(log.closed().value())
                .as("20 without the report, 30 without a maximum")
                .isEqualTo(between(0, 30));
        assertThat(inconsistent(log)).containsExactly(ids("m-0"));
        assertThat(log.plan("2026-01-01").inconsistencies().get(0).explanation().key())
                .isEqualTo("progress.contradiction-with-maxima");
    }

    @Test
    void a_report_that_is_not_made_is_as_good_as_silence_where_reports_are_due() {
        Case log = Case.of(
                        new Criterion.Total(Amount.atMost(4)),
                        every(CalendarUnit.QUARTER, Optional.of(BigDecimal.ONE)),
                        target -> {})
                .saw(Case.value(1), "2025-01-01", "2025-03-31")
                .saw(none(Observation.Reason.NOT_REPORTED), "2025-04-01", "2025-06-30");

        assertThat(log.closed().value()).isEqualTo(between(1, 4));
        assertThat(log.closed().verdict()).isEqualTo(MET);
    }

    @Test
    void a_withheld_report_leaves_its_days_unknown_in_an_event_log() {
        Case log = Case.of(Amount.atMost(4))
                .saw("2025-02-01", 1)
                .saw(none(Observation.Reason.WITHHELD), "2025-04-01", "2025-06-30");

        assertThat(log.closed().value()).isEqualTo(Optional.of(Interval.atLeast(Rational.ONE)));
        assertThat(log.saw(Case.value(4), "2025-01-01", "2025-12-31").closed().value())
                .isEqualTo(exactly(4));
    }

    @Test
    void a_state_whose_last_report_is_withheld_or_missing_is_unknown() {
        for (Observation.Reason reason :
                List.of(Observation.Reason.WITHHELD, Observation.Reason.NOT_REPORTED, Observation.Reason.FAULTY)) {
            assertThat(state(Optional.of(reason)).closed().verdict()).isEqualTo(UNDETERMINED);
        }
        Assessment silent = state(Optional.empty()).closed();
        assertThat(silent.verdict()).isEqualTo(UNDETERMINED);
        assertThat(silent.missing())
                .contains(new Assessment.Missing(Assessment.Missing.What.REPORT, "2025-12-01/2025-12-31"));
        assertThat(state(Optional.empty()).on("2025-12-31").verdict()).isEqualTo(MET);
    }

    private static Case state(Optional<Observation.Reason> december) {
        Case log = Case.of(
                        new Criterion.Total(Amount.atLeast(5)),
                        every(CalendarUnit.MONTH, Optional.empty())
                                .andThen(indicator -> indicator
                                        .basis(Indicator.Basis.SNAPSHOT)
                                        .overTime(Indicator.Aggregation.LAST)),
                        target -> {})
                .saw("2025-11-30", 6);
        return december.map(reason -> log.saw(none(reason), "2025-12-01", "2025-12-31"))
                .orElse(log);
    }

    @Test
    void a_ratio_or_a_running_total_whose_last_report_is_withheld_is_unknown() {
        for (Indicator.Basis basis : Indicator.Basis.values()) {
            Case ratio = Case.of(
                            new Criterion.Total(Amount.atLeast(50)),
                            indicator -> indicator
                                    .valueKind(Indicator.ValueKind.RATIO)
                                    .basis(basis),
                            target -> {})
                    .saw(
                            one -> one.value(
                                    new Observation.Share(BigDecimal.valueOf(6), BigDecimal.TEN, BigDecimal.ZERO)),
                            "2025-11-30",
                            "2025-11-30")
                    .saw(none(Observation.Reason.WITHHELD), "2025-12-01", "2025-12-31");
            assertThat(ratio.closed().verdict()).as("%s", basis).isEqualTo(UNDETERMINED);
            assertThat(ratio.on("2025-12-01").verdict()).as("%s", basis).isEqualTo(MET);
        }
        Case total = Case.of(
                        new Criterion.Total(Amount.atMost(8)),
                        indicator -> indicator.basis(Indicator.Basis.RUNNING_TOTAL),
                        target -> {})
                .saw("2025-11-30", 6)
                .saw(none(Observation.Reason.WITHHELD), "2025-12-01", "2025-12-31");
        assertThat(total.closed().verdict()).isEqualTo(UNDETERMINED);
    }

    @Test
    void reports_by_different_tags_each_state_the_total() {
        Case log = Case.of(Amount.atLeast(60))
                .saw(Case.tagged("sex", "f", 30), "2025-01-01", "2025-03-31")
                .saw(Case.tagged("sex", "m", 20), "2025-01-01", "2025-03-31")
                .saw(Case.tagged("age", "under-18", 10), "2025-01-01", "2025-03-31")
                .saw(Case.tagged("age", "over-18", 40), "2025-01-01", "2025-03-31");

        assertThat(log.closed().value()).isEqualTo(exactly(50));
        assertThat(log.closed().verdict()).isEqualTo(NOT_MET);
        assertThat(inconsistent(log)).isEmpty();

        log.saw(Case.tagged("age", "unknown", 5), "2025-01-01", "2025-03-31");
        assertThat(log.closed().value()).isEqualTo(between(50, 55));
        assertThat(inconsistent(log)).containsExactly(ids("m-0", "m-1", "m-2", "m-3", "m-4"));
    }

    @Test
    void reports_by_a_tag_that_leaves_some_out_are_a_lower_bound() {
        Consumer<Indicator.Builder> trades = indicator -> indicator.addPartialTags("trade");
        Case log = Case.of(new Criterion.Total(Amount.atLeast(5)), trades, target -> {})
                .saw(Case.tagged("trade", "mason", 3), "2025-01-01", "2025-03-31")
                .saw(Case.tagged("trade", "joiner", 2), "2025-01-01", "2025-03-31");
        assertThat(log.closed().value()).isEqualTo(Optional.of(Interval.atLeast(Rational.of(5))));

        Consumer<Indicator.Builder> overlap = indicator -> indicator.addOverlappingTags("trade");
        Case largest = Case.of(new Criterion.Total(Amount.atLeast(5)), overlap, target -> {})
                .saw(Case.tagged("trade", "mason", 3), "2025-01-01", "2025-03-31")
                .saw(Case.tagged("trade", "joiner", 2), "2025-01-01", "2025-03-31");
        assertThat(largest.closed().value()).isEqualTo(Optional.of(Interval.atLeast(Rational.of(3))));
    }

    @Test
    void single_days_inside_a_monthly_report_are_its_lower_bound() {
        Case log = Case.of(Amount.atLeast(5))
                .saw("2025-03-03", 1)
                .saw("2025-03-10", 1)
                .saw("2025-03-17", 1)
                .saw(Case.value(5), "2025-03-01", "2025-03-31");
        assertThat(log.closed().value()).isEqualTo(exactly(5));

        Case more = Case.of(Amount.atLeast(5))
                .saw("2025-03-03", 1)
                .saw("2025-03-10", 1)
                .saw("2025-03-17", 1)
                .saw(Case.value(2), "2025-03-01", "2025-03-31");
        assertThat(more.closed().value()).isEqualTo(between(2, 3));
        assertThat(inconsistent(more)).containsExactly(ids("m-0", "m-1", "m-2", "m-3"));
    }

    @Test
    void two_states_of_one_day_without_an_order_are_a_finding() {
        Case log = Case.of(
                        new Criterion.Total(Amount.atLeast(10)),
                        indicator -> indicator.basis(Indicator.Basis.SNAPSHOT).overTime(Indicator.Aggregation.LAST),
                        target -> {})
                .saw("2025-06-30", 40)
                .saw("2025-06-30", 4);

        assertThat(log.closed().value()).isEqualTo(between(4, 40));
        assertThat(log.closed().verdict()).isEqualTo(UNDETERMINED);
        assertThat(log.plan("2026-01-01").inconsistencies())
                .extracting(Assessment.Inconsistency::kind)
                .containsExactly(Assessment.Inconsistency.Kind.STATES_OF_ONE_DAY);
    }

    @Test
    void one_piece_of_evidence_on_two_days_counts_once_and_in_either_month_perhaps() {
        Consumer<Measurement.Builder> article = Case.value(1).andThen(one -> one.addEvidence("daily-7"));
        Case each = Case.of(new Criterion.Each(Amount.atLeast(1), Quota.per(CalendarUnit.MONTH)))
                .saw(article, "2025-03-31", "2025-03-31")
                .saw(article, "2025-04-01", "2025-04-01");

        Assessment answer = each.closed();
        assertThat(answer.value()).isEqualTo(exactly(1));
        assertThat(answer.windows().get(2).value()).isEqualTo(Interval.between(Rational.ZERO, Rational.ONE));
        assertThat(answer.windows().get(3).value()).isEqualTo(Interval.between(Rational.ZERO, Rational.ONE));
        assertThat(answer.windows().get(4).value()).isEqualTo(Interval.exactly(0));
    }

    @Test
    void a_week_that_is_reported_not_applicable_leaves_the_quota() {
        PlanPeriod weeks = new PlanPeriod(PlanDate.of(1, 6), PlanDate.of(1, 19));
        for (Observation.Reason reason : List.of(Observation.Reason.NOT_APPLICABLE, Observation.Reason.NOT_DUE)) {
            Assessment answer = Case.of(
                            new Criterion.Each(Amount.atLeast(1), Quota.per(CalendarUnit.WEEK)),
                            indicator -> {},
                            target -> target.period(weeks))
                    .saw("2025-01-06", 1)
                    .saw(none(reason), "2025-01-13", "2025-01-19")
                    .on("2025-01-20");
            assertThat(answer.verdict()).isEqualTo(MET);
            assertThat(answer.windows()).extracting(WindowResult::verdict).containsExactly(MET, NOT_APPLICABLE);
        }
    }

    @Test
    void a_member_to_whom_it_does_not_apply_leaves_the_group() {
        Group team = Group.builder()
                .id(PartId.of("team"))
                .title("Team")
                .groupKind(Group.Kind.TEAM)
                .addMembers(PartId.of("a"), PartId.of("b"))
                .build();
        for (String until : List.of("2025-06-30", "2025-12-31")) {
            Assessment answer = Case.of(new Criterion.ForEach(team.id(), new Criterion.Total(Amount.atLeast(2))))
                    .with(plan -> plan.addGroups(team))
                    .saw("2025-03-01", "a", 2)
                    .saw(
                            none(Observation.Reason.NOT_APPLICABLE).andThen(of("b")),
                            until.equals("2025-12-31") ? "2025-01-01" : until,
                            until)
                    .closed();
            assertThat(answer.verdict()).as(until).isEqualTo(MET);
        }
    }

    @Test
    void a_number_where_nothing_applies_is_a_finding_and_does_not_count() {
        Case log = Case.of(Amount.atLeast(3))
                .saw("2025-01-10", 2)
                .saw("2025-02-10", 1)
                .saw(none(Observation.Reason.NOT_APPLICABLE), "2025-02-01", "2025-02-28");

        assertThat(log.closed().value()).isEqualTo(exactly(2));
        assertThat(log.plan("2026-01-01").inconsistencies())
                .extracting(Assessment.Inconsistency::kind)
                .containsExactly(Assessment.Inconsistency.Kind.VALUE_WHERE_NOT_APPLICABLE);
    }

    @Test
    void a_period_with_a_hole_is_bounded_as_a_whole() {
        Case log = Case.of(Amount.atLeast(3))
                .saw(Case.value(10), "2025-01-01", "2025-12-31")
                .saw(none(Observation.Reason.NOT_APPLICABLE), "2025-06-01", "2025-06-30");

        assertThat(log.closed().value()).isEqualTo(between(0, 10));
    }

    @Test
    void the_smallest_values_of_subjects_are_not_final_while_another_may_appear() {
        Case smallest = Case.of(
                        new Criterion.Total(Amount.atMost(5)),
                        indicator -> indicator.overTime(Indicator.Aggregation.MIN),
                        target -> {})
                .saw("2025-02-01", "a", 2);
        assertThat(smallest.on("2025-03-01").finality()).isEqualTo(Assessment.Finality.PROVISIONAL);
        assertThat(smallest.saw("2025-04-01", "b", 9).closed().verdict()).isEqualTo(NOT_MET);

        Case unnamed = Case.of(
                        new Criterion.Total(Amount.atMost(5)),
                        indicator -> indicator.overTime(Indicator.Aggregation.MIN),
                        target -> {})
                .saw("2025-02-01", 2);
        assertThat(unnamed.on("2025-03-01").finality()).isEqualTo(Assessment.Finality.PROVISIONAL);
    }

    @Test
    void a_withdrawn_correction_restores_what_it_replaced() {
        Case log = Case.of(Amount.atLeast(3))
                .saw(Case.value(5).andThen(one -> one.id(RecordId.of("first"))), "2025-02-01", "2025-02-01")
                .saw(
                        Case.value(1)
                                .andThen(
                                        one -> one.id(RecordId.of("correction")).corrects(RecordId.of("first"))),
                        "2025-02-01",
                        "2025-02-01")
                .saw(
                        none(Observation.Reason.WITHDRAWN)
                                .andThen(
                                        one -> one.id(RecordId.of("withdrawal")).corrects(RecordId.of("correction"))),
                        "2025-02-01",
                        "2025-02-01");

        assertThat(log.closed().value()).isEqualTo(exactly(5));
    }

    @Test
    void a_record_or_its_indicator_says_what_its_days_do_not() {
        Case daily = Case.of(
                        new Criterion.Total(Amount.atLeast(3)),
                        indicator -> indicator.reportKind(Indicator.ReportKind.STATEMENT),
                        target -> {})
                .saw("2025-01-05", 2)
                .saw("2025-01-05", 2);
        assertThat(daily.closed().value()).as("one statement, made twice").isEqualTo(exactly(2));

        Consumer<Measurement.Builder> camp =
                Case.value(1).andThen(one -> one.reportKind(Indicator.ReportKind.OCCURRENCE));
        Case camps = Case.of(new Criterion.Each(Amount.atLeast(1), Quota.per(CalendarUnit.MONTH)))
                .saw(camp, "2025-01-30", "2025-02-02")
                .saw(camp, "2025-01-20", "2025-01-31");
        assertThat(camps.closed().value()).isEqualTo(exactly(2));
        assertThat(camps.closed().windows().get(0).value()).isEqualTo(Interval.between(Rational.ONE, Rational.of(2)));
    }
}
