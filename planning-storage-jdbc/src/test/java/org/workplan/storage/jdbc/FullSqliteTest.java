package org.workplan.storage.jdbc;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.sqlite.SQLiteDataSource;

/** SQLite takes its own bound of pages for the end of the disk, with the same error. */
class FullSqliteTest extends FullDiskContract {
    private static final int PAGES_LEFT = 200;
    private static final int NO_BOUND = 1_000_000;

    @Override
    Disk disk(Path empty) {
        return new Bounded(Samples.sqlite(empty, Samples.sqlite()));
    }

    private record Bounded(SQLiteDataSource database) implements Disk {
        @Override
        public DataSource source() {
            return database;
        }

        @Override
        public void fill() throws SQLException {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet pages = statement.executeQuery("pragma page_count")) {
                database.setMaxPageCount(pages.getInt(1) + PAGES_LEFT);
            }
        }

        @Override
        public void free() {
            database.setMaxPageCount(NO_BOUND);
        }

        @Override
        public void close() {}
    }
}
