package org.workplan.storage.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Set;

/** The settings of a SQLite connection that a store depends on. */
final class SqliteSettings {

    /** Journals with which a rollback or a killed process can damage the file. */
    private static final Set<String> UNSAFE_JOURNALS = Set.of("OFF", "MEMORY");

    private static final String SYNCHRONOUS_OFF = "0";

    private SqliteSettings() {}

    /** Refuses settings of a file with which committed rows can be lost; a database in memory has none to lose. */
    static void check(Connection connection) throws SQLException {
        if (answer(connection, "pragma database_list", "file").isEmpty()) {
            return;
        }
        String journal =
                answer(connection, "pragma journal_mode", "journal_mode").toUpperCase(Locale.ROOT);
        if (UNSAFE_JOURNALS.contains(journal)) {
            throw Errors.refusal("SQLite runs with journal_mode " + journal
                    + ", with which a refused change or a killed process can damage the file. Use journal_mode WAL.");
        }
        if (answer(connection, "pragma synchronous", "synchronous").equals(SYNCHRONOUS_OFF)) {
            throw Errors.refusal(
                    "SQLite runs with synchronous OFF, with which a power loss can lose committed rows. Leave"
                            + " synchronous at FULL.");
        }
    }

    private static String answer(Connection connection, String pragma, String column) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(pragma)) {
            String value = row.next() ? row.getString(column) : null;
            return value == null ? "" : value;
        }
    }
}
