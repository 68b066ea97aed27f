package org.workplan.storage.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workplan.plan.Plan;
import org.workplan.storage.Change;
import org.workplan.storage.PlanStore;
import org.workplan.storage.StorageException;
import org.workplan.storage.Stored;
import org.workplan.value.PlanId;
import org.workplan.value.RecordId;

/** A store that is closed keeps nobody out of its directory, so it must do nothing there. */
class ClosedStoreTest {

    private static final Plan PLAN = Plan.builder()
            .id(PlanId.of("zhangcun"))
            .kind(Plan.Kind.PROGRAMME)
            .title("zhangcun")
            .build();

    private static Change change(String id) {
        return new Change(RecordId.of(id), "social worker", id, Instant.EPOCH);
    }

    @Test
    void a_closed_store_names_its_directory_and_leaves_it_to_the_next_one(@TempDir Path folder) {
        PlanStore store = JsonPlanStore.open(folder.resolve("plans"));
        Stored first = store.plans().create(PLAN, change("first"));
        store.close();
        assertThatThrownBy(() -> store.plans().save(first, PLAN.withTitle("edited"), change("second")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The store in the directory plans is closed. Open it again.");
        try (PlanStore again = JsonPlanStore.open(folder.resolve("plans"))) {
            assertThat(again.plans().find(PLAN.id())).contains(first);
        }
    }

    @Test
    void closing_a_store_again_does_not_open_the_directory_of_the_next_one(@TempDir Path folder) {
        PlanStore first = JsonPlanStore.open(folder);
        first.close();
        try (PlanStore second = JsonPlanStore.open(folder)) {
            first.close();
            assertThatThrownBy(() -> JsonPlanStore.open(folder)).isInstanceOf(StorageException.Unavailable.class);
            assertThat(second.changes().last()).isZero();
        }
    }
}
