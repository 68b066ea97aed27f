package org.workplan.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workplan.value.Verdict.MET;
import static org.workplan.value.Verdict.NOT_MET;
import static org.workplan.value.Verdict.UNDETERMINED;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.workplan.explanation.Operand;
import org.workplan.plan.Group;
import org.workplan.plan.Indicator;
import org.workplan.plan.Ladder;
import org.workplan.plan.Session;
import org.workplan.plan.Target;
import org.workplan.plan.Task;
import org.workplan.target.Checklist;
import org.workplan.target.Criterion;
import org.workplan.target.Due;
import org.workplan.target.Quota;
import org.workplan.value.Amount;
import org.workplan.value.CalendarUnit;
import org.workplan.value.DatePeriod;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.PlanDate;
import org.workplan.value.PlanPeriod;
import org.workplan.value.Quantity;
import org.workplan.value.Rational;
import org.workplan.value.TimeSlot;
import org.workplan.wording.Wording;

/** How single targets stand, figure by figure. */
class AssessmentTest {

    private static final PlanPeriod ENDLESS =
            new PlanPeriod(PlanDate.of(LocalDate.of(2025, 1, 1)), PlanDate.of(LocalDate.of(9999, 12, 31)));

    private static Optional<Interval> exactly(long number) {
        return Optional.of(Interval.exactly(number));
    }

    private static Optional<Interval> between(long low, long high) {
        return Optional.of(Interval.between(Rational.of(low), Rational.of(high)));
    }

    private static Optional<Interval> from(long low) {
        return Optional.of(Interval.atLeast(Rational.of(low)));
    }

    @Test
    void more_than_six_is_won_at_the_seventh_and_that_is_final() {
        Case six = Case.of(Amount.moreThan(6)).saw("2025-02-01", 6);

        assertThat(six.on("2025-03-01").verdict()).isEqualTo(UNDETERMINED);
        Assessment seven = six.saw("2025-02-02", 1).on("2025-03-01");
        assertThat(seven.verdict()).isEqualTo(MET);
        assertThat(seven.finality()).isEqualTo(Assessment.Finality.FINAL);
        assertThat(seven.progress()).isEqualTo(exactly(1));
    }

    @Test
    void at_most_none_is_lost_at_the_first_event_and_won_only_by_a_reported_zero() {
        assertThat(Case.of(Amount.atMost(0))
                        .saw("2025-02-01", 0)
                        .on("2025-12-31")
                        .verdict())
                .isEqualTo(UNDETERMINED);
        assertThat(Case.of(Amount.atMost(0)).saw("2025-02-01", 0).closed().verdict())
                .isEqualTo(MET);
        assertThat(Case.of(Amount.atMost(0)).closed().verdict()).isEqualTo(UNDETERMINED);
        Assessment lost = Case.of(Amount.atMost(0)).saw("2025-02-01", 1).on("2025-02-01");
        assertThat(lost.verdict()).isEqualTo(NOT_MET);
        assertThat(lost.finality()).isEqualTo(Assessment.Finality.FINAL);
        assertThat(lost.progress()).as("the start was enough").isEmpty();
    }

    @Test
    void exactly_six_stays_open_in_an_open_year_and_is_lost_at_seven() {
        assertThat(Case.of(Amount.exactly(6))
                        .saw("2025-02-01", 6)
                        .on("2025-12-31")
                        .verdict())
                .isEqualTo(UNDETERMINED);
        assertThat(Case.of(Amount.exactly(6)).saw("2025-02-01", 6).closed().verdict())
                .isEqualTo(MET);
        assertThat(Case.of(Amount.exactly(6))
                        .saw("2025-02-01", 7)
                        .on("2025-03-01")
                        .verdict())
                .isEqualTo(NOT_MET);
    }

    @Test
    void a_day_before_the_start_and_the_deadline_day_are_open_and_the_day_after_is_closed() {
        Case five = Case.of(Amount.atLeast(6)).saw("2025-12-31", 5);

        assertThat(five.on("2024-12-01").status()).isEqualTo(Assessment.Status.NOT_STARTED);
        assertThat(five.on("2025-12-31").verdict()).isEqualTo(UNDETERMINED);
        assertThat(five.closed().verdict()).isEqualTo(NOT_MET);
        assertThat(five.closed().status()).isEqualTo(Assessment.Status.MISSED);
        assertThat(five.saw("2026-01-03", 1).on("2026-01-04").status()).isEqualTo(Assessment.Status.ACHIEVED_LATE);
    }

    @Test
    void a_period_of_one_day_is_open_on_that_day() {
        PlanDate day = PlanDate.of(2, 28);
        Case one = Case.of(Criterion.milestone(), indicator -> {}, target -> target.period(new PlanPeriod(day, day)));

        assertThat(one.on("2025-02-27").status()).isEqualTo(Assessment.Status.NOT_STARTED);
        assertThat(one.saw("2025-02-28", 1).on("2025-02-28").verdict()).isEqualTo(MET);
    }

    @Test
    void three_years_from_29_february_end_on_the_day_before_the_same_date_three_years_on() {
        PlanPeriod period =
                new PlanPeriod(PlanDate.of(LocalDate.of(2024, 2, 29)), PlanDate.of(LocalDate.of(2024, 12, 31)));
        Case three = Case.of(
                Criterion.milestone(),
                indicator -> {},
                target -> target.period(period).due(Due.within(3, 3, CalendarUnit.YEAR)));

        assertThat(three.on("2025-01-01").period())
                .contains(DatePeriod.of(LocalDate.of(2024, 2, 29), LocalDate.of(2027, 2, 27)));
    }

    @Test
    void a_deadline_before_the_start_of_a_plan_that_runs_into_the_next_year_lies_in_that_year() {
        PlanPeriod period =
                new PlanPeriod(PlanDate.of(LocalDate.of(2025, 9, 1)), PlanDate.of(LocalDate.of(2026, 8, 31)));
        Case march = Case.of(
                Criterion.milestone(),
                indicator -> {},
                target -> target.period(period).due(Due.on(PlanDate.of(3, 1))));

        assertThat(march.on("2025-10-01").period().orElseThrow().end()).isEqualTo(LocalDate.of(2026, 3, 1));
    }

    @Test
    void only_reported_gaps_say_nothing_about_other_months() {
        Case gap = Case.of(Criterion.each(Amount.atLeast(1), Quota.per(CalendarUnit.MONTH)))
                .saw(
                        builder -> builder.value(Observation.absent(Observation.Reason.NOT_REPORTED)),
                        "2025-01-01",
                        "2025-01-31");

        assertThat(gap.closed().verdict()).isEqualTo(UNDETERMINED);
        assertThat(gap.closed().windows()).extracting(WindowResult::verdict).containsOnly(UNDETERMINED);
    }

    @Test
    void one_class_on_the_calendar_where_two_were_promised_puts_march_at_risk() {
        PartId task = PartId.of("classes");
        Case classes = Case.of(
                        Criterion.each(Amount.bare(2), Quota.per(CalendarUnit.MONTH)),
                        indicator -> {},
                        target -> target.task(task))
                .with(plan -> plan.addTasks(
                                Task.builder().id(task).title("classes").build())
                        .addSessions(
                                session("february-1", 2, 5, task),
                                session("february-2", 2, 19, task),
                                session("march", 3, 5, task)))
                .saw("2025-01-10", 2);
        Assessment answer = classes.on("2025-02-01");

        assertThat(answer.windows().get(1).isShort()).isFalse();
        assertThat(answer.windows().get(2).scheduled()).contains(1L);
        assertThat(answer.windows().get(2).isShort()).isTrue();
        assertThat(answer.status()).isEqualTo(Assessment.Status.AT_RISK);
        assertThat(answer.nextDue()).contains(new Assessment.NextDue(Rational.of(2), LocalDate.of(2025, 2, 28)));
    }

    private static Session session(String id, int month, int day, PartId task) {
        return Session.builder()
                .id(PartId.of(id))
                .title(id)
                .date(PlanDate.of(month, day))
                .time(TimeSlot.of(LocalTime.of(9, 0), LocalTime.of(10, 0)))
                .addTasks(task)
                .build();
    }

    @Test
    void a_listed_spread_and_one_along_the_sessions_say_what_is_expected_by_a_day() {
        Target.Profile listed = new Target.Profile.Listed(ImmutableList.of(
                new Target.Profile.Point(PlanDate.of(4, 1), BigDecimal.ONE),
                new Target.Profile.Point(PlanDate.of(10, 1), BigDecimal.valueOf(6))));
        Case steps = Case.of(Criterion.total(Amount.atLeast(6)), indicator -> {}, target -> target.profile(listed))
                .saw("2025-01-10", 1);

        assertThat(steps.on("2025-03-31").pace().orElseThrow().expected()).isEqualTo(Rational.ZERO);
        assertThat(steps.on("2025-04-01").pace().orElseThrow().isOnPace()).isTrue();
        assertThat(steps.on("2025-10-01").pace().orElseThrow().isOnPace()).isFalse();

        PartId task = PartId.of("classes");
        Case along = Case.of(
                        Criterion.total(Amount.atLeast(6)),
                        indicator -> {},
                        target -> target.task(task).profile(new Target.Profile.Sessions()))
                .with(plan -> plan.addTasks(
                                Task.builder().id(task).title("classes").build())
                        .addSessions(session("one", 2, 5, task), session("two", 3, 5, task)))
                .saw("2025-01-10", 1);
        assertThat(along.on("2025-02-05").pace().orElseThrow().expected()).isEqualTo(Rational.of(3));
    }

    @Test
    void on_15_january_nothing_whole_is_due_of_seven_a_year() {
        Assessment answer = Case.of(Amount.moreThan(6)).saw("2025-01-02", 0).on("2025-01-15");

        assertThat(answer.pace().orElseThrow().due()).isEqualTo(Rational.ZERO);
        assertThat(answer.pace().orElseThrow().isOnPace()).isTrue();
        assertThat(answer.forecast().orElseThrow().value()).isEmpty();
    }

    @Test
    void an_average_a_smallest_and_a_largest_value_are_intervals_while_the_year_is_open() {
        assertThat(aggregated(Indicator.Aggregation.MAX).on("2025-06-30").value())
                .isEqualTo(from(8));
        assertThat(aggregated(Indicator.Aggregation.MIN).on("2025-06-30").value())
                .isEqualTo(between(0, 2));
        assertThat(aggregated(Indicator.Aggregation.AVERAGE).on("2025-06-30").value())
                .isEqualTo(from(0));
        assertThat(aggregated(Indicator.Aggregation.MAX).closed().value()).isEqualTo(exactly(8));
        assertThat(aggregated(Indicator.Aggregation.MIN).closed().value()).isEqualTo(exactly(2));
        assertThat(aggregated(Indicator.Aggregation.AVERAGE).closed().value()).isEqualTo(exactly(5));
    }

    private static Case aggregated(Indicator.Aggregation aggregation) {
        return Case.of(Criterion.total(Amount.atLeast(4)), indicator -> indicator.overTime(aggregation), target -> {})
                .saw("2025-02-01", 2)
                .saw("2025-03-01", 8);
    }

    @Test
    void distinct_people_are_counted_by_name_and_otherwise_bounded() {
        Case named =
                distinct().saw("2025-02-01", "li", 1).saw("2025-03-01", "li", 1).saw("2025-03-01", "wang", 1);
        assertThat(named.closed().value()).isEqualTo(exactly(2));

        Case unnamed = distinct().saw("2025-02-01", 40).saw("2025-03-01", 30);
        assertThat(unnamed.closed().value()).isEqualTo(between(40, 70));
    }

    private static Case distinct() {
        return Case.of(
                Criterion.total(Amount.atLeast(50)),
                indicator -> indicator.overTime(Indicator.Aggregation.COUNT_DISTINCT),
                target -> {});
    }

    @Test
    void a_running_total_takes_the_last_of_each_reporter_and_tells_of_a_decrease() {
        Case totals = Case.of(
                        Criterion.total(Amount.atLeast(20)),
                        indicator -> indicator.basis(Indicator.Basis.RUNNING_TOTAL),
                        target -> {})
                .saw(Case.reported("north", 5), "2025-01-31", "2025-01-31")
                .saw(Case.reported("north", 9), "2025-02-28", "2025-02-28")
                .saw(Case.reported("south", 7), "2025-02-28", "2025-02-28")
                .saw(Case.reported("north", 8), "2025-03-31", "2025-03-31");

        assertThat(totals.on("2025-04-01").value()).isEqualTo(from(15));
        assertThat(totals.closed().value())
                .as("either 9 or 8 is wrong, and south has 7")
                .isEqualTo(between(15, 16));
        assertThat(totals.plan("2025-04-01").inconsistencies())
                .extracting(Assessment.Inconsistency::kind)
                .containsExactly(Assessment.Inconsistency.Kind.DECREASING_TOTAL);
    }

    @Test
    void a_late_report_of_an_older_state_never_replaces_a_newer_one() {
        Case snapshots = Case.of(
                        Criterion.total(Amount.about(50)),
                        indicator -> indicator.basis(Indicator.Basis.SNAPSHOT).overTime(Indicator.Aggregation.LAST),
                        target -> {})
                .saw("2025-06-01", 46)
                .saw("2025-03-01", 12);

        assertThat(snapshots.on("2025-07-01").value()).isEqualTo(exactly(46));
        assertThat(snapshots.on("2025-07-01").verdict()).isEqualTo(MET);
        assertThat(snapshots.on("2025-07-01").finality()).isEqualTo(Assessment.Finality.PROVISIONAL);
    }

    @Test
    void overlapping_periods_limit_each_other_and_events_of_one_day_add_up() {
        Assessment overlapping = Case.of(Amount.atLeast(3))
                .saw(Case.value(2), "2025-01-01", "2025-03-31")
                .saw(Case.value(2), "2025-03-01", "2025-04-30")
                .closed();
        assertThat(overlapping.value()).isEqualTo(between(2, 4));
        assertThat(overlapping.verdict()).isEqualTo(UNDETERMINED);

        assertThat(Case.of(Amount.atLeast(3))
                        .saw("2025-01-05", 2)
                        .saw("2025-01-05", 1)
                        .closed()
                        .verdict())
                .isEqualTo(MET);
    }

    @Test
    void a_missing_report_widens_a_sum_up_to_its_declared_largest_value() {
        Case quarterly = Case.of(
                        Criterion.total(Amount.atLeast(12)),
                        indicator -> indicator.completeness(new Indicator.Completeness.PeriodicReports(
                                CalendarUnit.QUARTER, Optional.of(BigDecimal.valueOf(5)))),
                        target -> {})
                .saw(Case.value(3), "2025-01-01", "2025-03-31")
                .saw(Case.value(3), "2025-07-01", "2025-09-30");

        assertThat(quarterly.closed().value()).isEqualTo(between(6, 16));
        assertThat(quarterly.closed().verdict()).isEqualTo(UNDETERMINED);
        assertThat(quarterly
                        .saw(Case.value(0), "2025-04-01", "2025-06-30")
                        .closed()
                        .verdict())
                .isEqualTo(NOT_MET);
    }

    @Test
    void without_any_report_even_a_declared_largest_value_decides_nothing() {
        Case silent = Case.of(
                Criterion.total(Amount.atLeast(100)),
                indicator -> indicator.completeness(
                        new Indicator.Completeness.PeriodicReports(CalendarUnit.YEAR, Optional.of(BigDecimal.ONE))),
                target -> {});

        assertThat(silent.closed().verdict()).isEqualTo(UNDETERMINED);
    }

    @Test
    void ratios_of_several_units_add_parts_and_wholes_and_name_the_unassessed() {
        Case ratio = Case.of(
                        Criterion.total(Amount.atLeast(90)),
                        indicator ->
                                indicator.valueKind(Indicator.ValueKind.RATIO).basis(Indicator.Basis.SNAPSHOT),
                        target -> {})
                .saw(share("east", 10, 10, 0), "2025-06-01", "2025-06-01")
                .saw(share("west", 60, 90, 9), "2025-06-01", "2025-06-01");

        assertThat(ratio.closed().value()).isEqualTo(between(70, 79));
        assertThat(ratio.closed().verdict()).isEqualTo(NOT_MET);
    }

    private static java.util.function.Consumer<Measurement.Builder> share(
            String unit, long part, long whole, long open) {
        return builder -> builder.subject(PartId.of(unit))
                .value(new Observation.Share(
                        BigDecimal.valueOf(part), BigDecimal.valueOf(whole), BigDecimal.valueOf(open)));
    }

    @Test
    void a_part_of_nothing_contradicts_itself() {
        Assessment answer = Case.of(
                        Criterion.total(Amount.atLeast(90)),
                        indicator ->
                                indicator.valueKind(Indicator.ValueKind.RATIO).basis(Indicator.Basis.SNAPSHOT),
                        target -> {})
                .saw(share("east", 3, 0, 0), "2025-06-01", "2025-06-01")
                .closed();

        assertThat(answer.verdict()).isEqualTo(UNDETERMINED);
        assertThat(answer.status()).isEqualTo(Assessment.Status.INVALID);
    }

    @Test
    void a_level_at_or_above_the_wanted_one_is_final_and_all_levels_need_each() {
        Ladder ladder = Ladder.builder()
                .id(PartId.of("ladder"))
                .title("ladder")
                .addLevels("municipal", "provincial", "national")
                .build();
        Case level = Case.of(
                        Criterion.atLevel("provincial"),
                        indicator ->
                                indicator.valueKind(Indicator.ValueKind.LEVEL).ladder(ladder.id()),
                        target -> {})
                .with(plan -> plan.addLadders(ladder));
        assertThat(level.saw(levelOf("municipal"), "2025-05-01", "2025-05-01")
                        .on("2025-06-01")
                        .verdict())
                .isEqualTo(UNDETERMINED);
        Assessment national =
                level.saw(levelOf("national"), "2025-06-01", "2025-06-01").on("2025-06-01");
        assertThat(national.verdict()).isEqualTo(MET);
        assertThat(national.finality()).isEqualTo(Assessment.Finality.FINAL);

        Case both = Case.of(
                        new Criterion.AllLevels(ImmutableSet.of("municipal", "provincial")),
                        indicator ->
                                indicator.valueKind(Indicator.ValueKind.LEVEL).ladder(ladder.id()),
                        target -> {})
                .with(plan -> plan.addLadders(ladder))
                .saw(levelOf("provincial"), "2025-05-01", "2025-05-01");
        assertThat(both.closed().verdict()).isEqualTo(NOT_MET);
        assertThat(both.saw(levelOf("municipal"), "2025-06-01", "2025-06-01")
                        .closed()
                        .verdict())
                .isEqualTo(MET);
        assertThat(both.saw(levelOf("galactic"), "2025-06-01", "2025-06-01")
                        .plan("2026-01-01")
                        .rejected())
                .extracting(MeasurementLog.Rejection::reason)
                .containsExactly(MeasurementLog.Rejection.Reason.UNKNOWN_LEVEL);
    }

    private static java.util.function.Consumer<Measurement.Builder> levelOf(String level) {
        return builder -> builder.value(Observation.level(level));
    }

    @Test
    void an_open_list_is_never_proved_complete_and_an_unnamed_item_may_be_any() {
        Case open = items(Checklist.open("list", "a", "b"));
        assertThat(open.closed().verdict()).isEqualTo(UNDETERMINED);
        assertThat(open.closed().missing())
                .extracting(Assessment.Missing::what)
                .containsExactly(Assessment.Missing.What.LIST_END);

        assertThat(items(new Checklist("list", ImmutableList.of("a"), 2, false))
                        .closed()
                        .verdict())
                .isEqualTo(MET);
        Case closed = items(Checklist.of("list", "a"));
        assertThat(closed.closed().verdict()).isEqualTo(MET);
        assertThat(closed.plan("2026-01-01").rejected())
                .extracting(MeasurementLog.Rejection::reason)
                .containsExactly(MeasurementLog.Rejection.Reason.UNKNOWN_ITEM);
    }

    private static Case items(Checklist list) {
        return Case.of(
                        Criterion.complete(list),
                        indicator -> indicator.valueKind(Indicator.ValueKind.CHECK),
                        target -> {})
                .saw(builder -> builder.value(Observation.item("a")), "2025-05-01", "2025-05-01")
                .saw(builder -> builder.value(Observation.item("b")), "2025-05-01", "2025-05-01");
    }

    @Test
    void a_reduction_from_a_baseline_regresses_below_nothing_and_attains_beyond_all() {
        Criterion.Change half = new Criterion.Change(
                Criterion.Direction.REDUCE,
                Optional.of(BigDecimal.valueOf(50)),
                true,
                Optional.of(BigDecimal.valueOf(40)));
        Case reduce = Case.of(half, indicator -> indicator.basis(Indicator.Basis.SNAPSHOT), target -> {});

        assertThat(reduce.saw("2025-03-01", 50).on("2025-04-01").progress())
                .contains(Interval.exactly(Rational.of(-1, 2)));
        assertThat(reduce.saw("2025-05-01", 30).on("2025-06-01").progress())
                .contains(Interval.exactly(Rational.of(1, 2)));
        Assessment beyond = reduce.saw("2025-07-01", 10).on("2025-08-01");
        assertThat(beyond.progress()).isEqualTo(exactly(1));
        assertThat(beyond.attainment()).contains(Rational.of(3, 2));
    }

    @Test
    void a_baseline_that_is_the_target_is_enough_from_the_start() {
        Criterion.Change none = new Criterion.Change(
                Criterion.Direction.INCREASE, Optional.of(BigDecimal.ZERO), false, Optional.of(BigDecimal.valueOf(40)));
        Case same = Case.of(none, indicator -> indicator.basis(Indicator.Basis.SNAPSHOT), target -> {});

        assertThat(same.saw("2025-03-01", 40).on("2025-04-01").progress()).isEqualTo(exactly(1));
        assertThat(same.saw("2025-04-01", 39).on("2025-04-02").progress()).isEmpty();
    }

    @Test
    void a_repeated_id_and_a_second_report_of_the_same_article_count_once() {
        Case twice = Case.of(Amount.atLeast(2))
                .saw(Case.value(1).andThen(builder -> builder.addEvidence("daily-7")), "2025-03-01", "2025-03-01")
                .saw(Case.value(1).andThen(builder -> builder.addEvidence("daily-7")), "2025-03-01", "2025-03-01");
        assertThat(twice.closed().value()).isEqualTo(exactly(1));

        Case again = Case.of(Amount.atLeast(2))
                .saw(
                        Case.value(1).andThen(builder -> builder.id(org.workplan.value.RecordId.of("same"))),
                        "2025-03-01",
                        "2025-03-01")
                .saw(
                        Case.value(1).andThen(builder -> builder.id(org.workplan.value.RecordId.of("same"))),
                        "2025-03-01",
                        "2025-03-01");
        assertThat(again.closed().value()).isEqualTo(exactly(1));
        assertThat(again.plan("2026-01-01").rejected())
                .extracting(MeasurementLog.Rejection::reason)
                .containsExactly(MeasurementLog.Rejection.Reason.DUPLICATE);
    }

    @Test
    void parts_of_a_reported_total_are_not_added_to_it_and_must_add_up() {
        Case broken = Case.of(Amount.atLeast(12))
                .saw(Case.value(10), "2025-01-01", "2025-01-31")
                .saw(Case.tagged("sex", "f", 4), "2025-01-01", "2025-01-31")
                .saw(Case.tagged("sex", "m", 5), "2025-01-01", "2025-01-31");

        assertThat(broken.closed().value())
                .as("the total or the parts are wrong")
                .isEqualTo(between(9, 10));
        assertThat(broken.plan("2026-01-01").inconsistencies())
                .extracting(Assessment.Inconsistency::kind)
                .containsExactly(Assessment.Inconsistency.Kind.PARTS_DO_NOT_ADD_UP);

        Case whole = Case.of(Amount.atLeast(12))
                .saw(Case.value(9), "2025-01-01", "2025-01-31")
                .saw(Case.tagged("sex", "f", 4), "2025-01-01", "2025-01-31")
                .saw(Case.tagged("sex", "m", 5), "2025-01-01", "2025-01-31");
        assertThat(whole.closed().value()).isEqualTo(exactly(9));
        assertThat(whole.plan("2026-01-01").inconsistencies()).isEmpty();
    }

    @Test
    void parts_that_are_declared_to_overlap_need_not_add_up_and_none_is_larger_than_the_total() {
        assertThat(byTrade(7).plan("2026-01-01").inconsistencies()).isEmpty();
        assertThat(byTrade(11).plan("2026-01-01").inconsistencies())
                .extracting(one -> one.explanation().key())
                .containsExactly("progress.part-above-total");
    }

    private static Case byTrade(long joiners) {
        return Case.of(
                        Criterion.total(Amount.atLeast(12)),
                        indicator -> indicator.addOverlappingTags("trade"),
                        target -> {})
                .saw(Case.value(10), "2025-01-01", "2025-01-31")
                .saw(Case.tagged("trade", "mason", 6), "2025-01-01", "2025-01-31")
                .saw(Case.tagged("trade", "joiner", joiners), "2025-01-01", "2025-01-31");
    }

    @Test
    void of_a_group_of_unknown_size_nothing_is_known_and_that_is_not_zero() {
        Case each = Case.of(new Criterion.ForEach(PartId.of("nobody-knows"), Criterion.milestone()));

        assertThat(each.closed().verdict()).isEqualTo(UNDETERMINED);
        assertThat(each.closed().value()).isEqualTo(from(0));
        assertThat(each.closed().missing())
                .extracting(Assessment.Missing::what)
                .containsExactly(Assessment.Missing.What.POPULATION);
    }

    @Test
    void a_broken_count_and_an_unknown_indicator_are_named_and_not_counted() {
        PlanAssessment answer = Case.of(Amount.atLeast(2))
                .saw(builder -> builder.value(Observation.of(new BigDecimal("2.5"))), "2025-03-01", "2025-03-01")
                .saw(
                        Case.value(1).andThen(builder -> builder.indicator(PartId.of("elsewhere"))),
                        "2025-03-01",
                        "2025-03-01")
                .plan("2025-06-01");

        assertThat(answer.rejected())
                .extracting(MeasurementLog.Rejection::reason)
                .containsExactlyInAnyOrder(
                        MeasurementLog.Rejection.Reason.WRONG_KIND, MeasurementLog.Rejection.Reason.UNKNOWN_INDICATOR);
        assertThat(answer.targets().get(0).status()).isEqualTo(Assessment.Status.NO_DATA);
    }

    private static String told(Assessment assessment) {
        return Wording.of(Locale.ENGLISH).sentence(assessment.explanation());
    }

    @Test
    void missed_months_are_named() {
        Case twice = Case.of(Criterion.each(Amount.bare(2), Quota.per(CalendarUnit.MONTH)))
                .saw("2025-01-10", 2)
                .saw("2025-02-10", 1)
                .saw("2025-03-10", 3);
        assertThat(told(twice.on("2025-04-15")))
                .isEqualTo("12 periods: 2 met, 1 not met, 9 undetermined. Not met: 1 Feb 2025 to 28 Feb 2025.");
        assertThat(told(twice.on("2025-02-15"))).isEqualTo("12 periods: 1 met, 0 not met, 11 undetermined.");
    }

    @Test
    void members_of_whom_nothing_is_known_are_counted_each() {
        Group households = Group.builder()
                .id(PartId.of("households"))
                .title("households")
                .groupKind(Group.Kind.BENEFICIARIES)
                .size(Quantity.of(Amount.bare(5), "households"))
                .build();
        Case visits = Case.of(new Criterion.ForEach(households.id(), Criterion.total(Amount.atLeast(2))))
                .with(plan -> plan.addGroups(households))
                .saw("2025-03-01", "h1", 2)
                .saw("2025-03-01", "h2", 1);
        assertThat(told(visits.closed())).isEqualTo("5 members: 1 met, 1 not met, 3 undetermined.");
        assertThat(Wording.of(Locale.ENGLISH).tree(visits.closed().explanation()))
                .contains("\"count\" of h1: 2 things from", "\"count\" of h2: 1 thing from");
        assertThat(Wording.of(Locale.SIMPLIFIED_CHINESE).tree(visits.closed().explanation()))
                .contains("h1的“count”：2 things");
    }

    @Test
    void a_month_is_silent_about_what_lies_in_other_months_and_tells_what_lies_in_none() {
        Assessment answer = Case.of(Criterion.each(Amount.bare(1), Quota.per(CalendarUnit.MONTH)))
                .saw("2025-01-10", 1)
                .saw("2025-03-10", 1)
                .saw(Case.value(1), "2025-01-30", "2025-02-02")
                .saw("2024-12-31", 1)
                .closed();
        assertThat(rejectedIn(answer, 0)).containsExactly("m-3");
        assertThat(rejectedIn(answer, 1)).containsExactly("m-3");
        assertThat(rejectedIn(answer, 2)).containsExactly("m-3");
        assertThat(answer.windows().get(1).value()).isEqualTo(Interval.between(Rational.ZERO, Rational.ONE));
    }

    @Test
    void a_period_up_to_the_year_9999_is_not_judged_day_by_day() {
        for (Quota daily : ImmutableList.of(
                Quota.per(CalendarUnit.DAY),
                new Quota(CalendarUnit.MONTH, Quota.Alignment.ROLLING, Quota.Partial.FULL))) {
            Assessment answer = Case.of(
                            Criterion.each(Amount.bare(1), daily), indicator -> {}, target -> target.period(ENDLESS))
                    .saw("2025-01-20", 1)
                    .closed();
            assertThat(answer.verdict()).isEqualTo(UNDETERMINED);
            assertThat(answer.windows()).isEmpty();
            assertThat(answer.missing()).containsExactly(Assessment.Missing.of(Assessment.Missing.What.DEADLINE));
            assertThat(Wording.of(Locale.ENGLISH).sentence(answer.explanation()))
                    .isEqualTo(
                            "1 Jan 2025 to 31 Dec 9999 contains more than 10,000 windows, too many to assess one by one. Set an earlier end for the target.");
        }
        assertThat(Case.of(
                                Criterion.each(Amount.bare(1), Quota.per(CalendarUnit.YEAR)),
                                indicator -> {},
                                target -> target.period(ENDLESS))
                        .closed()
                        .windows())
                .hasSize(7_975);
    }

    @Test
    void daily_reports_up_to_the_year_9999_are_one_gap() {
        Assessment answer = Case.of(
                        Criterion.total(Amount.atLeast(3)),
                        indicator -> indicator.completeness(
                                new Indicator.Completeness.PeriodicReports(CalendarUnit.DAY, Optional.empty())),
                        target -> target.period(ENDLESS))
                .saw("2025-01-20", 2)
                .closed();
        assertThat(answer.verdict()).isEqualTo(UNDETERMINED);
        assertThat(answer.value()).isEqualTo(from(2));
        assertThat(answer.missing()).contains(Assessment.Missing.of(Assessment.Missing.What.DEADLINE));
    }

    @Test
    void what_lies_in_a_month_that_is_skipped_is_told() {
        Quota whole = new Quota(CalendarUnit.MONTH, Quota.Alignment.CALENDAR, Quota.Partial.SKIPPED);
        Assessment answer = Case.of(
                        Criterion.each(Amount.bare(1), whole),
                        indicator -> {},
                        target -> target.period(new PlanPeriod(PlanDate.of(1, 15), PlanDate.of(12, 31))))
                .saw("2025-01-20", 1)
                .saw("2025-03-10", 1)
                .closed();
        assertThat(rejectedIn(answer, 0)).containsExactly("m-0");
    }

    private static ImmutableList<String> rejectedIn(Assessment assessment, int window) {
        return assessment.explanation().reasons().get(window).reasons().get(0).reasons().stream()
                .filter(reason -> reason.key().equals("progress.rejected"))
                .map(reason -> ((Operand.Text) reason.operands().get("id")).text())
                .collect(ImmutableList.toImmutableList());
    }

    @Test
    void a_group_whose_members_are_on_their_way_is_not_without_data() {
        Group representatives = Group.builder()
                .id(PartId.of("representatives"))
                .title("representatives")
                .groupKind(Group.Kind.TEAM)
                .addMembers(PartId.of("r1"), PartId.of("r2"))
                .build();
        Case contacts = Case.of(new Criterion.ForEach(representatives.id(), Criterion.total(Amount.between(7, 8))))
                .with(plan -> plan.addGroups(representatives));
        assertThat(contacts.on("2025-06-30").status()).isEqualTo(Assessment.Status.NO_DATA);
        assertThat(contacts.saw("2025-03-01", "r1", 7).on("2025-06-30").status())
                .isEqualTo(Assessment.Status.ON_TRACK);
    }

    @Test
    void levels_are_told_by_their_names_and_need_no_number_more() {
        Ladder ladder = Ladder.builder()
                .id(PartId.of("ladder"))
                .title("ladder")
                .levels(ImmutableList.of("municipal", "provincial"))
                .build();
        Case honour = Case.of(
                        Criterion.atLevel("provincial"),
                        indicator ->
                                indicator.valueKind(Indicator.ValueKind.LEVEL).ladder(ladder.id()),
                        target -> {})
                .with(plan -> plan.addLadders(ladder));
        assertThat(told(honour.closed())).isEqualTo("\"count\": level not reported; target: at least provincial.");
        honour.saw(one -> one.value(Observation.level("municipal")), "2025-03-01", "2025-03-01");
        assertThat(told(honour.on("2025-06-30")))
                .isEqualTo("\"count\": municipal reached so far; target: at least provincial.");
        assertThat(reasons(honour.on("2025-06-30")))
                .startsWith("\"count\": municipal to provincial from 1 Jan 2025 to 31 Dec 2025, 1 measurement.");
        assertThat(honour.on("2025-06-30").nextDue()).isEmpty();
        assertThat(told(honour.closed())).isEqualTo("\"count\": municipal reached; target: at least provincial.");
        assertThat(reasons(honour.closed()))
                .startsWith("\"count\": municipal from 1 Jan 2025 to 31 Dec 2025, 1 measurement.");
    }

    private static List<String> reasons(Assessment assessment) {
        return assessment.explanation().reasons().stream()
                .map(Wording.of(Locale.ENGLISH)::sentence)
                .toList();
    }

    @Test
    void items_that_are_lacking_are_named() {
        Checklist list = new Checklist("clubs", ImmutableList.of("chess", "cards", "tennis"), 3, false);
        Case clubs = Case.of(
                        Criterion.complete(list),
                        indicator -> indicator.valueKind(Indicator.ValueKind.CHECK),
                        target -> {})
                .saw(one -> one.value(Observation.item("cards")), "2025-03-01", "2025-03-01");
        assertThat(told(clubs.on("2025-06-30"))).isEqualTo("\"count\": 1 of 3 items done; missing: chess, tennis.");
    }
}
