package org.workplan.storage.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workplan.plan.Plan;
import org.workplan.storage.Change;
import org.workplan.storage.Failure;
import org.workplan.storage.Field;
import org.workplan.storage.Filter;
import org.workplan.storage.LoadResult;
import org.workplan.storage.PlanStore;
import org.workplan.storage.StorageException;
import org.workplan.storage.Stored;
import org.workplan.storage.Transfer;
import org.workplan.storage.memory.InMemoryPlanStore;
import org.workplan.value.PlanId;
import org.workplan.value.RecordId;

/** One document of a directory is damaged: what needs it tells its name, and the other plans are there. */
class DamagedDocumentTest {
    private static final Change FIRST = new Change(RecordId.of("first"), "Li", "as printed", Instant.EPOCH);
    private static final String DAMAGED = "plan-spring/revision-000001.json";

    @TempDir
    private Path directory;

    private static Plan plan(String id) {
        return Plan.builder()
                .id(PlanId.of(id))
                .kind(Plan.Kind.PROGRAMME)
                .title("plan of " + id)
                .build();
    }

    @BeforeEach
    void damage() throws IOException {
        try (PlanStore store = JsonPlanStore.open(directory)) {
            store.plans().create(plan("autumn"), FIRST);
            store.plans().create(plan("spring"), FIRST);
            store.plans().create(plan("winter"), FIRST);
        }
        Path document = directory.resolve(FileNames.of(PlanId.of("spring"))).resolve("revision-000001.json");
        Files.writeString(document, Files.readString(document).substring(0, 40));
    }

    @Test
    void a_list_is_refused_with_the_name_of_the_document_and_other_plans_are_found() {
        try (PlanStore store = JsonPlanStore.open(directory)) {
            assertThatThrownBy(() -> store.plans().list(Filter.all()))
                    .isInstanceOf(StorageException.CorruptData.class)
                    .hasMessageContaining("revision-000001.json")
                    .hasMessageContaining("restore the file from a copy");
            assertThatThrownBy(() -> store.plans().find(PlanId.of("spring")))
                    .isInstanceOf(StorageException.CorruptData.class)
                    .hasMessageContaining("revision-000001.json");
            assertThat(store.plans().find(PlanId.of("winter")).map(Stored::plan))
                    .contains(plan("winter"));
            assertThat(store.plans().history(PlanId.of("spring"))).hasSize(1);
        }
    }

    @Test
    void the_other_plans_are_listed_beside_the_place_of_the_damage() {
        try (PlanStore store = JsonPlanStore.open(directory)) {
            LoadResult<ImmutableList<PlanStore.Summary>> listed = store.plans().tryList(Filter.all());
            assertThat(listed.value().orElseThrow())
                    .extracting(summary -> summary.id().value())
                    .containsExactly("autumn", "winter");
            assertThat(listed.failures()).singleElement().satisfies(failure -> {
                assertThat(failure.source()).isEqualTo("plan-spring");
                assertThat(failure.place()).isEqualTo(DAMAGED);
                assertThat(failure.message()).contains("restore the file from a copy");
            });
            LoadResult<ImmutableList<PlanStore.Summary>> one =
                    store.plans().tryList(Field.OfPlan.ID.is(PlanId.of("winter")));
            assertThat(one.value().orElseThrow()).hasSize(1);
            assertThat(one.failures())
                    .as("nobody knows what a damaged plan says")
                    .isEqualTo(listed.failures());
        }
    }

    @Test
    void a_damaged_log_of_revisions_is_told_and_the_other_plans_are_listed() throws IOException {
        Path log = directory.resolve(FileNames.of(PlanId.of("winter"))).resolve("revisions.log");
        Files.writeString(log, Files.readString(log).replace("as printed", "as spoken"));
        try (PlanStore store = JsonPlanStore.open(directory)) {
            LoadResult<ImmutableList<PlanStore.Summary>> listed = store.plans().tryList(Filter.all());
            assertThat(listed.value().orElseThrow())
                    .extracting(summary -> summary.id().value())
                    .containsExactly("autumn");
            assertThat(listed.failures())
                    .extracting(Failure::place)
                    .containsExactly(DAMAGED, "plan-winter/revisions.log, line 1");
        }
    }

    @Test
    void the_check_names_the_damaged_document_alone() {
        try (JsonPlanStore store = JsonPlanStore.open(directory)) {
            assertThat(store.check()).extracting(Failure::source).containsExactly(DAMAGED);
        }
    }

    @Test
    void the_other_plans_are_copied_and_the_damaged_one_is_told() {
        try (PlanStore store = JsonPlanStore.open(directory);
                PlanStore copy = new InMemoryPlanStore()) {
            assertThat(new Transfer(store, copy).all(progress -> {}).failures())
                    .extracting(Failure::source)
                    .containsExactly("plan spring");
            assertThat(copy.plans().list(Filter.all()))
                    .extracting(summary -> summary.id().value())
                    .containsExactly("autumn", "winter");
        }
    }
}
