package org.workplan.storage.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;
import org.workplan.storage.PlanStore;
import org.workplan.value.DatePeriod;
import org.workplan.value.PartId;
import org.workplan.value.PlanId;
import org.workplan.value.RecordId;

/** What a store holds of a long log: a block and a line, not the file. */
class LongLogTest {
    private static final PlanId PLAN = PlanId.of("plan");
    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);
    private static final int ALL = 200_000;
    private static final int BATCH = 10_000;

    /** Counts what is read from the disk. */
    private static final class Count {
        private long bytes;
        private int largest;

        Disk of(Disk disk) {
            return (Disk) Proxy.newProxyInstance(
                    Disk.class.getClassLoader(),
                    new Class<?>[] {Disk.class},
                    (self, method, values) -> counted(method, disk, values));
        }

        private Object counted(Method method, Disk disk, Object[] values) throws Throwable {
            try {
                Object result = method.invoke(disk, values);
                if (result instanceof byte[] read) {
                    bytes += read.length;
                    largest = Math.max(largest, read.length);
                }
                return result;
            } catch (InvocationTargetException exception) {
                throw exception.getCause();
            }
        }

        void startAgain() {
            bytes = 0;
        }
    }

    @TempDir
    private Path directory;

    private final Count count = new Count();

    private static Measurement measurement(int number) {
        return Measurement.builder()
                .id(RecordId.of("m-" + number))
                .indicator(PartId.of("visits"))
                .observed(DatePeriod.of(DAY, DAY))
                .value(Observation.item("item " + number))
                .build();
    }

    private static ImmutableList<Measurement> batch(int from) {
        return IntStream.range(from, from + BATCH)
                .mapToObj(LongLogTest::measurement)
                .collect(ImmutableList.toImmutableList());
    }

    private PlanStore opened() {
        return JsonPlanStore.open(directory, count.of(new FileDisk()));
    }

    @Test
    void two_hundred_thousand_measurements_are_written_and_read_without_holding_the_file() throws Exception {
        try (PlanStore store = opened()) {
            for (int from = 0; from < ALL; from += BATCH) {
                store.measurements().append(PLAN, batch(from));
            }
            assertThat(count.bytes).as("nothing is read in order to write on").isLessThan(LogReader.BLOCK);
        }
        long size = Files.size(directory.resolve(FileNames.of(PLAN)).resolve("measurements.log"));
        try (PlanStore store = opened()) {
            count.startAgain();
            assertThat(store.measurements().append(PLAN, ImmutableList.of(measurement(7))))
                    .isZero();
            assertThat(count.bytes)
                    .as("checked, read for the ids, and the known entry")
                    .isLessThan(2 * size + 10 * LogReader.BLOCK);
            readOn(store);
        }
        assertThat(count.largest).isLessThanOrEqualTo(LogReader.BLOCK);
    }

    private void readOn(PlanStore store) {
        count.startAgain();
        try (Stream<Measurement> stream = store.measurements().stream(PLAN)) {
            Iterator<Measurement> entries = stream.iterator();
            for (int number = 0; number < ALL; number++) {
                assertThat(entries.next().id().value()).isEqualTo("m-" + number);
                if (number == 1_000) {
                    assertThat(count.bytes).as("read as it is asked for").isLessThan(5L * LogReader.BLOCK);
                }
            }
            assertThat(entries.hasNext()).isFalse();
        }
    }
}
