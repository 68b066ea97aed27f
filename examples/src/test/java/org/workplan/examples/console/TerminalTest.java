package org.workplan.examples.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workplan.plan.Plan;
import org.workplan.storage.json.JsonCodec;
import org.workplan.value.PlanId;

/** Whatever characters data holds, none of them controls the terminal. */
class TerminalTest {

    /** Escape, bell, carriage return, delete, a C1 control, the direction controls, separators and invisible characters. */
    private static final String HOSTILE =
            "\u001b[31m\u0007\r\u007f\u009b\u202e\u2066\u200f\u061c\u2028\u2029\u200b\ufeff\u00ad";

    private static final String SHOWN = "\\u001B[31m\\u0007\\u000D\\u007F\\u009B\\u202E\\u2066\\u200F\\u061C\\u2028"
            + "\\u2029\\u200B\\uFEFF\\u00AD";

    private static final String FAMILY = "\ud83d\udc68\u200d\ud83d\udc67";
    private static final String ENGLAND = "\ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc7f";

    @TempDir
    private Path folder;

    private static void requireTame(Console.Run run) {
        for (String text : List.of(run.out(), run.err())) {
            assertThat(text.codePoints()
                            .filter(point ->
                                    point != '\n' && (Character.isISOControl(point) || HOSTILE.indexOf(point) >= 0))
                            .filter(point -> point != '[' && point != '3' && point != '1' && point != 'm'))
                    .isEmpty();
        }
    }

    private Path plan(String id, String title) throws IOException {
        String document = JsonCodec.standard()
                .writePlan(Plan.builder()
                        .id(PlanId.of(id))
                        .kind(Plan.Kind.PROGRAMME)
                        .title(title)
                        .build());
        return Files.writeString(folder.resolve("plan.json"), document);
    }

    @Test
    void hidden_characters_are_written_as_json_writes_them_and_the_others_stay() {
        assertThat(Terminal.visible(HOSTILE)).isEqualTo(SHOWN);
        assertThat(Terminal.visible("half \ud83d")).isEqualTo("half \\uD83D");
        String plain = "计划 “A” b\nc\r\nd " + FAMILY + ENGLAND + " é ❤\ufe0f";
        assertThat(Terminal.visible(plain)).isEqualTo(plain);
        assertThat(Terminal.visible("a\tb\rc\n")).isEqualTo("a\\u0009b\\u000Dc\n");
        assertThat(Terminal.line("a\tb\r\nc")).isEqualTo("a\\u0009b\\u000D\\u000Ac");
    }

    @Test
    void line_feeds_and_tabs_of_data_end_no_line_and_are_shown() throws IOException {
        Path file = plan("p", "First\nERROR  all-is-well  second\tthird");
        Console.Run run = Console.run("check", file);
        assertThat(run.out()).startsWith("First\\u000AERROR  all-is-well  second\\u0009third (p)\n");
        assertThat(run.out().lines()).noneMatch(line -> line.startsWith("ERROR  all-is-well"));
        assertThat(run.out()).doesNotContain("\t");
        assertThat(Console.run("check", file, "--format", "json").out().lines()).hasSize(1);
        Console.Run missing = Console.run("check", folder.resolve("no\nsuch.json"));
        assertThat(missing.err()).contains("no\\u000Asuch.json");
        assertThat(missing.err().lines()).hasSize(1);
        Path explained = plan("p", "Plan\nwith lines");
        assertThat(Console.run("explain", explained, "p").out().lines())
                .noneMatch(line -> line.startsWith("with lines"));
    }

    @Test
    void failures_of_several_lines_are_printed_line_by_line_with_the_true_number_of_the_others() throws IOException {
        Path broken = Files.writeString(
                folder.resolve("broken.json"),
                "{\"schemaVersion\": \"1.3\", \"plan\": {\"id\": \"p\", \"kind\": \"programme\", \"title\": \"P\", \"tasks\": ["
                        + "\"a\\nb\", ".repeat(1_500) + "1]}}");
        List<String> lines = Console.run("check", broken).err().lines().toList();
        assertThat(lines).hasSize(6).noneMatch(line -> line.startsWith("b\""));
        assertThat(lines.get(5)).isEqualTo("... and 1496 more in broken.json.");
    }

    @Test
    void every_way_of_printing_goes_through_it() {
        StringWriter written = new StringWriter();
        Terminal terminal = new Terminal(written);
        terminal.print("\u0007");
        terminal.print('\u001b');
        terminal.print(new char[] {'\u202e'});
        terminal.printf("%s", "\r");
        terminal.append("\u0085");
        terminal.overwrite("\u0008");
        terminal.flush();
        assertThat(written.toString()).isEqualTo("\\u0007\\u001B\\u202E\\u000D\\u0085\r\\u0008");
    }

    @Test
    void titles_of_plans_are_shown_without_their_controls() throws IOException {
        Console.Run run = Console.run("check", plan("p", "Plan " + HOSTILE + " 计划" + FAMILY));
        requireTame(run);
        assertThat(run.out()).contains("Plan " + SHOWN + " 计划" + FAMILY);
    }

    @Test
    void json_holds_them_as_json_escapes() throws IOException {
        Path file = plan("p", "Plan " + HOSTILE);
        Console.Run run = Console.run("check", file, "--format", "json");
        requireTame(run);
        run.json();
    }

    @Test
    void messages_about_bad_input_are_shown_without_them() throws IOException {
        requireTame(Console.run("check", folder.resolve("no\u001b]0;title\u0007\u202e.json")));
        requireTame(Console.run("no-such\u001b[2J\u202e"));
        Path rules = Files.write(
                folder.resolve("rules.json"), "{\"\\u001b[2J\\u202e\": 1}".getBytes(StandardCharsets.UTF_8));
        Console.Run refused = Console.run("check", plan("p", "P"), "--rules", rules);
        requireTame(refused);
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("\\u001B[2J\\u202E");
        Path broken = Files.writeString(
                folder.resolve("broken.json"), "{\"schemaVersion\": \"\\u001b[2J\\u009b\\u202e\", \"plan\": 1}");
        requireTame(Console.run("check", broken));
    }
}
