package org.workplan.storage.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import com.google.common.primitives.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workplan.storage.Filter;
import org.workplan.storage.PlanStore;
import org.workplan.storage.StorageException;
import org.workplan.storage.Stored;
import org.workplan.storage.Write;

/** A store writes its own files only, and not through links; nobody but the owner reads them. */
class ForeignFilesTest {
    @TempDir
    private Path around;

    private Path directory() {
        return around.resolve("store");
    }

    private Stored fill() {
        try (PlanStore store = JsonPlanStore.open(directory())) {
            return SampleStore.filled(store);
        }
    }

    private void writeJournal(String heading) throws IOException {
        List<byte[]> lines = LogLine.written(List.of(heading, "{\"id\":\"escaped\"}"));
        Files.write(directory().resolve(Journal.FILE), Bytes.concat(lines.toArray(byte[][]::new)));
    }

    @Test
    void a_journal_that_asks_for_a_file_that_is_not_the_stores_is_refused_and_nothing_is_written() throws IOException {
        fill();
        for (String name : List.of(
                "../escaped.log",
                "plan-spring/../../escaped.log",
                "/escaped.log",
                "plan-../revisions.log",
                "plan-spring/escaped.log",
                "plan-spring/revision-000001.json",
                "notes/revisions.log",
                "plan-spring\\\\revisions.log",
                "lock",
                "workplan-store.json",
                "")) {
            writeJournal("{\"log\":\"" + name + "\",\"from\":0,\"lines\":1}");
            Map<String, String> before = SampleStore.files(around);
            assertThatThrownBy(() -> JsonPlanStore.open(directory()))
                    .as(name)
                    .isInstanceOf(StorageException.CorruptData.class)
                    .hasMessageStartingWith("together.journal, line 1: It asks for 1 line in");
            assertThat(SampleStore.files(around)).isEqualTo(before);
        }
        for (String place : List.of("-1,\"lines\":1", "0,\"lines\":0", "0,\"lines\":-5")) {
            writeJournal("{\"log\":\"changes.log\",\"from\":" + place + "}");
            assertThatThrownBy(() -> JsonPlanStore.open(directory()))
                    .as(place)
                    .isInstanceOf(StorageException.CorruptData.class)
                    .hasMessageContaining(Journal.FILE);
        }
    }

    /** Puts a link to a file outside in a place of the store. */
    private Path link(String name) throws IOException {
        Path outside = around.resolve("outside");
        Files.writeString(outside, "of somebody else");
        Path link = directory().resolve(name);
        Files.deleteIfExists(link);
        return Files.createSymbolicLink(link, outside);
    }

    private void requireRefused(String shown, Runnable call) throws IOException {
        assertThatThrownBy(call::run)
                .isInstanceOf(StorageException.CorruptData.class)
                .hasMessageContaining(shown + ": A symbolic link is in the place of");
        assertThat(around.resolve("outside")).hasContent("of somebody else");
    }

    @Test
    void a_link_in_the_place_of_a_file_beside_another_is_not_followed() throws IOException {
        Stored base = fill();
        Path link = link("plan-spring/revision-000003.json.new");
        Write.Save third = new Write.Save(base, base.plan().withTitle("third"), SampleStore.change("third"));
        try (JsonPlanStore store = JsonPlanStore.open(directory())) {
            requireRefused("plan-spring/revision-000003.json.new", () -> store.writeAll(ImmutableList.of(third)));
            Files.delete(link);
            Path journal = link("together.journal.new");
            requireRefused(
                    "store/together.journal.new",
                    () -> store.writeAll(ImmutableList.of(
                            third, new Write.AppendMeasurements(SampleStore.WINTER, SampleStore.measurements("two")))));
            Files.delete(journal);
            store.writeAll(ImmutableList.of(third));
            assertThat(store.check()).isEmpty();
        }
    }

    @Test
    void a_link_in_the_place_of_any_file_of_a_store_is_refused_with_its_place() throws IOException {
        for (String name : List.of("changes.log", "plan-spring/revisions.log", "plan-spring/measurements.log")) {
            Stored base = fill();
            link(name);
            try (JsonPlanStore store = JsonPlanStore.open(directory())) {
                String shown = name.contains("/") ? name : "store/" + name;
                requireRefused(shown, () -> {
                    store.plans().save(base, base.plan().withTitle("third"), SampleStore.change("third"));
                    store.measurements().append(SampleStore.SPRING, SampleStore.measurements("four"));
                });
                assertThat(store.check()).isNotEmpty();
            }
            deleteStore();
        }
        for (String name : List.of("lock", "workplan-store.json", "together.journal")) {
            fill();
            link(name);
            requireRefused(
                    "store/" + name, () -> JsonPlanStore.open(directory()).close());
            deleteStore();
        }
    }

    private void deleteStore() throws IOException {
        MoreFiles.deleteRecursively(directory(), RecursiveDeleteOption.ALLOW_INSECURE);
    }

    @Test
    void a_link_in_the_place_of_a_folder_is_refused_and_does_not_hide_the_other_plans() throws IOException {
        fill();
        Path moved = around.resolve("moved");
        Files.move(directory().resolve("plan-spring"), moved);
        Files.createSymbolicLink(directory().resolve("plan-spring"), moved);
        try (JsonPlanStore store = JsonPlanStore.open(directory())) {
            assertThat(store.plans().tryList(Filter.all()).failures())
                    .singleElement()
                    .satisfies(failure -> assertThat(failure.message()).contains("A symbolic link is in the place of"));
            assertThat(store.plans().find(SampleStore.WINTER)).isPresent();
            assertThatThrownBy(() -> store.plans().find(SampleStore.SPRING))
                    .isInstanceOf(StorageException.CorruptData.class);
        }
    }

    @Test
    void files_and_folders_are_created_for_their_owner_only() throws IOException {
        Assumptions.assumeTrue(
                around.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "the file system knows no owners");
        fill();
        try (Stream<Path> all = Files.walk(directory())) {
            assertThat(all)
                    .isNotEmpty()
                    .allSatisfy(path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                            .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------"));
        }
    }
}
