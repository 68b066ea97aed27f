package org.workplan.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workplan.storage.PlanStore;
import org.workplan.storage.StorageException;

/** Kills the server of a database, with all its processes, while a client writes. How often is told by the system property {@code workplan.kills}. */
class KilledServerTest {
    private static final int WRITES = 30;

    @TempDir
    private Path directory;

    private final Random random = new Random(20250630);

    @Test
    void a_killed_server_loses_nothing_that_was_acknowledged() throws Exception {
        List<Integer> acknowledged = new ArrayList<>();
        for (int round = 0; round < KilledProcessTest.KILLS; round++) {
            acknowledged.add(killedAfter(random.nextInt(WRITES), "round-" + round));
        }
        try (EmbeddedPostgres server = started()) {
            PlanStore store = KillableWriter.opened(url(server));
            for (int round = 0; round < acknowledged.size(); round++) {
                KilledProcessTest.requireWhole(store, "round-" + round, acknowledged.get(round));
            }
            KilledProcessTest.requireWholePlans(store);
        }
    }

    private EmbeddedPostgres started() throws IOException {
        return Postgres.start(Postgres.builder().setDataDirectory(directory).setCleanDataDirectory(false));
    }

    private static String url(EmbeddedPostgres server) {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /** Kills the server while a client goes on after so many writes, and tells which was the last that was acknowledged. */
    private int killedAfter(int writes, String plan) throws Exception {
        try (EmbeddedPostgres server = started()) {
            PlanStore store = KillableWriter.opened(url(server));
            AtomicInteger last = new AtomicInteger(-1);
            CompletableFuture<Void> enough = new CompletableFuture<>();
            CompletableFuture<Throwable> end = CompletableFuture.runAsync(() ->
                            KillableWriter.write(store, plan, number -> {
                                last.set(number);
                                if (number >= writes) {
                                    enough.complete(null);
                                }
                            }))
                    .handle((nothing, thrown) -> thrown);
            CompletableFuture.anyOf(enough, end).join();
            kill();
            // Where assertions are on, as in tests, the driver says by one of its own that a batch met a lost
            // connection.
            assertThat(end.get().getCause())
                    .isInstanceOfAny(
                            StorageException.Unavailable.class,
                            StorageException.OutcomeUnknown.class,
                            AssertionError.class);
            assertThat(last.get()).isGreaterThanOrEqualTo(writes);
            return last.get();
        }
    }

    /** Kills the processes of the server in this directory, at once and without a word. */
    private void kill() throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(directory.resolve("postmaster.pid")).get(0).strip());
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        List<ProcessHandle> processes =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(process -> process.onExit().join());
    }
}
