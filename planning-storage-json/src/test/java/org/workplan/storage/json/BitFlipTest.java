package org.workplan.storage.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.workplan.storage.PlanStore;
import org.workplan.storage.StorageException;

/** One bit of a file is another: the store says so, or holds what it held before. */
class BitFlipTest {
    private static final Path ROOT = Path.of("/store");

    /** Every so many bits are turned over, so that each place of a byte has its turn. */
    private static final int STEP = 3;

    private final SimulatedDisk disk = new SimulatedDisk(ROOT);
    private String content = "";

    private void fill() {
        try (PlanStore store = JsonPlanStore.open(ROOT, disk)) {
            SampleStore.filled(store);
            content = SampleStore.content(store);
        }
    }

    /** What is done in a damaged store; false if it was refused as damaged. */
    private static boolean done(SimulatedDisk damaged, Function<JsonPlanStore, Object> work) {
        try (JsonPlanStore store = JsonPlanStore.open(ROOT, damaged)) {
            work.apply(store);
            return true;
        } catch (StorageException.CorruptData | StorageException.SchemaTooNew refused) {
            return false;
        }
    }

    private void requireSame(SimulatedDisk damaged, String place) {
        done(damaged, store -> {
            assertThat(SampleStore.content(store)).as(place).isEqualTo(content);
            return store;
        });
    }

    @Test
    void a_bit_turned_over_in_any_file_is_damage_or_changes_nothing_that_is_read() throws IOException {
        fill();
        int refused = 0;
        int tried = 0;
        for (Path file : disk.files()) {
            long bits = 8L * disk.read(file).length;
            for (int bit = 0; bit < bits; bit += STEP) {
                String place = file + ", bit " + bit;
                SimulatedDisk damaged = disk.copy();
                damaged.damage(file, bit / 8, bit % 8);
                requireSame(damaged.copy(), place);
                tried++;
                SimulatedDisk written = damaged.copy();
                boolean isWritten = done(
                        written,
                        store -> store.measurements()
                                .append(SampleStore.WINTER, SampleStore.measurements("one", "new")));
                refused += isWritten ? 0 : 1;
                done(
                        written,
                        store -> assertThat(store.measurements().all(SampleStore.SPRING))
                                .as(place)
                                .isEqualTo(SampleStore.measurements("one", "two", "three")));
            }
        }
        assertThat(tried).isGreaterThan(3_000);
        assertThat(refused).isGreaterThan(500);
    }

    @Test
    void the_check_reports_every_bit_turned_over_in_a_log_or_a_document() throws IOException {
        fill();
        for (Path file : disk.files()) {
            if (!file.endsWith(AcknowledgedMark.FILE) && !file.endsWith(FormatMarker.FILE)) {
                long bits = 8L * disk.read(file).length;
                for (int bit = 0; bit < bits; bit += STEP) {
                    SimulatedDisk damaged = disk.copy();
                    damaged.damage(file, bit / 8, bit % 8);
                    try (JsonPlanStore store = JsonPlanStore.open(ROOT, damaged)) {
                        assertThat(store.check())
                                .as(file + ", bit " + bit)
                                .isNotEmpty()
                                .allMatch(failure -> file.endsWith(failure.source()));
                    }
                }
            }
        }
    }
}
