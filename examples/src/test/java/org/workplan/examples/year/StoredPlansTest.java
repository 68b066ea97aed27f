package org.workplan.examples.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.workplan.plan.Part;
import org.workplan.plan.Plan;
import org.workplan.plan.revision.PlanDiff;
import org.workplan.storage.Change;
import org.workplan.storage.PlanStore;
import org.workplan.storage.jdbc.JdbcPlanStore;
import org.workplan.storage.json.JsonCodec;
import org.workplan.storage.json.JsonPlanStore;
import org.workplan.value.RecordId;

/** The real plans come back from every store as they were put in. */
class StoredPlansTest {

    static Stream<Plan> plans() {
        return Stream.of(RealPlans.zhangcun(), RealPlans.redScarf(), RealPlans.songjiang());
    }

    @ParameterizedTest
    @MethodSource("plans")
    void q133_a_plan_stored_as_files_and_in_a_database_comes_back_equal(Plan plan, @TempDir Path folder) {
        try (PlanStore files = JsonPlanStore.open(folder)) {
            files.plans().create(plan, written());
        }
        try (PlanStore files = JsonPlanStore.open(folder)) {
            assertSame(plan, files);
        }
        DataSource source = JdbcConnectionPool.create("jdbc:h2:mem:" + plan.id() + ";DB_CLOSE_DELAY=-1", "sa", "");
        try (PlanStore database = JdbcPlanStore.open(source, JsonCodec.standard(), JdbcPlanStore.Options.CREATE)) {
            database.plans().create(plan, written());
            assertSame(plan, database);
        }
    }

    private static Change written() {
        return new Change(RecordId.of("first"), "committee", "plan written", Instant.parse("2025-01-01T00:00:00Z"));
    }

    private static void assertSame(Plan plan, PlanStore store) {
        Plan loaded = store.plans().find(plan.id()).orElseThrow().plan();
        assertThat(loaded).isEqualTo(plan);
        assertThat(PlanDiff.between(plan, loaded).isEmpty()).isTrue();
        List<String> order = plan.topLevelParts().stream().map(Part::title).toList();
        assertThat(loaded.topLevelParts()).extracting(Part::title).containsExactlyElementsOf(order);
    }
}
