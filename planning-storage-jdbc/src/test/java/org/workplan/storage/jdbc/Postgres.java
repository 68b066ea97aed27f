package org.workplan.storage.jdbc;

import com.google.common.collect.ImmutableSet;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/** One server for all tests of a virtual machine, started by the first that asks. It forces every commit to disk, and ends with the virtual machine. */
final class Postgres {
    private static final ImmutableSet<String> SYSTEMS =
            ImmutableSet.of("linux amd64", "linux arm64", "darwin amd64", "darwin arm64", "windows amd64");
    private static final Path LOCK = Path.of(
            System.getProperty("java.io.tmpdir"), "workplan-postgres-" + System.getProperty("user.name") + ".lock");
    private static final AtomicInteger SCHEMAS = new AtomicInteger();
    private static final StartedOnce<EmbeddedPostgres> SERVER = new StartedOnce<>(() -> start(builder()));

    private Postgres() {}

    /** Skips laws on a system for which there are no binaries. */
    static final class Skip implements SkipExecutionHook {
        @Override
        public SkipResult shouldBeSkipped(LifecycleContext context) {
            return Platform.withoutBinaries("PostgreSQL", SYSTEMS);
        }
    }

    /** A server on a free port of this machine alone that forces every commit to disk. */
    static EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1");
    }

    /**
     * Starts a server, one at a time on this machine: whoever finds that another process unpacks the binaries waits for it no longer than a minute, and two
     * that look for a free port at the same time may find the same one.
     */
    static synchronized EmbeddedPostgres start(EmbeddedPostgres.Builder builder) throws IOException {
        Platform.assumeBinaries("PostgreSQL", SYSTEMS);
        try (FileChannel channel = FileChannel.open(LOCK, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            return builder.setPGStartupWait(Platform.PATIENCE).start();
        }
    }

    static String url() {
        return SERVER.get().getJdbcUrl("postgres", "postgres");
    }

    /** A URL whose tables are in a new schema, so that no test finds those of another. */
    static String urlOfNewSchema() throws SQLException {
        String schema = "schema_" + SCHEMAS.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement()) {
            statement.execute("create schema " + schema);
        }
        return url() + "&currentSchema=" + schema;
    }
}
