package org.workplan.storage.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.primitives.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workplan.storage.PlanStore;
import org.workplan.storage.StorageException;
import org.workplan.storage.Stored;

/** A directory of format 1 has no hashes of documents and no mark; it is read, and goes on in the format of today. */
class OlderFormatTest {
    @TempDir
    private Path directory;

    private void makeOlder(String log) throws IOException {
        Path file = directory.resolve(log);
        byte[] lines = Bytes.concat(Files.readAllLines(file).stream()
                .map(line -> line.substring(9).replaceFirst(",\\s*\"sha256\":\\s*\"[0-9a-f]{64}\"", ""))
                .map(text -> LogLine.written(List.of(text)).get(0))
                .toArray(byte[][]::new));
        Files.write(file, lines);
    }

    @Test
    void a_directory_of_format_1_is_read_and_written_on() throws IOException {
        Stored base;
        String content;
        try (PlanStore store = JsonPlanStore.open(directory)) {
            base = SampleStore.filled(store);
            content = SampleStore.content(store);
        }
        makeOlder("plan-spring/revisions.log");
        makeOlder("plan-winter/revisions.log");
        assertThat(directory.resolve("plan-spring/revisions.log")).content().doesNotContain("sha256");
        Files.delete(directory.resolve(AcknowledgedMark.FILE));
        Files.writeString(directory.resolve(FormatMarker.FILE), "{\"format\": 1}\n");
        try (PlanStore store = JsonPlanStore.openReadOnly(directory)) {
            assertThat(SampleStore.content(store)).isEqualTo(content);
        }
        assertThat(directory.resolve(FormatMarker.FILE)).hasContent("{\"format\": 1}");
        try (JsonPlanStore store = JsonPlanStore.open(directory)) {
            assertThat(SampleStore.content(store)).isEqualTo(content);
            store.plans().save(base, base.plan().withTitle("third"), SampleStore.change("third"));
            assertThat(store.check()).isEmpty();
        }
        assertThat(directory.resolve(FormatMarker.FILE)).hasContent("{\"format\": 2}");
        assertThat(Files.readAllLines(directory.resolve("plan-spring/revisions.log"))
                        .get(2))
                .contains("sha256");
    }

    @Test
    void a_newer_format_is_refused_by_its_number() throws IOException {
        Files.writeString(directory.resolve(FormatMarker.FILE), "{\"format\": 3}\n");
        assertThatThrownBy(() -> JsonPlanStore.open(directory))
                .isInstanceOf(StorageException.SchemaTooNew.class)
                .hasMessageContaining("format 3");
        assertThatThrownBy(() -> JsonPlanStore.openReadOnly(directory))
                .isInstanceOf(StorageException.SchemaTooNew.class);
    }
}
