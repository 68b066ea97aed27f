package org.workplan.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workplan.progress.Measurement;
import org.workplan.storage.PlanStore;
import org.workplan.value.PlanId;

/** A long log is read in a heap that could not hold it. How long is told by the system property {@code workplan.streamed}. */
class StreamedLogTest {
    static final PlanId PLAN = PlanId.of("streamed");
    private static final int ALL = Integer.getInteger("workplan.streamed", 5_000);
    private static final int BATCH = 500;
    private static final String WORDS = "x".repeat(10_000);
    private static final String HEAP = "-Xmx48m";
    /** What the virtual machine ends with that was told to end when its memory is used up. */
    private static final int OUT_OF_MEMORY = 3;

    @TempDir
    private Path directory;

    static Measurement measurement(int number) {
        return KillableWriter.pair(number).get(0).withEvidence(WORDS);
    }

    private static void fill(String url) {
        try (PlanStore store = KillableWriter.opened(url)) {
            for (int from = 0; from < ALL; from += BATCH) {
                ImmutableList<Measurement> batch = IntStream.range(from, from + BATCH)
                        .mapToObj(StreamedLogTest::measurement)
                        .collect(ImmutableList.toImmutableList());
                store.measurements().append(PLAN, batch);
            }
        }
    }

    /** What a reader with a small heap ended with, and what it said. */
    private record Reading(int end, String words) {
        static Reading of(String url, StreamedReader.Way way) throws IOException, InterruptedException {
            Process reader = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            HEAP,
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+ExitOnOutOfMemoryError",
                            "-cp",
                            System.getProperty("java.class.path"),
                            StreamedReader.class.getName(),
                            url,
                            way.name())
                    .redirectErrorStream(true)
                    .start();
            try (BufferedReader output = reader.inputReader(StandardCharsets.UTF_8)) {
                String words = output.lines().collect(Collectors.joining("\n"));
                return new Reading(reader.waitFor(), words);
            }
        }
    }

    private static void requireStreamed(String url) throws Exception {
        fill(url);
        assertThat(Reading.of(url, StreamedReader.Way.STREAMED)).isEqualTo(new Reading(0, String.valueOf(ALL)));
    }

    @Test
    void measurements_in_a_file_are_read_in_a_heap_that_cannot_hold_them() throws Exception {
        String url = "json:" + directory.resolve("store");
        requireStreamed(url);
        assertThat(Reading.of(url, StreamedReader.Way.AT_ONCE).end())
                .as("the heap is too small to hold them")
                .isEqualTo(OUT_OF_MEMORY);
    }

    @Test
    void measurements_in_a_database_file_are_read_in_the_same_heap() throws Exception {
        requireStreamed("jdbc:h2:async:" + directory.resolve("db"));
    }

    @Test
    void measurements_in_a_server_are_read_in_the_same_heap() throws Exception {
        requireStreamed(Postgres.urlOfNewSchema());
    }
}
