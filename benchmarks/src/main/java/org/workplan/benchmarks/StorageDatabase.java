package org.workplan.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Databases that the contenders share, each with a pool of connections in front. */
enum StorageDatabase {
    /** In this process, in a file, as its users have it by default: commits reach the disk a moment later. */
    H2 {
        @Override
        Running start(Path directory) {
            return new Running(pool("jdbc:h2:async:" + directory.resolve("db"), "sa"), () -> {});
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
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("listen_addresses", "127.0.0.1")
                        .start();
                return new Running(pool(server.getJdbcUrl("postgres", "postgres"), "postgres"), () -> stop(server));
            } catch (IOException exception) {
                throw new UncheckedIOException(exception);
            }
        }
    };

    private static HikariDataSource pool(String url, String user) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setAutoCommit(false);
        config.setMaximumPoolSize(2);
        return new HikariDataSource(config);
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** A database until it is stopped. */
    record Running(HikariDataSource source, Runnable stopping) implements AutoCloseable {
        @Override
        public void close() {
            source.close();
            stopping.run();
        }
    }

    abstract Running start(Path directory);
}
