package org.workplan.storage.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.workplan.plan.Plan;
import org.workplan.storage.Change;
import org.workplan.storage.LoadResult;
import org.workplan.storage.PlanStore;
import org.workplan.storage.Stored;
import org.workplan.storage.memory.InMemoryPlanStore;
import org.workplan.value.RecordId;

/** The three real plans, read from where the examples keep them. */
class SeedPlansTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"zhangcun", "red-scarf", "songjiang"})
    void a_real_plan_is_read_without_failure_and_stands_in_canonical_form(String id) throws IOException {
        Path file = Path.of("../examples/plans/" + id + ".json");
        LoadResult<Plan> loaded = JsonCodec.standard().readPlan(id, Files.newInputStream(file));

        assertThat(loaded.failures()).isEmpty();
        Plan plan = loaded.orThrow();
        String written = JsonCodec.standard().writePlan(plan);
        assertThat(JsonCodec.standard()
                        .readPlan(id, new ByteArrayInputStream(written.getBytes(StandardCharsets.UTF_8)))
                        .orThrow())
                .isEqualTo(plan);
        assertThat(Files.readString(file)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zhangcun", "red-scarf", "songjiang"})
    void a_real_plan_is_found_in_memory_and_in_files_as_it_was_saved(String id) throws IOException {
        Plan plan = JsonCodec.standard()
                .readPlan(id, Files.newInputStream(Path.of("../examples/plans/" + id + ".json")))
                .orThrow();
        Change change = new Change(RecordId.of("first"), "Li", "as printed", Instant.EPOCH);
        try (PlanStore memory = new InMemoryPlanStore();
                PlanStore files = JsonPlanStore.open(directory)) {
            memory.plans().create(plan, change);
            files.plans().create(plan, change);
            assertThat(memory.plans().find(plan.id()).map(Stored::plan)).contains(plan);
        }
        try (PlanStore files = JsonPlanStore.open(directory)) {
            assertThat(files.plans().find(plan.id()).map(Stored::plan)).contains(plan);
        }
    }
}
