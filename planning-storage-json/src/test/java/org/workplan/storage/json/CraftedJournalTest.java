package org.workplan.storage.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.primitives.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workplan.storage.StorageException;

/** A journal with right checksums and names of the store's logs, which no store wrote, changes nothing: it is reported with its place and stays. */
class CraftedJournalTest {
    private static final JsonCodec CODEC = JsonCodec.standard();

    @TempDir
    private Path directory;

    private Map<String, String> whole = Map.of();

    @BeforeEach
    void fill() throws IOException {
        try (JsonPlanStore store = JsonPlanStore.open(directory)) {
            SampleStore.filled(store);
        }
        whole = SampleStore.files(directory);
    }

    /** How many bytes a log has, and so where a journal goes on. */
    private long end(String log) throws IOException {
        Path file = directory.resolve(log);
        return Files.exists(file) ? Files.size(file) : 0;
    }

    private final class Crafted {
        private final List<String> texts = new ArrayList<>();

        Crafted lines(String log, String... lines) throws IOException {
            return linesFrom(end(log), log, lines);
        }

        Crafted linesFrom(long from, String log, String... lines) {
            texts.add("{\"log\":\"" + log + "\",\"from\":" + from + ",\"lines\":" + lines.length + "}");
            texts.addAll(List.of(lines));
            return this;
        }

        private void write() throws IOException {
            Files.write(
                    directory.resolve(Journal.FILE),
                    Bytes.concat(LogLine.written(texts).toArray(byte[][]::new)));
        }

        void requireRefused(int line, String words) throws IOException {
            write();
            Map<String, String> before = SampleStore.files(directory);
            for (int opening = 0; opening < 2; opening++) {
                assertThatThrownBy(() -> JsonPlanStore.open(directory))
                        .isInstanceOf(StorageException.CorruptData.class)
                        .hasMessageContainingAll("together.journal, line " + line + ":", words, "Restore");
                assertThat(SampleStore.files(directory)).isEqualTo(before);
            }
            Files.delete(directory.resolve(Journal.FILE));
            assertThat(SampleStore.files(directory)).isEqualTo(whole);
        }
    }

    private static String measurement(String id) {
        return CODEC.writeMeasurement(SampleStore.measurements(id).get(0));
    }

    private static String notice(int position, String plan, String subject, int number) {
        return "{\"position\":" + position + ",\"plan\":\"" + plan + "\",\"subject\":\"" + subject + "\",\"number\":"
                + number + "}";
    }

    private static String revision(int number) {
        return "{\"number\":" + number
                + ",\"change\":{\"id\":\"x\",\"author\":\"Li\",\"reason\":\"r\",\"at\":\"2025-01-01T00:00:00Z\"},\"sha256\":\"00\"}";
    }

    @Test
    void lines_that_are_no_entries_of_their_log_are_refused() throws IOException {
        Map<String, Integer> numbers = Map.of("revisions.log", 3, "measurements.log", 4, "evaluations.log", 1);
        for (Map.Entry<String, Integer> log : numbers.entrySet()) {
            new Crafted()
                    .lines("changes.log", notice(7, "spring", subject(log.getKey()), log.getValue()))
                    .lines("plan-spring/" + log.getKey(), "{\"id\":\"crafted\"}")
                    .requireRefused(4, "no entry of its log");
        }
        new Crafted().lines("changes.log", "{\"id\":\"crafted\"}").requireRefused(2, "no entry of its log");
        new Crafted().lines("changes.log", "no JSON").requireRefused(2, "no entry of its log");
        new Crafted()
                .lines("changes.log", notice(7, "spring", "measurements", 4))
                .lines("plan-spring/measurements.log", notice(8, "spring", "measurements", 4))
                .requireRefused(4, "no entry of its log");
    }

    private static String subject(String log) {
        return log.equals("revisions.log") ? "revision" : log.replace(".log", "");
    }

    @Test
    void lines_that_no_notice_reports_are_refused() throws IOException {
        new Crafted()
                .lines("plan-spring/measurements.log", measurement("four"))
                .requireRefused(1, "plan-spring/measurements.log would have 4 lines");
        new Crafted()
                .lines("changes.log", notice(7, "spring", "measurements", 5))
                .lines("plan-spring/measurements.log", measurement("four"))
                .requireRefused(3, "report 5");
        new Crafted()
                .lines("changes.log", notice(7, "spring", "measurements", 4))
                .requireRefused(2, "no lines of the log");
    }

    @Test
    void numbers_that_do_not_follow_are_refused() throws IOException {
        new Crafted()
                .lines("changes.log", notice(8, "spring", "measurements", 4))
                .lines("plan-spring/measurements.log", measurement("four"))
                .requireRefused(2, "the number 8, and 7 comes next");
        new Crafted()
                .lines("changes.log", notice(7, "spring", "revision", 3))
                .lines("plan-spring/revisions.log", revision(4))
                .requireRefused(4, "the number 4, and 3 comes next");
    }

    @Test
    void a_revision_without_its_document_and_an_entry_that_is_there_are_refused() throws IOException {
        new Crafted()
                .lines("changes.log", notice(7, "spring", "revision", 3))
                .lines("plan-spring/revisions.log", revision(3))
                .requireRefused(4, "plan-spring/revision-000003.json is missing or another one");
        new Crafted()
                .lines("changes.log", notice(7, "spring", "measurements", 4))
                .lines("plan-spring/measurements.log", measurement("two"))
                .requireRefused(4, "an entry two already");
    }

    @Test
    void lines_for_a_place_where_the_log_does_not_end_are_refused_and_the_journal_stays() throws IOException {
        for (long from : new long[] {1, 10, 100_000}) {
            new Crafted()
                    .lines("changes.log", notice(7, "spring", "measurements", 4))
                    .linesFrom(from, "plan-spring/measurements.log", measurement("four"))
                    .requireRefused(3, "Other lines are in plan-spring/measurements.log from byte " + from);
        }
        new Crafted()
                .lines("changes.log", notice(7, "spring", "measurements", 4))
                .lines("plan-spring/measurements.log", measurement("four"))
                .lines("plan-spring/measurements.log", measurement("five"))
                .requireRefused(5, "which no store does");
    }

    @Test
    void a_journal_that_is_cut_off_is_refused_with_its_line() throws IOException {
        Crafted crafted = new Crafted()
                .lines("changes.log", notice(7, "spring", "measurements", 4))
                .linesFrom(end("plan-spring/measurements.log"), "plan-spring/measurements.log");
        crafted.texts.set(2, crafted.texts.get(2).replace("\"lines\":0", "\"lines\":2"));
        crafted.texts.add(measurement("four"));
        crafted.requireRefused(5, "or is missing");
    }

    @Test
    void a_journal_that_fits_is_finished() throws IOException {
        new Crafted()
                .lines("changes.log", notice(7, "spring", "measurements", 4))
                .lines("plan-spring/measurements.log", measurement("four"))
                .write();
        try (JsonPlanStore store = JsonPlanStore.open(directory)) {
            assertThat(store.measurements().all(SampleStore.SPRING))
                    .isEqualTo(SampleStore.measurements("one", "two", "three", "four"));
            assertThat(store.check()).isEmpty();
        }
        assertThat(directory.resolve(Journal.FILE)).doesNotExist();
    }
}
