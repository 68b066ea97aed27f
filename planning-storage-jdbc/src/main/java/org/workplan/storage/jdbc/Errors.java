package org.workplan.storage.jdbc;

import com.google.common.base.Throwables;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.Set;
import org.workplan.storage.StorageException;

/**
 * Translates the errors of databases into those of the port: by SQL state first, by the codes of the vendors where the state says too little, and for
 * SQLite, which has no states and whose driver gives the main code only, by the name of the extended code in the message.
 */
final class Errors {

    private static final Set<String> CONTENTION = Set.of("40001", "40P01", "55P03", "HYT00", "90131");
    private static final int SQLITE_BUSY = 5;
    private static final int SQLITE_LOCKED = 6;
    private static final Set<Integer> MARIADB_LOCKS = Set.of(1205, 1213);

    private static final String UNIQUE = "23505";
    private static final Set<Integer> MARIADB_UNIQUE = Set.of(1062, 1586);
    private static final Set<String> SQLITE_UNIQUE =
            Set.of("SQLITE_CONSTRAINT_PRIMARYKEY", "SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_ROWID");
    private static final String INTEGRITY = "23";
    private static final int SQLITE_CONSTRAINT = 19;

    private static final String FULL = "53100";
    private static final int SQLITE_FULL = 13;
    private static final Set<Integer> MARIADB_FULL = Set.of(1021, 1114);

    private static final String CANCELLED = "57014";
    private static final Set<Integer> MARIADB_TIMEOUT = Set.of(1969, 3024);

    private static final Set<String> NO_TABLE = Set.of("42P01", "42S02", "42S03", "42S04");
    private static final Set<String> READ_ONLY = Set.of("25006", "90097");
    private static final int SQLITE_READ_ONLY = 8;
    private static final Set<Integer> MARIADB_READ_ONLY = Set.of(1290, 1792, 1836);

    /** Where the scripts that make the tables are, in the words of messages. */
    static final String SCRIPTS = "Run the scripts V001 to V00" + Migrator.VERSION
            + " of planning-storage-jdbc (folder org/workplan/storage/jdbc of the jar, described in docs/stores.md) in the"
            + " schema that the connection uses, or open the store with JdbcPlanStore.Options.Schema.CREATE.";

    private Errors() {}

    /** A database, or a setting of it, that a store does not use. */
    static StorageException refusal(String message) {
        return new StorageException.Unavailable(message, false, new SQLFeatureNotSupportedException(message));
    }

    /** Other work was committed that this transaction cannot see yet. */
    static SQLException behind() {
        return new SQLException("The transaction began before the last change was made", "40001");
    }

    /** Checks if the work lost a race with other work, so that it is rolled back and can be done again from the start. */
    static boolean isRace(SQLException exception) {
        return isContention(exception) || isDuplicate(exception);
    }

    /** Checks if a transaction whose commit failed with this error was certainly rolled back. */
    static boolean isUndone(SQLException exception) {
        return isRace(exception) || isFull(exception) || isIntegrity(exception);
    }

    private static boolean isFull(SQLException exception) {
        return state(exception).equals(FULL)
                || isSqlite(exception, SQLITE_FULL)
                || MARIADB_FULL.contains(exception.getErrorCode());
    }

    private static boolean isContention(SQLException exception) {
        return CONTENTION.contains(state(exception))
                || MARIADB_LOCKS.contains(exception.getErrorCode())
                || isSqlite(exception, SQLITE_BUSY)
                || isSqlite(exception, SQLITE_LOCKED);
    }

    private static boolean isDuplicate(SQLException exception) {
        String state = state(exception);
        return state.equals(UNIQUE)
                || (state.startsWith(INTEGRITY) && MARIADB_UNIQUE.contains(exception.getErrorCode()))
                || (isSqlite(exception, SQLITE_CONSTRAINT)
                        && SQLITE_UNIQUE.stream().anyMatch(firstLine(exception)::contains));
    }

    private static boolean isIntegrity(SQLException exception) {
        return state(exception).startsWith(INTEGRITY) || isSqlite(exception, SQLITE_CONSTRAINT);
    }

    private static boolean isLostConnection(SQLException exception) {
        String state = state(exception);
        return state.startsWith("08")
                || (state.startsWith("57P") && !state.equals(CANCELLED))
                || exception instanceof SQLTransientConnectionException;
    }

    /** Checks if a statement took longer than it may; one that a person cancelled is not run again. */
    private static boolean isTimeout(SQLException exception) {
        String words = firstLine(exception).toLowerCase(Locale.ROOT);
        boolean cancelled = state(exception).equals(CANCELLED);
        return (cancelled && (words.contains("timeout") || words.contains("timed out")))
                || (!cancelled && exception instanceof SQLTimeoutException)
                || MARIADB_TIMEOUT.contains(exception.getErrorCode());
    }

    private static boolean isMissingTable(SQLException exception) {
        return NO_TABLE.contains(state(exception)) || firstLine(exception).contains("no such table");
    }

    private static boolean isReadOnly(SQLException exception) {
        return READ_ONLY.contains(state(exception))
                || MARIADB_READ_ONLY.contains(exception.getErrorCode())
                || isSqlite(exception, SQLITE_READ_ONLY);
    }

    static StorageException translated(SQLException exception) {
        if (isDuplicate(exception)) {
            return new StorageException.DuplicateId("row: " + words(exception));
        }
        if (isContention(exception) || isLostConnection(exception) || isTimeout(exception)) {
            return unavailable("The database is busy or cannot be reached", "Try again.", true, exception);
        }
        if (isFull(exception)) {
            String remedy = "Make room where it keeps its files, and make the change again.";
            return unavailable("The database has no room left", remedy, false, exception);
        }
        if (isMissingTable(exception)) {
            return unavailable("Tables of the store are missing", SCRIPTS, false, exception);
        }
        if (isReadOnly(exception)) {
            String remedy = "Only read from this store, or open it on a connection that may write.";
            return unavailable("The database can only be read", remedy, false, exception);
        }
        if (isIntegrity(exception)) {
            String remedy = "Compare the columns and constraints of the tables with the scripts of the library.";
            return unavailable("A constraint of the database refused a row", remedy, false, exception);
        }
        String remedy = "Look at the connection, the tables and the disk.";
        return unavailable("The database refused the work", remedy, false, exception);
    }

    private static StorageException unavailable(String what, String remedy, boolean retryable, SQLException exception) {
        String message = what + " (SQL state \"" + state(exception) + "\"): " + words(exception) + ". " + remedy;
        return new StorageException.Unavailable(message, retryable, exception);
    }

    private static boolean isSqlite(SQLException exception, int code) {
        return state(exception).isEmpty() && exception.getErrorCode() == code;
    }

    private static String state(SQLException exception) {
        return exception.getSQLState() == null ? "" : exception.getSQLState();
    }

    /** The database's own words, and the root cause. The message of a batch repeats its statement with all values; the exception behind it has the reason. */
    static String words(SQLException exception) {
        SQLException told = exception instanceof BatchUpdateException && exception.getNextException() != null
                ? exception.getNextException()
                : exception;
        String words = firstLine(told);
        String root = firstLine(Throwables.getRootCause(told));
        return words.contains(root) ? words : words + ": " + root;
    }

    private static String firstLine(Throwable exception) {
        String message = String.valueOf(exception.getMessage());
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
