package org.workplan.storage.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Splitter;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workplan.progress.Measurement;
import org.workplan.storage.PlanStore;
import org.workplan.storage.StorageException;

/** Nobody else writes to the directory of an open store; where that cannot be known, the store writes nothing either. */
class DirectoryLockTest {
    private static final String IN_USE = "is open in another store. Close that store first.";

    @TempDir
    private Path directory;

    private Path lock() {
        return directory.resolve(Directory.LOCK);
    }

    private static void append(PlanStore store, String id) {
        store.measurements().append(SampleStore.SPRING, SampleStore.measurements(id));
    }

    private static List<String> appended(PlanStore store) {
        return store.measurements().all(SampleStore.SPRING).stream()
                .map(Measurement::id)
                .map(id -> id.value())
                .toList();
    }

    private static URL url(String path) {
        try {
            return Path.of(path).toUri().toURL();
        } catch (MalformedURLException exception) {
            throw new IllegalArgumentException(path, exception);
        }
    }

    /** Opens the directory with classes that another class loader loaded. */
    private void openElsewhere() throws Exception {
        URL[] urls = Splitter.on(File.pathSeparatorChar)
                .splitToStream(System.getProperty("java.class.path"))
                .map(DirectoryLockTest::url)
                .toArray(URL[]::new);
        try (URLClassLoader other = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
            Class<?> type = other.loadClass(JsonPlanStore.class.getName());
            assertThat(type).isNotSameAs(JsonPlanStore.class);
            type.getMethod("open", Path.class).invoke(null, directory);
        }
    }

    @Test
    void another_process_is_kept_out_after_the_lock_file_was_read_in_this_one() throws Exception {
        try (PlanStore store = JsonPlanStore.open(directory)) {
            append(store, "one");
            // Where locks are those of POSIX, closing any descriptor of the file ends the lock of the process.
            assertThat(Files.readAllBytes(lock())).isNotEmpty();
            assertThat(SecondOpener.run(directory)).endsWith(IN_USE);
            append(store, "two");
            assertThat(appended(store)).containsExactly("one", "two");
        }
        assertThat(SecondOpener.run(directory)).isEqualTo(SecondOpener.WRITTEN);
    }

    @Test
    void another_class_loader_is_kept_out_and_does_not_end_the_lock() throws Exception {
        try (PlanStore store = JsonPlanStore.open(directory)) {
            assertThatThrownBy(this::openElsewhere)
                    .isInstanceOf(InvocationTargetException.class)
                    .cause()
                    .hasMessageEndingWith(IN_USE);
            assertThat(SecondOpener.run(directory)).endsWith(IN_USE);
            append(store, "one");
            assertThat(appended(store)).containsExactly("one");
        }
    }

    private static void requireNothingWritten(PlanStore store, String reason) {
        assertThatThrownBy(() -> append(store, "late"))
                .isInstanceOfSatisfying(
                        StorageException.Unavailable.class,
                        refusal -> assertThat(refusal.isRetryable()).isFalse())
                .hasMessageContaining(reason);
    }

    @Test
    void a_store_whose_lock_file_was_deleted_writes_nothing_over_what_another_process_wrote() throws Exception {
        try (PlanStore store = JsonPlanStore.open(directory)) {
            append(store, "one");
            Files.delete(lock());
            requireNothingWritten(store, "the lock file was deleted");
            assertThat(SecondOpener.run(directory)).isEqualTo(SecondOpener.WRITTEN);
            requireNothingWritten(store, "the lock file was replaced");
        }
        try (JsonPlanStore again = JsonPlanStore.open(directory)) {
            assertThat(appended(again)).containsExactly("one", "of-another-process");
            assertThat(again.check()).isEmpty();
        }
    }

    @Test
    void a_lock_file_with_another_mark_is_that_of_another_store() throws IOException {
        try (PlanStore store = JsonPlanStore.open(directory)) {
            append(store, "one");
            Files.writeString(lock(), "1 1 another store");
            requireNothingWritten(store, "the lock file has the mark of another store");
        }
        assertThat(lock()).as("left to the other one").hasContent("1 1 another store");
    }

    @Test
    void a_log_that_somebody_else_wrote_on_is_not_cut() throws IOException {
        try (PlanStore store = JsonPlanStore.open(directory)) {
            append(store, "one");
            Path log = directory.resolve("plan-spring/measurements.log");
            Files.writeString(log, "of another store\n", StandardOpenOption.APPEND);
            Map<String, String> before = SampleStore.files(directory);
            requireNothingWritten(store, "Another store writes there.");
            assertThat(SampleStore.files(directory)).isEqualTo(before);
        }
    }

    @Test
    void a_mark_is_that_of_a_running_process_only_if_the_process_runs_and_is_another_one() {
        long pid = ProcessHandle.current().pid();
        ProcessHandle parent = ProcessHandle.current().parent().orElseThrow();
        long started = parent.info().startInstant().orElseThrow().toEpochMilli();
        assertThat(LockOwner.isRunningElsewhere(parent.pid() + " " + started + " x"))
                .isTrue();
        assertThat(LockOwner.isRunningElsewhere(parent.pid() + " " + (started - 60_000) + " x"))
                .isFalse();
        assertThat(LockOwner.isRunningElsewhere(LockOwner.mark()))
                .as("of process " + pid)
                .isFalse();
        for (String other : List.of("", "x", "1 2", parent.pid() + " x y", "999999999999999999 1 x")) {
            assertThat(LockOwner.isRunningElsewhere(other)).as(other).isFalse();
        }
    }
}
