package org.workplan.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.workplan.target.Criterion;
import org.workplan.target.Quota;
import org.workplan.value.Amount;
import org.workplan.value.CalendarUnit;
import org.workplan.value.Interval;
import org.workplan.value.Rational;
import org.workplan.value.Verdict;

/** Laws of counts over a year. */
class CountProperties {

    private static Case log(Criterion criterion, List<Integer> counts) {
        Case log = Case.of(criterion);
        for (int index = 0; index < counts.size(); index++) {
            log.saw(LocalDate.of(2025, 1, 1).plusDays(29L * index % 364).toString(), counts.get(index));
        }
        return log;
    }

    @Property(tries = 1_000)
    void adding_increments_never_lowers_the_verdict_of_a_minimum(
            @ForAll @Size(max = 8) List<@IntRange(min = 0, max = 5) Integer> counts,
            @ForAll @IntRange(min = 0, max = 5) int more,
            @ForAll @IntRange(min = 1, max = 20) int needed,
            @ForAll @IntRange(min = 0, max = 400) int day) {
        String asOf = LocalDate.of(2025, 1, 1).plusDays(day).toString();
        Case log = log(Criterion.total(Amount.atLeast(needed)), counts);
        Verdict before = log.on(asOf).verdict();
        Verdict after = log.saw("2025-01-01", more).on(asOf).verdict();

        if (before == Verdict.MET) {
            assertThat(after).isEqualTo(Verdict.MET);
        }
        assertThat(before == Verdict.UNDETERMINED && after == Verdict.NOT_MET && !counts.isEmpty() && day < 365)
                .isFalse();
    }

    @Property(tries = 1_000)
    void on_whole_numbers_the_progress_is_all_exactly_when_it_is_met(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 0, max = 5) Integer> counts,
            @ForAll @IntRange(min = 1, max = 20) int needed,
            @ForAll boolean exactly) {
        Amount amount = exactly ? Amount.exactly(needed) : Amount.atLeast(needed);
        Assessment answer = log(Criterion.total(amount), counts).closed();

        assertThat(answer.progress().equals(Optional.of(Interval.exactly(1))))
                .isEqualTo(answer.verdict() == Verdict.MET);
    }

    @Property(tries = 1_000)
    void the_windows_of_a_quota_hold_every_record_once(
            @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 5) Integer> counts, @ForAll CalendarUnit unit) {
        Assessment answer =
                log(Criterion.each(Amount.atLeast(1), Quota.per(unit)), counts).closed();
        Rational all = answer.windows().stream()
                .map(window -> window.soFar().low().orElse(Rational.ZERO))
                .reduce(Rational.ZERO, Rational::plus);

        assertThat(all)
                .isEqualTo(Rational.of(
                        counts.stream().mapToLong(Integer::longValue).sum()));
    }
}
