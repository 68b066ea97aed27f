package org.workplan.progress.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.workplan.target.Quota;
import org.workplan.value.CalendarUnit;
import org.workplan.value.DatePeriod;

/** Windows of a period. */
class WindowsProperties {

    private static Quota quota(CalendarUnit unit, Quota.Alignment alignment) {
        return new Quota(unit, alignment, Quota.Partial.FULL);
    }

    @Property(tries = 1_000)
    void calendar_and_plan_windows_partition_the_period_and_lose_no_day(
            @ForAll @IntRange(min = 0, max = 4_000) int start,
            @ForAll @IntRange(min = 1, max = 900) int days,
            @ForAll CalendarUnit unit,
            @ForAll boolean calendar) {
        LocalDate first = LocalDate.of(2020, 1, 1).plusDays(start);
        DatePeriod period = DatePeriod.of(first, first.plusDays(days - 1));
        List<Windows.Window> windows =
                Windows.split(period, quota(unit, calendar ? Quota.Alignment.CALENDAR : Quota.Alignment.PLAN));

        LocalDate next = first;
        for (Windows.Window window : windows) {
            assertThat(window.period().start()).isEqualTo(next);
            assertThat(window.whole().contains(window.period())).isTrue();
            next = window.period().end().plusDays(1);
        }
        assertThat(next).isEqualTo(period.end().plusDays(1));
        assertThat(windows.subList(0, windows.size() - 1).stream().skip(1)).allMatch(Windows.Window::isWhole);
    }

    @Property(tries = 1_000)
    void rolling_windows_are_all_whole_ones_of_the_period(
            @ForAll @IntRange(min = 0, max = 4_000) int start,
            @ForAll @IntRange(min = 1, max = 500) int days,
            @ForAll CalendarUnit unit) {
        LocalDate first = LocalDate.of(2020, 1, 1).plusDays(start);
        DatePeriod period = DatePeriod.of(first, first.plusDays(days - 1));
        List<Windows.Window> windows = Windows.split(period, quota(unit, Quota.Alignment.ROLLING));

        assertThat(windows).isNotEmpty().allMatch(window -> period.contains(window.period()));
        assertThat(windows.size() == 1 || windows.stream().allMatch(Windows.Window::isWhole))
                .isTrue();
    }

    @Example
    void months_from_the_31st_are_whole_although_february_is_short() {
        DatePeriod period = DatePeriod.of(LocalDate.of(2025, 1, 31), LocalDate.of(2025, 4, 29));

        assertThat(Windows.split(period, quota(CalendarUnit.MONTH, Quota.Alignment.PLAN)))
                .extracting(Windows.Window::period)
                .containsExactly(
                        DatePeriod.of(LocalDate.of(2025, 1, 31), LocalDate.of(2025, 2, 27)),
                        DatePeriod.of(LocalDate.of(2025, 2, 28), LocalDate.of(2025, 3, 30)),
                        DatePeriod.of(LocalDate.of(2025, 3, 31), LocalDate.of(2025, 4, 29)));
        assertThat(Windows.split(period, quota(CalendarUnit.MONTH, Quota.Alignment.PLAN)))
                .allMatch(Windows.Window::isWhole);
    }

    @Example
    void weeks_begin_on_monday_and_half_years_in_january_and_july() {
        assertThat(Windows.startOf(LocalDate.of(2025, 6, 29), CalendarUnit.WEEK).getDayOfWeek())
                .isEqualTo(DayOfWeek.MONDAY);
        assertThat(Windows.startOf(LocalDate.of(2025, 6, 30), CalendarUnit.HALF_YEAR))
                .isEqualTo(LocalDate.of(2025, 1, 1));
        assertThat(Windows.startOf(LocalDate.of(2025, 7, 1), CalendarUnit.HALF_YEAR))
                .isEqualTo(LocalDate.of(2025, 7, 1));
        assertThat(Windows.startOf(LocalDate.of(2024, 2, 29), CalendarUnit.QUARTER))
                .isEqualTo(LocalDate.of(2024, 1, 1));
    }
}
