package org.workplan.storage.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The server's files for long texts, empty as yet, lie on the device that is always full. */
class FullPostgresTest extends FullDiskContract {
    private static final Path FULL = Path.of("/dev/full");
    private static final String FILES_OF_LONG_TEXTS = """
            select current_setting('data_directory') || '/' || pg_relation_filepath(long.oid)
            from pg_class short join pg_class long on long.oid = short.reltoastrelid
            where short.relname in ('wp_plan', 'wp_plan_past', 'wp_part', 'wp_past', 'wp_measurement')
            """;

    @Override
    Disk disk(Path empty) throws SQLException {
        Platform.assume(Files.exists(FULL), "This system has no " + FULL);
        String database = "full_" + Integer.toHexString(empty.hashCode());
        PGSimpleDataSource all = new PGSimpleDataSource();
        all.setUrl(Postgres.url());
        try (Connection connection = all.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + database);
        }
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(Postgres.url());
        source.setDatabaseName(database);
        return new LinkedFiles(source, new ArrayList<>());
    }

    private record LinkedFiles(DataSource source, List<Path> files) implements Disk {
        @Override
        public void fill() throws SQLException, IOException {
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("checkpoint"); // no file is forced to disk while it is a link
                try (ResultSet rows = statement.executeQuery(FILES_OF_LONG_TEXTS)) {
                    while (rows.next()) {
                        files.add(Path.of(rows.getString(1)));
                    }
                }
            }
            for (Path file : files) {
                Files.delete(file);
                Files.createSymbolicLink(file, FULL);
            }
        }

        @Override
        public void free() throws IOException {
            for (Path file : files) {
                Files.delete(file);
                Files.createFile(file);
            }
        }

        @Override
        public void close() {}
    }
}
