package org.workplan.storage.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workplan.storage.PlanStore;
import org.workplan.storage.StorageException;

/** A copy of an open store is a store of its own, whole as of one moment. */
class BackupTest {
    @TempDir
    private Path around;

    @Test
    void a_backup_holds_the_same_and_goes_its_own_way() throws IOException {
        Path target = around.resolve("copies/of-today");
        try (JsonPlanStore store = JsonPlanStore.open(around.resolve("store"))) {
            store.plans().delete(SampleStore.filled(store), SampleStore.change("ended"));
            String content = SampleStore.content(store);
            Map<String, String> files = SampleStore.files(around.resolve("store"));
            store.backup(target);
            assertThat(SampleStore.files(target)).isEqualTo(files);
            assertThat(target.resolve(Directory.LOCK)).doesNotExist();
            try (JsonPlanStore copy = JsonPlanStore.open(target)) {
                assertThat(copy.check()).isEmpty();
                assertThat(SampleStore.content(copy)).isEqualTo(content);
                copy.measurements().append(SampleStore.WINTER, SampleStore.measurements("of-the-copy"));
            }
            assertThat(SampleStore.content(store)).isEqualTo(content);
            store.measurements().append(SampleStore.WINTER, SampleStore.measurements("of-the-store"));
            assertThat(store.check()).isEmpty();
        }
    }

    @Test
    void a_backup_is_made_into_an_empty_directory_only() throws IOException {
        try (JsonPlanStore store = JsonPlanStore.open(around.resolve("store"))) {
            SampleStore.filled(store);
            Path empty = Files.createDirectory(around.resolve("empty"));
            store.backup(empty);
            for (Path taken : new Path[] {empty, around.resolve("store")}) {
                assertThatThrownBy(() -> store.backup(taken))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("The argument target is " + taken)
                        .hasMessageContaining("Pass an empty directory");
            }
        }
    }

    @Test
    void a_damaged_store_is_not_backed_up_without_a_word() throws IOException {
        try (JsonPlanStore store = JsonPlanStore.open(around.resolve("store"))) {
            SampleStore.filled(store);
            Path document = around.resolve("store/plan-spring/revision-000001.json");
            Files.writeString(document, Files.readString(document).replace("plan of", "plan if"));
            assertThatThrownBy(() -> store.backup(around.resolve("copy")))
                    .isInstanceOf(StorageException.CorruptData.class)
                    .hasMessageStartingWith(
                            "plan-spring/revision-000001.json: The document is not the one that was saved");
        }
    }

    @Test
    void a_backup_that_was_not_finished_is_not_taken_for_a_whole_one() throws IOException {
        try (JsonPlanStore store = JsonPlanStore.open(around.resolve("store"))) {
            SampleStore.filled(store);
            store.backup(around.resolve("copy"));
        }
        MoreFiles.deleteRecursively(around.resolve("copy/plan-winter"), RecursiveDeleteOption.ALLOW_INSECURE);
        Path marker = around.resolve("copy").resolve(FormatMarker.FILE);
        Files.delete(marker);
        assertThatThrownBy(() -> JsonPlanStore.open(around.resolve("copy")))
                .isInstanceOf(StorageException.CorruptData.class)
                .hasMessageContaining(FormatMarker.FILE);
        Files.write(marker, FormatMarker.content());
        try (PlanStore copy = JsonPlanStore.open(around.resolve("copy"))) {
            assertThatThrownBy(() -> SampleStore.content(copy)).isInstanceOf(StorageException.CorruptData.class);
        }
    }

    @Test
    void backups_beside_writers_are_whole() throws Exception {
        try (JsonPlanStore store = JsonPlanStore.open(around.resolve("store"))) {
            SampleStore.filled(store);
            Thread writer = new Thread(() -> IntStream.range(0, 40)
                    .forEach(number ->
                            store.measurements().append(SampleStore.SPRING, SampleStore.measurements("m-" + number))));
            writer.start();
            for (int number = 0; number < 5; number++) {
                store.backup(around.resolve("copy-" + number));
            }
            writer.join();
            for (int number = 0; number < 5; number++) {
                try (JsonPlanStore copy = JsonPlanStore.open(around.resolve("copy-" + number))) {
                    assertThat(copy.check()).isEmpty();
                    SampleStore.content(copy);
                }
            }
        }
    }
}
