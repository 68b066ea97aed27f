package org.workplan.storage.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.workplan.storage.StorageException;

/** A directory that is not a store does not become one, and a store whose marker is lost is reported as damaged. */
class ForeignDirectoryTest {
    @TempDir
    private Path directory;

    private void assertUntouched(Class<? extends StorageException> refusal, String... words) throws IOException {
        Map<String, String> before = SampleStore.files(directory);
        boolean hasLock = Files.exists(directory.resolve(Directory.LOCK));
        assertThatThrownBy(() -> JsonPlanStore.open(directory))
                .isInstanceOf(refusal)
                .hasMessageContainingAll(words);
        assertThat(SampleStore.files(directory)).isEqualTo(before);
        assertThat(Files.exists(directory.resolve(Directory.LOCK))).isEqualTo(hasLock);
    }

    @Test
    void a_directory_that_is_not_empty_and_no_store_is_refused_with_what_it_has() throws IOException {
        Files.writeString(directory.resolve("a.txt"), "of somebody else");
        assertUntouched(
                StorageException.Unavailable.class,
                "is no store, and it is not empty: it has a.txt. Choose an empty directory, or a new one.");
        Files.createDirectory(directory.resolve("plan-b"));
        for (String name : new String[] {"c.txt", "d.txt", "e.txt"}) {
            Files.writeString(directory.resolve(name), "");
        }
        assertUntouched(StorageException.Unavailable.class, "it has a.txt, c.txt, d.txt and 2 more.");
    }

    @Test
    void a_file_that_only_has_the_name_of_the_lock_is_not_written_over() throws IOException {
        Files.writeString(directory.resolve(Directory.LOCK), "of somebody else");
        assertUntouched(StorageException.Unavailable.class, "it has lock.");
        assertThat(directory.resolve(Directory.LOCK)).hasContent("of somebody else");
    }

    @Test
    void a_first_opening_that_was_broken_off_is_repeated() throws IOException {
        Files.writeString(directory.resolve(Directory.LOCK), LockOwner.mark());
        Files.writeString(directory.resolve(FormatMarker.FILE + ".new"), "{\"form");
        try (JsonPlanStore store = JsonPlanStore.open(directory)) {
            SampleStore.filled(store);
            assertThat(store.check()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"changes.log", "acknowledged", "plan-spring"})
    void a_store_without_its_marker_is_reported_and_none_is_made(String left) throws IOException {
        try (JsonPlanStore store = JsonPlanStore.open(directory)) {
            SampleStore.filled(store);
        }
        Files.delete(directory.resolve(FormatMarker.FILE));
        for (String name : new String[] {"changes.log", "acknowledged"}) {
            if (!name.equals(left)) {
                Files.delete(directory.resolve(name));
            }
        }
        assertUntouched(StorageException.CorruptData.class, FormatMarker.FILE, "The file is missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2",
                "{\"format\": 2",
                "{\"format\": -2}",
                "{\"format\": 2.5}",
                "{\"format\": 02}",
                "{\"format\": \"2\"}",
                "{\"format\": 2}}",
                "{\"format\": 2, \"format\": 2}",
                "{\"f2rmat\": 1}",
                "{\"format\": 99999999999}",
                "\0\0\0\0"
            })
    void a_marker_that_is_not_exactly_as_written_is_reported(String content) throws IOException {
        try (JsonPlanStore store = JsonPlanStore.open(directory)) {
            SampleStore.filled(store);
        }
        Files.writeString(directory.resolve(FormatMarker.FILE), content);
        assertUntouched(StorageException.CorruptData.class, FormatMarker.FILE, "The format is not legible");
        assertThatThrownBy(() -> JsonPlanStore.openReadOnly(directory))
                .isInstanceOf(StorageException.CorruptData.class)
                .hasMessageContaining(FormatMarker.FILE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"format\": 3}", "{ \"format\" : 17, \"more\": [1] }\n"})
    void a_newer_marker_is_refused_by_its_number(String content) throws IOException {
        Files.writeString(directory.resolve(Directory.LOCK), "");
        Files.writeString(directory.resolve(FormatMarker.FILE), content);
        assertUntouched(
                StorageException.SchemaTooNew.class,
                "format " + content.replaceAll("\\D+(\\d+).*", "$1").trim());
    }
}
