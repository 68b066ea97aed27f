package org.workplan.examples.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workplan.examples.console.Console.RED_SCARF;
import static org.workplan.examples.console.Console.SONGJIANG;
import static org.workplan.examples.console.Console.ZHANGCUN;
import static org.workplan.examples.console.Console.run;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workplan.progress.Measurement;
import org.workplan.storage.PlanRepository;
import org.workplan.storage.PlanStore;
import org.workplan.storage.json.JsonCodec;
import org.workplan.storage.json.JsonPlanStore;
import org.workplan.value.PlanId;

class CopyCommandTest {

    private static final PlanId RED = PlanId.of("red-scarf");

    @TempDir
    Path folder;

    private String json(String name) {
        return "json:" + folder.resolve(name).toAbsolutePath();
    }

    private String database() {
        return "jdbc:h2:async:" + folder.resolve("database").toAbsolutePath();
    }

    private Path edited(String plan, String from, String to) throws IOException {
        String text = Files.readString(Path.of(plan));
        assertThat(text).contains(from);
        return Files.writeString(folder.resolve("edited.json"), text.replace(from, to));
    }

    private ImmutableList<Measurement> measurements() throws IOException {
        try (InputStream file = Files.newInputStream(Path.of(Console.RED_SCARF_MEASUREMENTS))) {
            return JsonCodec.standard()
                    .readMeasurements("measurements", file)
                    .orThrow()
                    .entries();
        }
    }

    @Test
    void plans_go_from_files_to_a_database_and_back_with_all_that_happened_to_them() throws IOException {
        run("save", ZHANGCUN, RED_SCARF, SONGJIANG, "--to", json("first"));
        run("save", edited(ZHANGCUN, "Sports Meet", "Games Day"), "--to", json("first"), "--reason", "renamed");
        try (PlanStore store = JsonPlanStore.open(folder.resolve("first"))) {
            store.measurements().append(RED, measurements());
        }

        Console.Run there = run("copy", "--from", json("first"), "--to", database(), "--format", "json");
        assertThat(there.status()).isZero();
        assertThat(there.err()).isEmpty();
        JsonReader plans = there.json().at("plans");
        assertThat(plans.each("plan")).containsExactly("zhangcun", "red-scarf", "songjiang");
        assertThat(plans.each("revisions")).containsExactly("2", "1", "1");
        assertThat(plans.each("measurements"))
                .containsExactly("0", String.valueOf(measurements().size()), "0");
        assertThat(there.json().at("failures").list()).isEmpty();
        assertThat(run("copy", "--from", database(), "--to", json("second")).status())
                .isZero();

        try (PlanStore first = JsonPlanStore.open(folder.resolve("first"));
                PlanStore second = JsonPlanStore.open(folder.resolve("second"))) {
            for (String name : List.of("zhangcun", "red-scarf", "songjiang")) {
                PlanId id = PlanId.of(name);
                assertThat(second.plans().history(id)).isEqualTo(first.plans().history(id));
                for (PlanRepository.Revision revision : first.plans().history(id)) {
                    assertThat(second.plans().find(id, revision.number()))
                            .isEqualTo(first.plans().find(id, revision.number()));
                }
                assertThat(second.measurements().all(id))
                        .isEqualTo(first.measurements().all(id));
            }
        }
        assertThat(run("copy", "--from", json("first"), "--to", json("second")).out())
                .isEqualTo("zhangcun: nothing new\nred-scarf: nothing new\nsongjiang: nothing new\n");
    }

    @Test
    void a_plan_with_another_history_is_reported_and_the_rest_is_copied() throws IOException {
        run("save", ZHANGCUN, RED_SCARF, "--to", json("first"));
        run("save", edited(ZHANGCUN, "Sports Meet", "Games Day"), "--to", json("second"));
        Console.Run run = run("copy", "--from", json("first"), "--to", json("second"), "--format", "json");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.errorLines()).isEqualTo(1);
        assertThat(run.err()).startsWith("plan zhangcun, revision 1: The histories part there");
        assertThat(run.json().at("failures").each("source")).containsExactly("plan zhangcun");
        assertThat(run("list", "--in", json("second"), "--format", "json")
                        .json()
                        .each("plan"))
                .containsExactlyInAnyOrder("zhangcun", "red-scarf");
    }

    @Test
    void a_plan_that_cannot_be_read_is_reported_and_the_rest_is_copied() throws IOException {
        run("save", ZHANGCUN, RED_SCARF, "--to", json("first"));
        Files.writeString(folder.resolve("first/plan-zhangcun/revision-000001.json"), "{", StandardCharsets.UTF_8);
        Console.Run run = run("copy", "--from", json("first"), "--to", database());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith("plan zhangcun, revision 1: plan-zhangcun/revision-000001.json");
        assertThat(run("list", "--in", database(), "--format", "json").json().each("plan"))
                .containsExactly("red-scarf");
    }

    @Test
    void only_the_plans_that_are_named_are_copied_and_an_unknown_one_is_told() {
        run("save", ZHANGCUN, RED_SCARF, "--to", json("first"));
        Console.Run run = run("copy", "red-scarf", "nowhere", "--from", json("first"), "--to", json("second"));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).startsWith("red-scarf: 1 revisions");
        assertThat(run.err()).startsWith("plan nowhere, source: There is no such plan");
    }

    @Test
    void a_copy_from_a_store_that_is_not_there_makes_none() {
        Console.Run run = run("copy", "--from", json("first"), "--to", json("second"));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.errorLines()).isEqualTo(1);
        assertThat(folder.resolve("second")).doesNotExist();
    }
}
