package org.workplan.storage.jdbc;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;

/** One server for all tests of a virtual machine, started by the first that asks. It forces every commit to disk, and ends with the virtual machine. */
final class Postgres {
    private static final Supplier<EmbeddedPostgres> SERVER = Suppliers.memoize(Postgres::started);

    private Postgres() {}

    private static EmbeddedPostgres started() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .start();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    static String url() {
        return SERVER.get().getJdbcUrl("postgres", "postgres");
    }
}
