package org.workplan.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workplan.examples.web.PlanServer;

class ExamplesTest {

    private static final Path DATA = Path.of("");

    private interface Example {
        void run(Path directory, PrintStream out) throws IOException;
    }

    private static String output(Example example) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        example.run(DATA, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_plan_in_code_is_edited_and_measured() throws IOException {
        assertThat(output((data, out) -> PlanInCodeExample.run(out)))
                .contains("UNDETERMINED, ON_TRACK")
                .contains("4 or more activities; target: at least 6 activities");
    }

    @Test
    void check_plan_prints_findings_and_repairs() throws IOException {
        assertThat(output(CheckPlanExample::run))
                .contains("ERROR session/process-memories: \"Process Memories\" on 11 Nov is 12 days after the end")
                .contains("38 days earlier");
    }

    @Test
    void measure_progress_prints_pace_and_evidence() throws IOException {
        assertThat(output(MeasureProgressExample::run))
                .contains("2025-06-30: UNDETERMINED, ON_TRACK")
                .contains("expected 1267/365, still needed")
                .contains("2026-01-01: NOT_MET, MISSED")
                .contains("met=22, notMet=23, open=2");
    }

    @Test
    void stage_evaluation_names_what_is_missing() throws IOException {
        assertThat(output(StageEvaluationExample::run))
                .contains("4 of 12 received, 8 missing")
                .contains("Open deficiencies: 0");
    }

    @Test
    void day_view_says_what_is_next() throws IOException {
        assertThat(output(DayViewExample::run))
                .contains("OVER \"Publicity and Education\"")
                .contains("COMING \"Family Interview\"")
                .contains("Next in PT2H20M");
    }

    @Test
    void saving_to_files_keeps_history(@TempDir Path folder) throws IOException {
        assertThat(output((data, out) -> SaveToFilesExample.run(data, folder, out)))
                .contains("Now at revision 2")
                .contains("1 first draft")
                .contains("2 the year is settled")
                .contains("still what it was: true");
    }

    @Test
    void saving_to_a_database_loses_nothing() throws IOException {
        assertThat(output(SaveToDatabaseExample::run))
                .contains("red-scarf ")
                .contains("Loaded equals saved: true")
                .doesNotContain("0 measurements\n0");
    }

    @Test
    void web_front_end_serves_the_three_plans() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PlanServer server = WebFrontEndExample.run(
                DATA, 0, Clock.systemUTC(), new PrintStream(bytes, true, StandardCharsets.UTF_8))) {
            assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("The plans are at " + server.address());
            try (InputStream page = server.address().toURL().openStream()) {
                assertThat(new String(page.readAllBytes(), StandardCharsets.UTF_8))
                        .contains("/plans/zhangcun", "/plans/red-scarf", "/plans/songjiang");
            }
        }
    }
}
