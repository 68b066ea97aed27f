package org.workplan.examples.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workplan.examples.console.Console.RED_SCARF;
import static org.workplan.examples.console.Console.RED_SCARF_MEASUREMENTS;
import static org.workplan.examples.console.Console.ZHANGCUN;
import static org.workplan.examples.console.Console.ZHANGCUN_EVALUATIONS;
import static org.workplan.examples.console.Console.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest {

    @TempDir
    Path folder;

    private static void refused(Console.Run run, String... parts) {
        assertThat(run.status()).as(run.out()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.errorLines()).as(run.err()).isEqualTo(1);
        assertThat(run.err()).contains(parts).doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(run.err().strip()).endsWith(".");
    }

    static Stream<Arguments> files() throws IOException {
        String plan = Files.readString(Path.of(ZHANGCUN));
        return Stream.of(
                Arguments.of("", "empty"),
                Arguments.of("   \n", "empty"),
                Arguments.of("[1,2", "JSON"),
                Arguments.of("not json at all", "JSON"),
                Arguments.of("\u0000\u0001\uFFFD", "JSON"),
                Arguments.of(plan.substring(0, plan.length() / 2), "JSON"),
                Arguments.of(plan + plan, "more text follows"),
                Arguments.of("[]", "object"),
                Arguments.of("7", "object"),
                Arguments.of("{\"schemaVersion\": \"1.0\"}", "\"plan\""),
                Arguments.of("{\"schemaVersion\": \"7.0\", \"plan\": {}}", "7.0"),
                Arguments.of(plan.replace("\"kind\": \"programme\"", "\"kind\": 5"), "plan.kind"),
                Arguments.of(plan.replace("\"start\": \"10-01\"", "\"start\": \"10-41\""), "10-41"),
                Arguments.of(plan.replace("\"start\": \"10-01\"", "\"start\": {\"a\": [1]}"), "start"),
                Arguments.of(plan.replace("\"amount\": 10,", "\"amount\": 1e999999999,"), "1e999999999"),
                Arguments.of(plan.replace("\"amount\": 10,", "\"amount\": " + "9".repeat(5000) + ","), "number"),
                Arguments.of("[".repeat(200_000), "nest"),
                Arguments.of("{\"a\":".repeat(200_000), "nest"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_bad_plan_file_gives_one_message_and_status_2(String content, String told) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.json"), content);
        Console.Run run = run("check", file);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("bad.json").containsIgnoringCase(told).doesNotContain("\tat ");
        assertThat(run.err().lines().count()).isBetween(1L, 6L);
    }

    @Test
    void bytes_that_are_no_text_are_refused() throws IOException {
        Path file = Files.write(folder.resolve("bytes.json"), new byte[] {(byte) 0xC3, (byte) 0x28, (byte) 0xFF, 0});
        refused(run("check", file), "bytes.json");
    }

    @Test
    void a_file_in_another_encoding_is_refused_or_read_right() throws IOException {
        Path file = Files.write(
                folder.resolve("latin.json"),
                Files.readString(Path.of(ZHANGCUN))
                        .replace("Tian Bobo", "Ti\u00e1n")
                        .getBytes(StandardCharsets.ISO_8859_1));
        refused(run("check", file), "latin.json");
    }

    @Test
    void a_missing_file_a_directory_and_an_unreadable_path_are_told_apart() throws IOException {
        refused(run("check", folder.resolve("nowhere.json")), "no file", "nowhere.json");
        refused(run("check", folder), "is a directory");
        refused(
                run("check", Files.writeString(folder.resolve("file"), "").resolve("inside.json")),
                "inside.json",
                "cannot be read");
    }

    static Stream<Arguments> usages() {
        return Stream.of(
                Arguments.of("check", new String[] {"PLAN"}),
                Arguments.of("bogus", new String[] {"bogus"}),
                Arguments.of("check " + ZHANGCUN + " --lang fr", new String[] {"fr", "en, zh"}),
                Arguments.of("check " + ZHANGCUN + " --format xml", new String[] {"xml", "text, json"}),
                Arguments.of("check " + ZHANGCUN + " --reading loose", new String[] {"loose", "strict, inclusive"}),
                Arguments.of("check " + ZHANGCUN + " --year abc", new String[] {"abc"}),
                Arguments.of("check " + ZHANGCUN + " --year 20255", new String[] {"20255", "1 and 9999"}),
                Arguments.of("check " + ZHANGCUN + " --year 0", new String[] {"0", "1 and 9999"}),
                Arguments.of("check " + ZHANGCUN + " --wat", new String[] {"--wat"}),
                Arguments.of("check " + ZHANGCUN + " --as-of 2025-02-30", new String[] {"2025-02-30", "YYYY-MM-DD"}),
                Arguments.of("check " + ZHANGCUN + " --as-of +999999999-01-01", new String[] {"YYYY-MM-DD"}),
                Arguments.of("progress " + RED_SCARF + " --as-of 2025-01-01", new String[] {"--measurements"}),
                Arguments.of(
                        "progress " + RED_SCARF + " --measurements " + RED_SCARF_MEASUREMENTS
                                + " --as-of 2025-01-01 --known-at noon",
                        new String[] {"noon", "2025-06-30T12:00:00Z"}),
                Arguments.of("list --in foo:bar", new String[] {"foo:bar", "json:DIR"}),
                Arguments.of("list --in jdbc:foo:bar", new String[] {"jdbc:foo:bar"}),
                Arguments.of("save " + ZHANGCUN, new String[] {"--to"}),
                Arguments.of("load Not/An/Id --from json:plans", new String[] {"Not/An/Id"}),
                Arguments.of("explain " + ZHANGCUN + " session/nowhere", new String[] {"session/nowhere"}));
    }

    @ParameterizedTest
    @MethodSource("usages")
    void a_bad_command_line_gives_one_message_and_status_2(String line, String... told) {
        refused(run((Object[]) line.split(" ")), told);
    }

    @Test
    void nothing_at_all_shows_what_there_is() {
        Console.Run run = run();
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("check").contains("progress").contains("report");
    }

    @Test
    void measurements_of_another_plan_are_refused() {
        refused(
                run("progress", ZHANGCUN, "--measurements", RED_SCARF_MEASUREMENTS, "--as-of", "2025-06-30"),
                "red-scarf-2025.json",
                "red-scarf",
                "zhangcun");
    }

    @Test
    void evaluations_in_place_of_measurements_are_refused() {
        refused(
                run("progress", ZHANGCUN, "--measurements", ZHANGCUN_EVALUATIONS, "--as-of", "2025-06-30"),
                "zhangcun-2025.json",
                "measurements");
    }

    @Test
    void a_calendar_never_takes_the_place_of_a_directory() throws IOException {
        Path directory = Files.createDirectory(folder.resolve("calendars"));
        refused(run("schedule", ZHANGCUN, "--year", "2025", "--ics", directory), "is a directory");
        assertThat(directory).isDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "file/below"})
    void a_report_that_cannot_be_written_leaves_nothing_behind(String out) throws IOException {
        Files.writeString(folder.resolve("file"), "kept");
        refused(run("report", ZHANGCUN, "--as-of", "2025-12-01", "--out", folder.resolve(out)), "cannot be written");
        try (Stream<Path> left = Files.walk(folder)) {
            assertThat(left.filter(Files::isRegularFile)).containsExactly(folder.resolve("file"));
        }
        assertThat(Files.readString(folder.resolve("file"))).isEqualTo("kept");
    }

    @Test
    void a_document_that_breaks_off_is_told_without_words_of_the_parser() throws IOException {
        Path file = Files.writeString(folder.resolve("plan.json"), "{\"schemaVersion\": \"1.0\"");
        Console.Run run = run("check", file);
        refused(run, "line 1", "expected close marker for Object.");
        assertThat(run.err()).doesNotContain("Source", "offset", "StreamRead");
    }

    @Test
    void a_criterion_of_an_unknown_kind_is_told_by_its_kind() throws IOException {
        String plan = Files.readString(Path.of(RED_SCARF)).replaceFirst("\"kind\": \"each\"", "\"kind\": \"every\"");
        refused(
                run("check", Files.writeString(folder.resolve("plan.json"), plan)),
                "criterion: The content is unknown: its kind is the text \"every\".",
                "{\"kind\": \"each\"}");
    }

    @Test
    void a_database_that_is_not_there_and_one_without_a_driver_are_told_with_a_remedy() {
        refused(run("list", "--in", "jdbc:h2:" + folder.resolve("none")), "There is no store at", "save a plan there");
        refused(
                run("list", "--in", "jdbc:sqlite:" + folder.resolve("none.db") + "?cache=shared"),
                "There is no store at",
                "save a plan there");
        refused(run("list", "--in", "jdbc:nobody:x"), "No driver here knows \"jdbc:nobody:x\"", "class path");
    }

    @Test
    void a_score_outside_its_scale_is_told_with_a_remedy() throws IOException {
        String wrong = Files.readString(Path.of(ZHANGCUN_EVALUATIONS)).replaceFirst("\"score\": \\d", "\"score\": 9");
        refused(
                run(
                        "evaluate",
                        ZHANGCUN,
                        "--evaluations",
                        Files.writeString(folder.resolve("evaluations.json"), wrong)),
                "The score 9",
                "Correct it, or name the scale it was given on.");
    }
}
