package org.workplan.storage.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The settings of a SQLite connection that a store depends on. */
final class SqliteSettings {

    /** Journals with which a rollback or a killed process can damage the file. */
    private static final Set<String> UNSAFE_JOURNALS = Set.of("OFF", "MEMORY");

    /** A journal whose deletion is forced to disk at level EXTRA only: after a power loss it may be there again, and undo the commit. */
    private static final String DELETED_JOURNAL = "DELETE";

    private static final List<String> LEVELS = List.of("OFF", "NORMAL", "FULL", "EXTRA");

    /** Parameters of a URL with which SQLite keeps no other writer out, or sees nothing of one. */
    private static final Pattern WITHOUT_LOCKS =
            Pattern.compile("[?&]((?:nolock|immutable)=(?!0|no|off|false)\\w+|vfs=unix-none)");

    private SqliteSettings() {}

    /** Refuses settings with which committed rows can be lost, or rows be read that are not committed. */
    static void check(Connection connection) throws SQLException {
        if (answer(connection, "pragma read_uncommitted", "read_uncommitted").equals("1")) {
            throw Errors.refusal(
                    "SQLite runs with read_uncommitted, with which a store reads changes that may be rolled"
                            + " back. Leave read_uncommitted off.");
        }
        boolean isInMemory = answer(connection, "pragma database_list", "file").isEmpty();
        if (isInMemory) {
            return;
        }
        Matcher withoutLocks = WITHOUT_LOCKS.matcher(connection.getMetaData().getURL());
        if (withoutLocks.find()) {
            throw Errors.refusal("The SQLite file is opened with " + withoutLocks.group(1)
                    + ", with which writers do not keep each other out. Open it without that parameter.");
        }
        if (!connection.isReadOnly()) {
            checkCommits(connection);
        }
    }

    private static void checkCommits(Connection connection) throws SQLException {
        String journal =
                answer(connection, "pragma journal_mode", "journal_mode").toUpperCase(Locale.ROOT);
        if (UNSAFE_JOURNALS.contains(journal)) {
            throw Errors.refusal("SQLite runs with journal_mode " + journal
                    + ", with which a refused change or a killed process can damage the file. Use journal_mode WAL.");
        }
        String level = LEVELS.get(Integer.parseInt(answer(connection, "pragma synchronous", "synchronous")));
        String needed = journal.equals(DELETED_JOURNAL) ? "EXTRA" : "FULL";
        if (LEVELS.indexOf(level) < LEVELS.indexOf(needed)) {
            throw Errors.refusal("SQLite runs with synchronous " + level + " and journal_mode " + journal
                    + ", with which a power loss can undo what was committed. Use journal_mode WAL with synchronous FULL,"
                    + " or journal_mode " + journal + " with synchronous " + needed + ".");
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
