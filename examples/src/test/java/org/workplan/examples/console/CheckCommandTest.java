package org.workplan.examples.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workplan.examples.console.Console.RED_SCARF;
import static org.workplan.examples.console.Console.SONGJIANG;
import static org.workplan.examples.console.Console.ZHANGCUN;
import static org.workplan.examples.console.Console.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCommandTest {

    @Test
    void errors_in_a_plan_give_status_1_and_findings_on_standard_output() {
        Console.Run run = run("check", ZHANGCUN);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("session-outside-period  session/process-memories")
                .contains("12 days after the end of the period (30 Oct)");
    }

    @Test
    void a_plan_without_errors_gives_status_0() {
        assertThat(run("check", SONGJIANG, "--year", "2025").status()).isZero();
    }

    @Test
    void five_sessions_lie_outside_the_period_in_json_too() {
        JsonReader json = run("check", ZHANGCUN, "--format", "json").json();
        List<JsonReader> outside = json.at("findings").list().stream()
                .filter(finding -> finding.at("rule").text().equals("session-outside-period"))
                .toList();
        assertThat(outside)
                .extracting(finding -> finding.at("subject").text())
                .containsExactlyInAnyOrder(
                        "session/publicity-and-education",
                        "session/family-interview",
                        "session/sports-meet",
                        "session/home-visit",
                        "session/process-memories");
        assertThat(outside)
                .extracting(finding -> finding.at("evidence")
                        .at("facts")
                        .at("days")
                        .at("number")
                        .text())
                .containsExactlyInAnyOrder("10", "10", "11", "11", "12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zhangcun", "red-scarf", "songjiang"})
    void json_has_the_keys_of_the_contract(String plan) {
        JsonReader json =
                run("check", "plans/" + plan + ".json", "--format", "json").json();
        assertThat(json.names()).contains("plan", "ruleSet", "findings", "failures", "looked");
        assertThat(json.at("plan").text()).isEqualTo(plan);
        assertThat(json.at("ruleSet").names()).contains("id", "digest");
        assertThat(json.at("failures").list()).isEmpty();
        assertThat(json.at("looked").at("session-outside-period").value()).isInstanceOf(Long.class);
        assertThat(json.at("findings").list()).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.names()).contains("rule", "severity", "verdict", "subject", "message", "evidence");
            assertThat(finding.at("severity").text()).isIn("ERROR", "WARNING", "ADVICE");
            assertThat(finding.at("verdict").text()).isIn("MET", "NOT_MET", "UNDETERMINED", "NOT_APPLICABLE");
            assertThat(finding.at("message").text()).endsWith(".");
        });
    }

    @Test
    void findings_are_told_in_chinese() {
        JsonReader json =
                run("check", ZHANGCUN, "--lang", "zh", "--format", "json").json();
        JsonReader finding = json.at("findings").where("subject", "session/sports-meet");
        assertThat(finding.at("message").text()).contains("11").containsPattern("\\p{IsHan}{4}");
    }

    @Test
    void a_year_settles_what_depended_on_it() {
        assertThat(run("check", RED_SCARF, "--format", "json")
                        .json()
                        .at("findings")
                        .each("rule"))
                .contains("year-missing");
        assertThat(run("check", RED_SCARF, "--format", "json", "--year", "2025")
                        .json()
                        .at("findings")
                        .each("rule"))
                .doesNotContain("year-missing");
    }

    @Test
    void a_changed_copy_is_judged_by_its_own_dates(@TempDir Path folder) throws IOException {
        String changed = Files.readString(Path.of(ZHANGCUN)).replace("\"end\": \"10-30\"", "\"end\": \"11-10\"");
        Path copy = Files.writeString(folder.resolve("copy.json"), changed);
        assertThat(run("check", copy, "--format", "json").json().at("findings").list())
                .filteredOn(finding -> finding.at("rule").text().equals("session-outside-period"))
                .extracting(finding -> finding.at("subject").text())
                .containsExactly("session/process-memories");
    }

    @Test
    void the_last_line_sums_up_in_the_language_asked_for() {
        assertThat(run("check", ZHANGCUN, "--lang", "zh").out().lines().reduce("", (before, line) -> line))
                .matches("  共40条发现；67条规则中有\\d+条无发现");
        assertThat(run("check", ZHANGCUN).out().lines().reduce("", (before, line) -> line))
                .matches("  40 findings; \\d+ of 67 rules silent");
    }
}
