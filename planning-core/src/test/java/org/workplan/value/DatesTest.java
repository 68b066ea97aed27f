package org.workplan.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.workplan.explanation.Operand;
import org.workplan.plan.Plan;
import org.workplan.progress.AssessmentPolicy;
import org.workplan.progress.Assessor;
import org.workplan.rule.RuleContext;
import org.workplan.rule.RuleId;
import org.workplan.rule.Waiver;
import org.workplan.schedule.Agenda;
import org.workplan.storage.Change;
import org.workplan.storage.Tally;
import org.workplan.target.Due;
import org.workplan.target.Recurrence;

/** Constructors take dates of the years 1 to 9999 and refuse the others with value and remedy. */
class DatesTest {

    private static final Plan PLAN = Plan.builder()
            .id(PlanId.of("p"))
            .kind(Plan.Kind.PROGRAMME)
            .title("P")
            .build();

    static ImmutableList<Consumer<LocalDate>> constructors() {
        return ImmutableList.of(
                PlanDate::of,
                date -> PlanDate.parse(date.toString()),
                date -> DatePeriod.of(date, date),
                date -> DatePeriod.ofYear(date.getYear()),
                date -> PlanDate.of(1, 1).withYear(date.getYear()),
                date -> PLAN.withYear(date.getYear()),
                date -> new Recurrence.End(Optional.empty(), Optional.of(date)),
                date -> new Waiver(RuleId.of("r"), "*", "why", "who", date, Optional.empty()),
                date -> new Waiver(RuleId.of("r"), "*", "why", "who", Dates.FIRST, Optional.of(date)),
                date -> RuleContext.of(PLAN).withAsOf(date),
                date -> Agenda.Request.of(DatePeriod.ofYear(2025)).at(date.atStartOfDay()),
                date -> new Change(RecordId.of("c"), "who", "why", start(date)),
                date -> new Operand.Moment(start(date)),
                date -> Tally.Request.builder().knownAt(start(date)).build(),
                date -> Assessor.of(AssessmentPolicy.STANDARD)
                        .assess(PLAN, ImmutableList.of(), Dates.FIRST, start(date)));
    }

    private static Instant start(LocalDate date) {
        return date.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    @ParameterizedTest
    @MethodSource("constructors")
    void the_first_and_the_last_day_are_taken_and_those_beyond_refused(Consumer<LocalDate> constructor) {
        constructor.accept(LocalDate.of(1, 1, 1));
        constructor.accept(LocalDate.of(9999, 12, 31));
        for (LocalDate beyond : ImmutableList.of(
                LocalDate.of(0, 12, 31),
                LocalDate.of(10_000, 1, 1),
                LocalDate.of(999_999_999, 12, 31),
                LocalDate.of(-999_999_999, 1, 1))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> constructor.accept(beyond))
                    .withMessageContaining("9999")
                    .withMessageContaining("four digits");
        }
    }

    @Test
    void instants_are_bounded_to_the_nanosecond() {
        Instant last = Instant.parse("9999-12-31T23:59:59.999999999Z");
        assertThat(Dates.check(last)).isEqualTo(last);
        assertThat(Dates.check(Instant.parse("0001-01-01T00:00:00Z"))).isEqualTo("0001-01-01T00:00:00Z");
        assertThatIllegalArgumentException().isThrownBy(() -> Dates.check(last.plusNanos(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> Dates.check(Instant.MIN));
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -3_700_000, 3_700_000, Long.MAX_VALUE})
    void a_date_that_is_moved_out_of_the_range_ends_at_its_first_or_last_day(long days) {
        assertThat(PlanDate.parse("2025-06-30").plusDays(days))
                .isEqualTo(PlanDate.of(days < 0 ? Dates.FIRST : Dates.LAST));
    }

    @Test
    void the_nearest_day_of_a_day_in_the_range_is_itself() {
        assertThat(Dates.nearest(Dates.FIRST)).isEqualTo("0001-01-01");
        assertThat(Dates.nearest(Dates.LAST)).isEqualTo("9999-12-31");
        assertThat(Dates.nearest(LocalDate.MIN)).isEqualTo(Dates.FIRST);
        assertThat(Dates.nearest(LocalDate.MAX)).isEqualTo(Dates.LAST);
    }

    @Test
    void stretches_and_intervals_are_bounded() {
        assertThat(Due.within(1, 9999, CalendarUnit.YEAR).atMost()).isEqualTo(9999);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Due.within(1, 10_000, CalendarUnit.DAY))
                .withMessageContaining("10000");
        assertThat(Recurrence.parse("FREQ=YEARLY;INTERVAL=9999").interval()).isEqualTo(9999);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Recurrence.parse("FREQ=YEARLY;INTERVAL=999999999"))
                .withMessage("INTERVAL is 1 to 9999; 999999999 is not.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Recurrence.parse("FREQ=DAILY;COUNT=10000000"))
                .withMessage("COUNT is 1 to 9999999; 10000000 is not.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Recurrence(
                        Recurrence.Frequency.DAILY,
                        0,
                        Recurrence.End.NEVER,
                        ImmutableMap.of(),
                        ImmutableList.of(),
                        DayOfWeek.MONDAY))
                .withMessageContaining("INTERVAL");
    }

    @Test
    void a_rule_with_the_largest_interval_ends_with_the_calendar() {
        assertThat(Recurrence.parse("FREQ=YEARLY;INTERVAL=9999").dates(Dates.FIRST, Dates.LAST))
                .containsExactly(Dates.FIRST);
        assertThat(Recurrence.parse("FREQ=WEEKLY").dates(LocalDate.of(9999, 12, 20), Dates.LAST))
                .containsExactly(LocalDate.of(9999, 12, 20), LocalDate.of(9999, 12, 27));
    }

    @Test
    void a_stretch_that_reaches_beyond_the_last_year_is_due_on_its_last_day() {
        Plan late = PLAN.withPeriod(new PlanPeriod(PlanDate.parse("9998-01-01"), PlanDate.parse("9998-12-31")));
        assertThat(late.lastDayOf(Due.within(1, 3, CalendarUnit.YEAR))).contains(Dates.LAST);
        assertThat(late.lastDayOf(Due.within(1, 1, CalendarUnit.YEAR))).contains(LocalDate.of(9998, 12, 31));
    }
}
