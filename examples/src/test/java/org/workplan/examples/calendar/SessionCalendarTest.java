package org.workplan.examples.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;
import org.workplan.storage.json.JsonCodec;
import org.workplan.value.DatePeriod;

class SessionCalendarTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant STAMP = Instant.parse("2025-09-01T00:00:00Z");

    private static Plan zhangcun() throws IOException {
        try (InputStream stream = Files.newInputStream(Path.of("plans", "zhangcun.json"))) {
            return JsonCodec.standard()
                    .readPlan("zhangcun.json", stream)
                    .orThrow()
                    .inYear(2025);
        }
    }

    private static String calendar(Plan plan) {
        return SessionCalendar.of(plan, DatePeriod.ofYear(2025), STAMP);
    }

    private static LocalDateTime inShanghai(Date date) {
        return LocalDateTime.ofInstant(date.toInstant(), SHANGHAI);
    }

    @Test
    void an_independent_reader_finds_the_six_sessions_at_their_times() throws IOException {
        ICalendar read = Biweekly.parse(calendar(zhangcun())).first();
        assertThat(read.getEvents())
                .extracting(event -> inShanghai(event.getDateStart().getValue()) + "/"
                        + inShanghai(event.getDateEnd().getValue()))
                .containsExactly(
                        "2025-10-01T19:20/2025-10-01T21:20",
                        "2025-11-09T09:20/2025-11-09T11:20",
                        "2025-11-09T15:20/2025-11-09T17:20",
                        "2025-11-10T09:20/2025-11-10T11:20",
                        "2025-11-10T15:20/2025-11-10T17:20",
                        "2025-11-11T09:00/2025-11-11T10:00");
        assertThat(read.getMethod()).isNull();
        assertThat(read.validate(biweekly.ICalVersion.V2_0).isEmpty()).isTrue();
    }

    @Test
    void an_event_keeps_its_uid_when_it_moves() throws IOException {
        Plan plan = zhangcun();
        Session moved = plan.sessions()
                .get(0)
                .withTitle("Another name")
                .withDate(plan.sessions().get(5).date());
        Plan later = plan.withSessions(java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(moved),
                        plan.sessions().stream().skip(1))
                .toList());
        assertThat(uids(later)).containsExactlyInAnyOrderElementsOf(uids(plan)).doesNotHaveDuplicates();
        assertThat(calendar(plan)).isEqualTo(calendar(zhangcun()));
    }

    private static List<String> uids(Plan plan) {
        return Biweekly.parse(calendar(plan)).first().getEvents().stream()
                .map(event -> event.getUid().getValue())
                .toList();
    }

    @Test
    void chinese_text_is_folded_at_75_octets_and_comes_back_whole() throws IOException {
        String title = "家庭和睦，社区和谐；“我的优点”\\游戏, 请准时参加。😀".repeat(9);
        Plan plan = zhangcun();
        String text = calendar(plan.withSessions(plan.sessions().get(0).withTitle(title)));
        for (String line : text.split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
            assertThat(new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .isEqualTo(line);
        }
        assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        VEvent event = Biweekly.parse(text).first().getEvents().get(0);
        assertThat(event.getSummary().getValue()).isEqualTo(title);
    }

    @Test
    void line_breaks_in_a_title_cannot_add_lines_of_their_own() throws IOException {
        Plan plan = zhangcun();
        String text =
                calendar(plan.withSessions(plan.sessions().get(0).withTitle("Party\r\nMETHOD:REQUEST\nEND:VCALENDAR")));
        assertThat(Biweekly.parse(text).first().getMethod()).isNull();
        assertThat(Biweekly.parse(text).first().getEvents()).hasSize(1);
    }

    @Test
    void a_session_without_hours_takes_the_whole_day() throws IOException {
        Plan plan = zhangcun();
        String text = calendar(plan.withSessions(plan.sessions().get(0).withTime(Optional.empty())));
        assertThat(text).contains("DTSTART;VALUE=DATE:20251001\r\n").doesNotContain("DTEND");
    }
}
