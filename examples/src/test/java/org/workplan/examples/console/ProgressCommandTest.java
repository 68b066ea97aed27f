package org.workplan.examples.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workplan.examples.console.Console.RED_SCARF;
import static org.workplan.examples.console.Console.RED_SCARF_MEASUREMENTS;
import static org.workplan.examples.console.Console.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressCommandTest {

    private static JsonReader progress(Object... more) {
        Object[] all = new Object[more.length + 8];
        System.arraycopy(
                new Object[] {
                    "progress",
                    RED_SCARF,
                    "--measurements",
                    RED_SCARF_MEASUREMENTS,
                    "--year",
                    "2025",
                    "--format",
                    "json"
                },
                0,
                all,
                0,
                8);
        System.arraycopy(more, 0, all, 8, more.length);
        return run(all).json();
    }

    @Test
    void json_has_the_keys_of_the_contract() {
        JsonReader json = progress("--as-of", "2026-01-01");
        assertThat(json.names()).contains("plan", "asOf", "knownAt", "targets", "rollUp");
        assertThat(json.at("asOf").text()).isEqualTo("2026-01-01");
        assertThat(json.at("knownAt").text()).isEqualTo("null");
        assertThat(json.at("targets").list()).hasSize(47).allSatisfy(target -> {
            assertThat(target.names())
                    .contains(
                            "target",
                            "wording",
                            "strength",
                            "verdict",
                            "finality",
                            "status",
                            "value",
                            "progress",
                            "missing",
                            "evidence");
            assertThat(target.at("verdict").text()).isIn("MET", "NOT_MET", "UNDETERMINED", "NOT_APPLICABLE");
            assertThat(target.at("finality").text()).isIn("FINAL", "PROVISIONAL");
        });
    }

    @Test
    void q103_the_full_year_is_22_met_23_not_met_2_open_read_literally() {
        JsonReader rollUp = progress("--as-of", "2026-01-01").at("rollUp");
        assertThat(rollUp.at("met").value()).isEqualTo(22L);
        assertThat(rollUp.at("notMet").value()).isEqualTo(23L);
        assertThat(rollUp.at("open").value()).isEqualTo(2L);
        assertThat(rollUp.at("undetermined").value()).isEqualTo(0L);
    }

    @Test
    void q103_read_inclusively_six_more_are_met() {
        JsonReader rollUp =
                progress("--as-of", "2026-01-01", "--reading", "inclusive").at("rollUp");
        assertThat(rollUp.at("met").value()).isEqualTo(28L);
        assertThat(rollUp.at("notMet").value()).isEqualTo(17L);
        assertThat(rollUp.at("open").value()).isEqualTo(2L);
    }

    @Test
    void numbers_are_exact_decimal_texts_and_months_stand_for_themselves() {
        JsonReader classes = progress("--as-of", "2026-01-01").at("targets").list().stream()
                .filter(target -> target.has("windows"))
                .findFirst()
                .orElseThrow();
        assertThat(classes.at("windows").list()).hasSize(12);
        assertThat(classes.at("windows").at(0).at("from").text()).isEqualTo("2025-01-01");
        assertThat(classes.at("windows").at(2).at("verdict").text()).isEqualTo("NOT_MET");
        assertThat(classes.at("windows").at(2).at("count").value()).isEqualTo("1");
        assertThat(classes.at("value").at("low").value()).isInstanceOf(String.class);
    }

    @Test
    void what_was_recorded_later_is_not_known_at_an_earlier_instant(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("m.json"), """
                {"schemaVersion": "1.0", "plan": "red-scarf", "measurements": [
                 {"id": "a", "indicator": "party-classes", "on": "2025-01-10", "value": 2,
                  "recordedAt": "2025-02-01T08:00:00Z"}]}
                """);
        Object[] common = {
            "progress",
            RED_SCARF,
            "--measurements",
            file,
            "--year",
            "2025",
            "--as-of",
            "2025-02-28",
            "--format",
            "json",
            "--known-at"
        };
        Object[] early = java.util.Arrays.copyOf(common, common.length + 1);
        early[common.length] = "2025-01-31T00:00:00Z";
        JsonReader json = run(early).json();
        assertThat(json.at("knownAt").text()).isEqualTo("2025-01-31T00:00:00Z");
        assertThat(json.at("rejected").each("reason")).containsExactly("NOT_KNOWN_YET");
    }

    @Test
    void a_target_is_explained_down_to_its_measurements() {
        Console.Run run = run(
                "explain",
                RED_SCARF,
                "r-party-classes",
                "--measurements",
                RED_SCARF_MEASUREMENTS,
                "--year",
                "2025",
                "--as-of",
                "2025-06-30",
                "--format",
                "json");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("m-003");
    }

    @Test
    void a_finding_is_explained() {
        Console.Run run = run("explain", Console.ZHANGCUN, "session/sports-meet");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("11 days after the end of the period");
    }

    private static String text(Path folder, String measurements, String asOf, String language) throws IOException {
        Path file = Files.writeString(
                folder.resolve("m.json"),
                "{\"schemaVersion\": \"1.0\", \"plan\": \"red-scarf\", \"measurements\": [" + measurements + "]}");
        return run("progress", RED_SCARF, "--measurements", file, "--year", "2025", "--as-of", asOf, "--lang", language)
                .out();
    }

    private static final String ARTICLES = """
            {"id": "a", "indicator": "culture-articles", "on": "2025-02-05", "value": "2",
             "tags": {"section": "culture-and-education", "outlet-level": "provincial"}},
            {"id": "b", "indicator": "culture-articles", "on": "2025-03-05", "value": 1,
             "tags": {"section": "culture-and-education", "outlet-level": "municipal"}},
            {"id": "c", "indicator": "culture-articles", "on": "2025-04-05", "value": 1,
             "tags": {"section": "culture-and-education", "outlet-level": "municipal"}},
            {"id": "d", "indicator": "culture-articles", "on": "2025-04-06", "value": 1, "tags": {"section": "culture"}},
            {"id": "e", "indicator": "culture-article", "on": "2025-04-07", "value": 1}
            """;

    @Test
    void the_text_tells_pace_forecast_and_what_does_not_count(@TempDir Path folder) throws IOException {
        assertThat(text(folder, ARTICLES, "2025-09-30", "en"))
                .contains("    Expected by now: ≈5.235 articles; 3 more needed by 31 Dec 2025.\n"
                        + "    Forecast at this pace: ≈5.347 articles by 31 Dec 2025; this does not meet the target.\n"
                        + "    1 measurement does not count (excluded by the filter): d.\n")
                .contains("  1 measurement does not count (the plan has no such indicator): e.\n");
    }

    @Test
    void the_text_is_chinese_throughout_but_for_words_of_the_plan(@TempDir Path folder) throws IOException {
        assertThat(text(folder, ARTICLES, "2025-09-30", "zh"))
                .contains("目前应达到：≈5.235 articles；到2025年12月31日还需3。")
                .contains("已达成0，未达成0，进行中47，无法判定0，不适用0")
                .doesNotContain("expected", "needed", "count (");
    }

    @Test
    void a_failing_member_is_named_in_the_text_of_its_own_plan(@TempDir Path folder) throws IOException {
        String contacts = """
                {"id": "a", "indicator": "member-contacts", "on": "2025-06-30", "subject": "rep-a", "value": 9},
                {"id": "b", "indicator": "member-contacts", "on": "2025-06-30", "subject": "rep-b", "value": 7}
                """;
        assertThat(text(folder, contacts, "2026-01-01", "en"))
                .contains("2 members with measurements: 1 met, 1 not met, 0 undetermined;")
                .contains("Not met by: rep-a.");
    }

    @Test
    void what_may_be_enough_is_not_told_as_short(@TempDir Path folder) throws IOException {
        String jobs = """
                {"id": "a", "indicator": "jobs", "on": {"start": "2024-12-15", "end": "2025-01-15"}, "value": 30},
                {"id": "b", "indicator": "jobs", "on": "2025-05-01", "value": 80}
                """;
        assertThat(text(folder, jobs, "2026-01-01", "en"))
                .contains("\"New jobs\": 80 to 110 jobs; target: at least 100 jobs.")
                .doesNotContain(" short.");
    }
}
