package org.workplan.examples.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.workplan.examples.console.Planning;

class RuleFileTest {
    @TempDir
    Path directory;

    private record Ran(int status, String out, String err) {}

    private Ran check(String rules, String... more) throws IOException {
        return run(new String[] {"check", "plans/zhangcun.json"}, rules, more);
    }

    private Ran run(String[] command, String rules, String... more) throws IOException {
        Path file = Files.writeString(directory.resolve("rules.json"), rules);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] arguments = Stream.of(command, new String[] {"--rules", file.toString()}, more)
                .flatMap(Stream::of)
                .toArray(String[]::new);
        int status = Planning.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                arguments);
        return new Ran(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void rules_can_be_switched_off_and_weigh_otherwise() throws IOException {
        Ran ran = check(
                "{\"id\": \"ours\", \"disable\": [\"session-outside-period\"], \"severity\": {\"relative-date-contradiction\": \"advice\"}}");
        assertThat(ran.status()).isZero();
        assertThat(ran.out()).doesNotContain("session-outside-period").contains("advice  relative-date-contradiction");
    }

    @Test
    void only_enabled_rules_run_and_former_ids_still_mean_them() throws IOException {
        Ran ran = check("{\"enable\": [\"resource-unused\"]}");
        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("resource-use").doesNotContain("year-missing");
    }

    @Test
    void explain_goes_by_the_same_rules() throws IOException {
        String[] explain = {"explain", "plans/zhangcun.json", "session-workload"};
        assertThat(run(explain, "{}").out()).contains("10 visits");
        Ran relaxed = run(explain, "{\"parameters\": {\"session-workload\": {\"minutesPerVisit\": 10}}}");
        assertThat(relaxed.status()).isEqualTo(2);
        assertThat(relaxed.err()).contains("nothing to explain");
    }

    @Test
    void a_waived_error_stays_in_the_report_and_does_not_fail() throws IOException {
        Ran ran = check(
                "{\"enable\": [\"relative-date-contradiction\"], \"waivers\": [{\"rule\": \"relative-date-contradiction\","
                        + " \"reason\": \"agreed with the village\", \"author\": \"Li Xinxin\", \"from\": \"2025-01-01\"}]}",
                "--as-of",
                "2025-10-01");
        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("relative-date-contradiction", "agreed with the village");
    }

    @Test
    void an_expired_waiver_is_itself_a_finding() throws IOException {
        Ran ran = check(
                "{\"enable\": [\"year-missing\"], \"waivers\": [{\"rule\": \"year-missing\", \"reason\": \"soon\","
                        + " \"author\": \"Li Xinxin\", \"from\": \"2025-01-01\", \"until\": \"2025-02-01\"}]}",
                "--as-of",
                "2025-10-01");
        assertThat(ran.out()).contains("waiver-stale");
    }

    @Test
    void a_parameter_changes_what_is_found() throws IOException {
        Ran ran = check(
                "{\"enable\": [\"session-workload\"], \"parameters\": {\"session-workload\": {\"minutesPerVisit\": 10}}}");
        assertThat(ran.out()).doesNotContain("10 visits");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"disable\": [\"no-such-rule\"]} | no-such-rule",
                "{\"severity\": {\"year-missing\": \"fatal\"}} | fatal",
                "{\"parameters\": {\"capacity\": {\"hours\": 3}}} | hoursPerDay",
                "{\"parameters\": {\"capacity\": {\"hoursPerDay\": \"many\"}}} | many",
                "{\"off\": []} | off",
                "{\"disable\": [ | rules.json",
                "[] | the file",
                "{} {} | something follows",
                "{\"disable\": [\"numbering\"], \"disable\": []} | rules.json, line 1",
                "{\"id\": []} | id is not a text",
                "{\"waivers\": [{\"rule\": \"numbering\", \"untill\": \"2025-12-31\"}]} | untill",
                "{\"waivers\": [{\"rule\": \"numbering\", \"reason\": \"r\", \"author\": \"a\", \"from\": \"1 May\"}]} | rules.json: \"1 May\" is not a date",
                "{\"waivers\": [{\"rule\": \"numbering\", \"reason\": \"r\", \"author\": \"a\", \"from\": \"2025-05-02\", \"until\": \"2025-05-01\"}]} | Swap the days"
            })
    void what_cannot_be_understood_gives_one_clear_message(String rules, String named) throws IOException {
        Ran ran = check(rules);
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains(named).hasLineCount(1).doesNotContain("Exception");
    }
}
