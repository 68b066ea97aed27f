package org.workplan.storage.jdbc;

import com.google.common.base.Throwables;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.Set;
import org.workplan.storage.StorageException;

/** Tells the errors of databases in the words of the port: by SQL state first, by the vendors' own codes where there is none. */
final class Errors {

    private static final Set<String> CONTENTION = Set.of("40001", "40P01", "HYT00", "90131");
    private static final int SQLITE_BUSY = 5;
    private static final int SQLITE_LOCKED = 6;
    private static final String FULL = "53100";
    private static final int SQLITE_FULL = 13;
    private static final int SQLITE_CONSTRAINT = 19;
    private static final Set<Integer> MARIADB_FULL = Set.of(1021, 1114);
    private static final int MARIADB_LOCK_TIMEOUT = 1205;

    private Errors() {}

    /** Tells that other work was committed which this transaction cannot see yet. */
    static SQLException behind() {
        return new SQLException("The transaction began before the last change was made", "40001");
    }

    /** Checks if the work lost a race with other work, so that it is rolled back and can be done again from the start. */
    static boolean isRace(SQLException exception) {
        return isContention(exception) || isDuplicate(exception);
    }

    /** Checks if a transaction whose commit failed so was rolled back for certain. */
    static boolean isUndone(SQLException exception) {
        return isRace(exception) || isFull(exception);
    }

    /** Checks if the database found no room on its disk, or where it was told to stop. */
    private static boolean isFull(SQLException exception) {
        String state = state(exception);
        return state.equals(FULL)
                || (state.isEmpty() && exception.getErrorCode() == SQLITE_FULL)
                || MARIADB_FULL.contains(exception.getErrorCode());
    }

    private static boolean isContention(SQLException exception) {
        String state = state(exception);
        int code = exception.getErrorCode();
        return CONTENTION.contains(state)
                || code == MARIADB_LOCK_TIMEOUT
                || (state.isEmpty() && (code == SQLITE_BUSY || code == SQLITE_LOCKED));
    }

    private static boolean isDuplicate(SQLException exception) {
        String state = state(exception);
        return state.startsWith("23") || (state.isEmpty() && exception.getErrorCode() == SQLITE_CONSTRAINT);
    }

    private static boolean isLostConnection(SQLException exception) {
        String state = state(exception);
        return state.startsWith("08") || state.startsWith("57P");
    }

    static StorageException translated(SQLException exception) {
        if (isDuplicate(exception)) {
            return new StorageException.DuplicateId("row: " + words(exception));
        }
        String state = " (SQL state \"" + state(exception) + "\"): " + words(exception) + ". ";
        if (isFull(exception)) {
            return new StorageException.Unavailable(
                    "The database has no room left" + state
                            + "Make room where it keeps its files, and make the change again.",
                    false,
                    exception);
        }
        boolean retryable = isContention(exception) || isLostConnection(exception);
        return new StorageException.Unavailable(
                "The database refused the work" + state
                        + (retryable ? "Try again." : "Look at the connection, the tables and the disk."),
                retryable,
                exception);
    }

    private static String state(SQLException exception) {
        return exception.getSQLState() == null ? "" : exception.getSQLState();
    }

    /** The database's own words, and what lies at their root. A batch speaks of its statement, values and all; what is wrong with it is told next. */
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
