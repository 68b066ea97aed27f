package org.workplan.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules by their text, with days found by hand on a calendar. */
class RecurrenceTest {

    private static List<String> days(String rule, String start, String through) {
        return Recurrence.parse(rule).dates(LocalDate.parse(start), LocalDate.parse(through)).stream()
                .map(LocalDate::toString)
                .toList();
    }

    @Test
    void every_second_tuesday_of_the_month() {
        assertThat(days("FREQ=MONTHLY;BYDAY=2TU", "2025-01-01", "2025-04-01"))
                .containsExactly("2025-01-14", "2025-02-11", "2025-03-11");
    }

    @Test
    void the_last_working_day_of_each_month() {
        assertThat(days("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "2025-05-01", "2025-08-31"))
                .containsExactly("2025-05-30", "2025-06-30", "2025-07-31", "2025-08-29");
    }

    @Test
    void the_31st_skips_short_months_and_the_last_day_does_not() {
        assertThat(days("FREQ=MONTHLY", "2025-01-31", "2025-06-01"))
                .containsExactly("2025-01-31", "2025-03-31", "2025-05-31");
        assertThat(days("FREQ=MONTHLY;BYMONTHDAY=-1", "2025-01-31", "2025-03-31"))
                .containsExactly("2025-01-31", "2025-02-28", "2025-03-31");
    }

    @Test
    void every_other_week_depends_on_the_first_day_of_the_week() {
        String rule = "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=";

        assertThat(days(rule + "MO", "1997-08-05", "1998-01-01"))
                .containsExactly("1997-08-05", "1997-08-10", "1997-08-19", "1997-08-24");
        assertThat(days(rule + "SU", "1997-08-05", "1998-01-01"))
                .containsExactly("1997-08-05", "1997-08-17", "1997-08-19", "1997-08-31");
    }

    @Test
    void a_leap_day_comes_every_four_years_and_30_february_never() {
        assertThat(days("FREQ=YEARLY", "2024-02-29", "2033-01-01"))
                .containsExactly("2024-02-29", "2028-02-29", "2032-02-29");
        assertThat(days("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "2024-01-01", "2524-01-01"))
                .isEmpty();
    }

    @Test
    void monday_of_week_20_and_the_hundredth_day() {
        assertThat(days("FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "1997-05-12", "1999-12-31"))
                .containsExactly("1997-05-12", "1998-05-11", "1999-05-17");
        assertThat(days("FREQ=YEARLY;BYYEARDAY=100,-1", "2024-01-01", "2025-05-01"))
                .containsExactly("2024-04-09", "2024-12-31", "2025-04-10");
    }

    @Test
    void a_day_of_the_month_without_a_month_comes_in_every_month_of_a_yearly_rule() {
        assertThat(days("FREQ=YEARLY;BYMONTHDAY=2;COUNT=3", "2025-01-01", "2025-12-31"))
                .containsExactly("2025-01-02", "2025-02-02", "2025-03-02");
    }

    @Test
    void an_end_by_count_or_day_is_included() {
        assertThat(days("RRULE:FREQ=DAILY;UNTIL=20250103T235959Z", "2025-01-01", "2025-12-31"))
                .containsExactly("2025-01-01", "2025-01-02", "2025-01-03");
        assertThat(days("FREQ=DAILY;INTERVAL=10;COUNT=3", "2025-01-01", "2025-12-31"))
                .containsExactly("2025-01-01", "2025-01-11", "2025-01-21");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "freq=weekly;byday=we,mo | FREQ=WEEKLY;BYDAY=MO,WE;WKST=MO",
                "FREQ=YEARLY;BYMONTH=6,1;WKST=SU | FREQ=YEARLY;BYMONTH=1,6;WKST=SU",
                "FREQ=MONTHLY;BYDAY=-1FR;COUNT=10 | FREQ=MONTHLY;COUNT=10;BYDAY=-1FR;WKST=MO"
            })
    void the_text_states_the_first_day_of_the_week(String written, String printed) {
        assertThat(Recurrence.parse(written)).hasToString(printed);
        assertThat(Recurrence.parse(printed)).isEqualTo(Recurrence.parse(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no rule",
                "FREQ=HOURLY",
                "FREQ=DAILY;FREQ=DAILY",
                "FREQ=DAILY;COUNT=2;UNTIL=20250101",
                "FREQ=DAILY;COUNT=0",
                "FREQ=DAILY;INTERVAL=0",
                "FREQ=DAILY;UNTIL=20250230",
                "FREQ=DAILY;BYHOUR=9",
                "FREQ=MONTHLY;BYMONTHDAY=32",
                "FREQ=MONTHLY;BYMONTH=-1",
                "FREQ=WEEKLY;BYDAY=2MO",
                "FREQ=WEEKLY;BYMONTHDAY=1",
                "FREQ=MONTHLY;BYWEEKNO=20",
                "FREQ=MONTHLY;BYSETPOS=1",
                "FREQ=YEARLY;BYWEEKNO=20;BYDAY=1MO",
                "FREQ=WEEKLY;BYDAY=XX",
                "FREQ=WEEKLY;WKST=XX"
            })
    void what_is_no_rule_of_days_is_refused(String text) {
        assertThatThrownBy(() -> Recurrence.parse(text)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Cadence.byRule(text).recurrence()).isEmpty();
    }
}
