package org.workplan.storage.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workplan.storage.Filter;
import org.workplan.storage.PlanStore;
import org.workplan.storage.StorageException;
import org.workplan.storage.Stored;

/** A log lost lines: that is refused with its place at reading and before any write, and nothing is written over. */
class DamageThenWriteTest {
    @TempDir
    private Path directory;

    private void cut(String name, int lines) throws IOException {
        List<String> all = Files.readAllLines(directory.resolve(name));
        Files.writeString(directory.resolve(name), lines == 0 ? "" : String.join("\n", all.subList(0, lines)) + "\n");
    }

    private Stored fill() {
        try (PlanStore store = JsonPlanStore.open(directory)) {
            return SampleStore.filled(store);
        }
    }

    private static void save(PlanStore store, Stored base) {
        store.plans().save(base, base.plan().withTitle("third"), SampleStore.change("third"));
    }

    private static void requireDamaged(String place, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOf(StorageException.CorruptData.class)
                .hasMessageStartingWith(place);
    }

    /** Reads, and tries to write, in a damaged store, and looks whether anything was written over. */
    private void requireRefused(String place, Stored base) throws IOException {
        Map<String, String> before = SampleStore.files(directory);
        try (JsonPlanStore store = JsonPlanStore.open(directory)) {
            requireDamaged(place, () -> SampleStore.content(store));
            if (!place.contains("measurements")) {
                requireDamaged(place, () -> save(store, base));
            }
            if (!place.contains("revisions")) {
                requireDamaged(
                        place, () -> store.measurements().append(SampleStore.SPRING, SampleStore.measurements("four")));
            }
            assertThat(store.check())
                    .isNotEmpty()
                    .allMatch(failure -> place.startsWith(failure.source() + ", " + failure.place()));
        }
        assertThat(SampleStore.files(directory)).isEqualTo(before);
    }

    @Test
    void a_cut_log_of_revisions_gives_no_second_revision_two() throws IOException {
        Stored base = fill();
        cut("plan-spring/revisions.log", 1);
        requireRefused("plan-spring/revisions.log, line 2", base);
    }

    @Test
    void a_cut_log_of_measurements_is_not_read_as_an_empty_one() throws IOException {
        Stored base = fill();
        cut("plan-spring/measurements.log", 0);
        requireRefused("plan-spring/measurements.log, line 1", base);
    }

    @Test
    void a_deleted_folder_of_a_plan_is_no_plan_less() throws IOException {
        Stored base = fill();
        for (String name :
                List.of("revisions.log", "measurements.log", "revision-000001.json", "revision-000002.json")) {
            Files.delete(directory.resolve("plan-spring").resolve(name));
        }
        Files.delete(directory.resolve("plan-spring"));
        try (PlanStore store = JsonPlanStore.open(directory)) {
            requireDamaged("plan-spring/revisions.log, line 1", () -> SampleStore.content(store));
            requireDamaged("plan-spring/revisions.log, line 1", () -> save(store, base));
            requireDamaged(
                    "plan-spring/revisions.log, line 1",
                    () -> store.plans().create(base.plan(), SampleStore.change("first")));
            assertThat(store.plans().tryList(Filter.all()).failures())
                    .extracting(failure -> failure.place())
                    .containsExactly("plan-spring/revisions.log, line 1");
        }
    }

    @Test
    void a_cut_feed_gives_no_position_twice() throws IOException {
        Stored base = fill();
        for (int lines : new int[] {5, 4, 2, 0}) {
            cut("changes.log", lines);
            requireRefused("changes.log, line " + (lines + 1), base);
        }
    }

    @Test
    void a_cut_feed_is_found_by_what_the_logs_say_where_the_mark_is_lost_too() throws IOException {
        Stored base = fill();
        cut("changes.log", 4);
        Files.delete(directory.resolve(AcknowledgedMark.FILE));
        try (JsonPlanStore store = JsonPlanStore.open(directory)) {
            requireDamaged("changes.log, line 5", () -> SampleStore.content(store));
            requireDamaged("changes.log, line 5", () -> save(store, base));
            assertThat(store.check()).isNotEmpty();
        }
    }

    private void requireLossNoticed(String name, Consumer<PlanStore> write) throws IOException {
        try (JsonPlanStore store = JsonPlanStore.open(directory)) {
            SampleStore.content(store);
            Path log = directory.resolve(name);
            byte[] bytes = Files.readAllBytes(log);
            Files.delete(log);
            Map<String, String> before = SampleStore.files(directory);
            requireDamaged(name + ", line 1", () -> write.accept(store));
            assertThat(SampleStore.files(directory)).isEqualTo(before);
            Files.write(log, bytes);
            write.accept(store);
            assertThat(store.check()).isEmpty();
        }
    }

    @Test
    void a_log_that_is_lost_under_an_open_store_swallows_no_write() throws IOException {
        Stored base = fill();
        requireLossNoticed(
                "plan-spring/measurements.log",
                store -> store.measurements().append(SampleStore.SPRING, SampleStore.measurements("four")));
        requireLossNoticed(
                "changes.log",
                store -> store.measurements().append(SampleStore.SPRING, SampleStore.measurements("five")));
        requireLossNoticed("plan-spring/revisions.log", store -> save(store, base));
    }
}
