package org.workplan.storage.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workplan.storage.Filter;
import org.workplan.storage.LoadResult;
import org.workplan.storage.PlanStore;
import org.workplan.storage.StorageException;
import org.workplan.storage.Stored;
import org.workplan.storage.Write;

/** What may be read is read, whatever may not be written, or not be read. */
class ReadOnlyTest {
    @TempDir
    private Path directory;

    private Stored fill() {
        try (PlanStore store = JsonPlanStore.open(directory)) {
            return SampleStore.filled(store);
        }
    }

    /** A disk on which some operations are refused. */
    private static Disk refusing(List<String> operations, String name) {
        Disk disk = new FileDisk();
        return (Disk) Proxy.newProxyInstance(
                Disk.class.getClassLoader(),
                new Class<?>[] {Disk.class},
                (self, method, values) -> called(disk, method, values, operations, name));
    }

    private static Object called(Disk disk, Method method, Object[] values, List<String> operations, String name)
            throws Throwable {
        if (operations.contains(method.getName())
                && ((Path) values[0]).toString().endsWith(name)) {
            throw new AccessDeniedException(values[0].toString());
        }
        try {
            return method.invoke(disk, values);
        } catch (InvocationTargetException exception) {
            throw exception.getCause();
        }
    }

    @Test
    void a_store_that_is_opened_for_reading_reads_all_and_changes_nothing() throws IOException {
        Stored base = fill();
        Disk disk = refusing(
                List.of("write", "create", "createFolder", "rename", "delete", "sync", "syncFolder", "lock"), "");
        Map<String, String> before = SampleStore.files(directory);
        String content;
        try (PlanStore store = JsonPlanStore.open(directory)) {
            content = SampleStore.content(store);
        }
        try (JsonPlanStore store = JsonPlanStore.openReadOnly(directory, disk)) {
            assertThat(SampleStore.content(store)).isEqualTo(content);
            assertThat(store.check()).isEmpty();
            List<ThrowingCallable> writes = List.of(
                    () -> store.plans().save(base, base.plan().withTitle("third"), SampleStore.change("third")),
                    () -> store.plans().delete(base, SampleStore.change("third")),
                    () -> store.measurements().append(SampleStore.SPRING, SampleStore.measurements("four")),
                    () -> store.writeAll(ImmutableList.of(
                            new Write.Delete(base, SampleStore.change("third")),
                            new Write.AppendMeasurements(SampleStore.SPRING, SampleStore.measurements("four")))));
            assertThat(writes)
                    .allSatisfy(write -> assertThatThrownBy(write)
                            .isInstanceOf(StorageException.Unavailable.class)
                            .hasMessageContaining("it was opened for reading only"));
            assertThat(SampleStore.content(store)).isEqualTo(content);
        }
        assertThat(SampleStore.files(directory)).isEqualTo(before);
    }

    @Test
    void a_store_is_opened_for_reading_or_writing_by_one_at_a_time_in_a_virtual_machine() {
        fill();
        try (PlanStore store = JsonPlanStore.openReadOnly(directory)) {
            assertThat(store.changes().last()).isEqualTo(6);
            assertThatThrownBy(() -> JsonPlanStore.open(directory)).hasMessageContaining("open in another store");
        }
        try (JsonPlanStore store = JsonPlanStore.open(directory)) {
            assertThatThrownBy(() -> JsonPlanStore.openReadOnly(directory))
                    .isInstanceOf(StorageException.Unavailable.class)
                    .hasMessageContaining("open in another store");
            assertThat(store.check()).isEmpty();
        }
    }

    @Test
    void what_is_no_store_or_was_not_finished_is_not_opened_for_reading() throws IOException {
        assertThatThrownBy(() -> JsonPlanStore.openReadOnly(directory.resolve("missing")))
                .isInstanceOf(StorageException.Unavailable.class);
        assertThatThrownBy(() -> JsonPlanStore.openReadOnly(directory))
                .isInstanceOf(StorageException.CorruptData.class)
                .hasMessageStartingWith("workplan-store.json: The file is missing.");
        fill();
        Files.writeString(directory.resolve(Journal.FILE), "");
        assertThatThrownBy(() -> JsonPlanStore.openReadOnly(directory))
                .isInstanceOf(StorageException.Unavailable.class)
                .hasMessageContaining("Open the directory once with JsonPlanStore.open.");
        JsonPlanStore.open(directory).close();
        JsonPlanStore.openReadOnly(directory).close();
    }

    @Test
    void a_notice_without_its_change_is_passed_over_by_those_who_only_read() throws IOException {
        fill();
        Path log = directory.resolve("plan-spring/revisions.log");
        String first = Files.readAllLines(log).get(0);
        Files.writeString(log, first + "\n");
        Files.delete(directory.resolve(AcknowledgedMark.FILE));
        Map<String, String> before = SampleStore.files(directory);
        try (JsonPlanStore store = JsonPlanStore.openReadOnly(directory)) {
            assertThat(store.changes().last()).isEqualTo(5);
            assertThat(store.changes().after(4, 10)).hasSize(1);
            assertThat(store.plans().history(SampleStore.SPRING)).hasSize(1);
        }
        assertThat(SampleStore.files(directory)).isEqualTo(before);
    }

    @Test
    void a_file_that_may_not_be_read_hides_its_plan_alone() {
        fill();
        List.of("plan-spring/revision-000002.json", "plan-spring/revisions.log").forEach(shown -> {
            try (JsonPlanStore store = JsonPlanStore.open(directory, refusing(List.of("read", "length"), shown))) {
                LoadResult<ImmutableList<PlanStore.Summary>> listed =
                        store.plans().tryList(Filter.all());
                assertThat(listed.value().orElseThrow().stream()
                                .map(PlanStore.Summary::id)
                                .collect(Collectors.toList()))
                        .containsExactly(SampleStore.WINTER);
                assertThat(listed.failures()).singleElement().satisfies(failure -> {
                    assertThat(failure.source()).isEqualTo("plan-spring");
                    assertThat(failure.message())
                            .contains("The file " + shown + " cannot be read or written (access is denied")
                            .contains("Check its permissions");
                });
                assertThatThrownBy(() -> store.plans().list(Filter.all())).hasMessageContaining(shown);
                assertThat(store.plans().find(SampleStore.WINTER)).isPresent();
                assertThat(store.measurements().all(SampleStore.SPRING)).hasSize(3);
            }
        });
    }
}
