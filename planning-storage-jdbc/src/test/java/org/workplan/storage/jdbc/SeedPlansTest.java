package org.workplan.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.workplan.plan.Plan;
import org.workplan.storage.Change;
import org.workplan.storage.PlanStore;
import org.workplan.storage.Stored;
import org.workplan.storage.json.JsonCodec;
import org.workplan.value.RecordId;

/** The three real plans, kept in a database that is closed in between. */
class SeedPlansTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"zhangcun", "red-scarf", "songjiang"})
    void a_real_plan_is_found_in_a_database_file_as_it_was_saved(String id) throws IOException {
        Plan plan = JsonCodec.standard()
                .readPlan(id, Files.newInputStream(Path.of("../examples/plans/" + id + ".json")))
                .orThrow();
        Stored stored;
        try (PlanStore store = opened()) {
            Change change = new Change(RecordId.of("first"), "Li", "as printed", Instant.EPOCH);
            stored = store.plans().create(plan, change);
        }

        try (PlanStore store = opened()) {
            assertThat(store.plans().find(plan.id())).contains(stored);
            assertThat(stored.plan()).isEqualTo(plan);
            assertThat(plan.parts()).hasSizeGreaterThan(20);
        }
    }

    /** Without a pool, the file is closed with each connection. */
    private PlanStore opened() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:async:" + directory.resolve("db"));
        return JdbcPlanStore.open(source, JsonCodec.standard(), JdbcPlanStore.Options.CREATE);
    }
}
