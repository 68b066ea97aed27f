package org.workplan.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.workplan.value.DatePeriod;

class WorkCalendarTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2025, 10, 1);
    private static final LocalDate SUNDAY = LocalDate.of(2025, 9, 28);

    private static final WorkCalendar CALENDAR = new WorkCalendar(
            WorkCalendar.WEEKDAYS.week(),
            ImmutableMap.of(
                    WEDNESDAY, new WorkCalendar.Exceptional(false, "National Day", "notice 1"),
                    SUNDAY, new WorkCalendar.Exceptional(true, "make-up day", "notice 1")));

    @Test
    void a_holiday_is_off_and_a_make_up_sunday_is_on() {
        assertThat(CALENDAR.works(WEDNESDAY)).isFalse();
        assertThat(CALENDAR.works(SUNDAY)).isTrue();
        assertThat(CALENDAR.works(SUNDAY.plusDays(7))).isFalse();
        assertThat(WorkCalendar.WEEKDAYS.works(WEDNESDAY)).isTrue();
    }

    @Test
    void working_days_of_a_period_include_both_ends() {
        assertThat(CALENDAR.days(DatePeriod.of(SUNDAY, WEDNESDAY.plusDays(1))))
                .containsExactly(SUNDAY, SUNDAY.plusDays(1), SUNDAY.plusDays(2), WEDNESDAY.plusDays(1));
    }

    @Test
    void counting_forward_skips_what_is_off() {
        assertThat(CALENDAR.after(SUNDAY.minusDays(1), 4)).isEqualTo(WEDNESDAY.plusDays(1));
        assertThat(CALENDAR.after(SUNDAY, 0)).isEqualTo(SUNDAY);
    }

    @Test
    void a_week_without_working_days_cannot_be_counted_in() {
        WorkCalendar never = new WorkCalendar(ImmutableSet.of(), ImmutableMap.of());
        assertThatThrownBy(() -> never.after(SUNDAY, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CALENDAR.after(SUNDAY, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
