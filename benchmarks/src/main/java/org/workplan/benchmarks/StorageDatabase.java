package org.workplan.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** Databases that the contenders share, each with a pool of connections in front. */
enum StorageDatabase {
    /** In this process, in a file, as its users have it by default: commits reach the disk a moment later. */
    H2 {
        @Override
        Running start(Path directory) {
            JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:file:" + directory.resolve("db"), "sa", "");
            return new Running(pool, pool::dispose);
        }
    },
    /** A server of its own on loopback that forces every commit to the disk. */
    POSTGRESQL {
        @Override
        Running start(Path directory) {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setDataDirectory(directory.resolve("data"))
                        .setServerConfig("fsync", "on")
                        .setServerConfig("listen_addresses", "127.0.0.1")
                        .start();
                PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
                source.setUrl(server.getJdbcUrl("postgres", "postgres"));
                JdbcConnectionPool pool = JdbcConnectionPool.create(source);
                return new Running(pool, () -> stop(pool, server));
            } catch (IOException exception) {
                throw new UncheckedIOException(exception);
            }
        }
    };

    private static void stop(JdbcConnectionPool pool, EmbeddedPostgres server) {
        try {
            pool.dispose();
            server.close();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** A database until it is stopped. */
    record Running(DataSource source, Runnable stopping) implements AutoCloseable {
        @Override
        public void close() {
            stopping.run();
        }
    }

    abstract Running start(Path directory);
}
