package org.workplan.examples.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workplan.examples.console.Console.RED_SCARF;
import static org.workplan.examples.console.Console.RED_SCARF_MEASUREMENTS;
import static org.workplan.examples.console.Console.SONGJIANG;
import static org.workplan.examples.console.Console.ZHANGCUN;
import static org.workplan.examples.console.Console.ZHANGCUN_EVALUATIONS;
import static org.workplan.examples.console.Console.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RollUpCommandTest {

    @TempDir
    Path folder;

    @BeforeEach
    void copy() throws IOException {
        Files.createDirectories(folder.resolve("2025/deep"));
        Files.copy(Path.of(ZHANGCUN), folder.resolve("z.json"));
        Files.copy(Path.of(RED_SCARF), folder.resolve("r.json"));
        Files.copy(Path.of(SONGJIANG), folder.resolve("2025/s.json"));
        Files.copy(Path.of(RED_SCARF_MEASUREMENTS), folder.resolve("2025/deep/seen.json"));
        Files.copy(Path.of(ZHANGCUN_EVALUATIONS), folder.resolve("2025/deep/thought.json"));
    }

    private Console.Run rollup() {
        return run("rollup", folder, "--as-of", "2026-01-01", "--year", "2025", "--format", "json");
    }

    @Test
    void plans_are_added_up_in_all_and_by_organisation_and_kind() {
        Console.Run run = rollup();
        assertThat(run.status()).as(run.err()).isZero();
        JsonReader json = run.json();
        assertThat(json.at("plans").each("plan")).containsExactlyInAnyOrder("zhangcun", "red-scarf", "songjiang");
        JsonReader red = json.at("plans").where("plan", "red-scarf").at("rollUp");
        assertThat(red.at("met").value()).isEqualTo(22L);
        assertThat(red.at("notMet").value()).isEqualTo(23L);
        assertThat(json.at("total").at("targets").value()).isEqualTo(50L);
        for (String group : new String[] {"byOrganisation", "byKind"}) {
            long sum = json.at(group).list().stream()
                    .mapToLong(one -> (Long) one.at("rollUp").at("targets").value())
                    .sum();
            assertThat(sum).isEqualTo(50);
        }
    }

    @Test
    void a_file_that_cannot_be_read_is_named_and_the_rest_is_added_up() throws IOException {
        Files.writeString(folder.resolve("2025/broken.json"), "{\"schemaVersion\": \"1.0\", ");
        Files.copy(Path.of(ZHANGCUN), folder.resolve("zz.json"));
        Console.Run run = rollup();
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.errorLines()).isEqualTo(2);
        assertThat(run.err()).contains("broken.json").contains("zz.json: There is another plan zhangcun");
        assertThat(run.json().at("plans").list()).hasSize(3);
        assertThat(run.json().at("failures").list()).hasSize(2);
    }

    @Test
    void measurements_without_their_plan_are_named() throws IOException {
        Files.delete(folder.resolve("r.json"));
        Console.Run run = rollup();
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("There is no plan red-scarf");
        assertThat(run.json().at("total").at("targets").value()).isEqualTo(3L);
    }

    @Test
    void a_directory_that_is_not_there_is_refused() {
        Console.Run run = run("rollup", folder.resolve("nowhere"), "--as-of", "2026-01-01");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith("There is no directory");
    }

    @Test
    void a_store_is_added_up_at_its_current_revisions_and_left_out_below() throws IOException {
        Path store = folder.resolve("2025/store");
        run("save", RED_SCARF, SONGJIANG, "--to", "json:" + store);
        Path changed = Files.writeString(
                folder.resolve("2025/changed.txt"),
                Files.readString(Path.of(SONGJIANG)).replace("Peer counsellors", "Counsellors"));
        run("save", changed, "--to", "json:" + store);
        Console.Run stored = run("rollup", store, "--as-of", "2026-01-01", "--year", "2025", "--format", "json");
        assertThat(stored.status()).as(stored.err()).isZero();
        assertThat(stored.json().at("plans").each("plan")).containsExactlyInAnyOrder("red-scarf", "songjiang");
        assertThat(rollup().status()).isZero();
    }

    @Test
    void text_tells_each_plan_and_the_totals() {
        assertThat(run("rollup", folder, "--as-of", "2026-01-01", "--year", "2025")
                        .out())
                .contains("(red-scarf): met 22, not met 23, open 2, undetermined 0")
                .contains("Annual plans of targets: met 22")
                .contains("All plans (3): met 22");
        assertThat(run("rollup", folder, "--as-of", "2026-01-01", "--year", "2025", "--lang", "zh")
                        .out())
                .contains("年度目标计划", "服务计划")
                .doesNotContain("TARGET_PLAN");
    }
}
