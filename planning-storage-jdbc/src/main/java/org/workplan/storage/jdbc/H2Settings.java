package org.workplan.storage.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The settings of H2 that a store depends on. */
final class H2Settings {

    private static final Set<String> MODES = Set.of("REGULAR", "STRICT", "LEGACY", "POSTGRESQL", "MYSQL", "MARIADB");

    /** Paths of file systems that read and write by interruptible channels; a path without a scheme is one of them. */
    private static final Pattern INTERRUPTIBLE =
            Pattern.compile("(?:(?:file|nio|nioMapped|split|retry)(?::\\d+)?:)+(?!async:).*|[A-Za-z]:.*|[^:]*");

    /** The default, in milliseconds: H2 supposes that a disk has written within this time what it was given. */
    private static final String SAFE_RETENTION = "45000";

    private static final String LOCK_FILE = ".lock.db";
    private static final Pattern SERVER = Pattern.compile("(?m)^server=");

    private static final int NO_FILE = 90031;
    private static final int LITERALS_NOT_ALLOWED = 90116;
    private static final int ADMIN_RIGHTS_REQUIRED = 90040;

    private static final Logger LOG = LoggerFactory.getLogger(H2Settings.class);

    private H2Settings() {}

    /** Refuses settings that lose data, warns of one that an interrupt can close; returns the path of the file whose writers must take turns. */
    static Optional<String> checked(Connection connection) throws SQLException {
        Map<String, String> settings = settings(connection);
        checkTexts(settings);
        checkLiterals(connection);
        String url = connection.getMetaData().getURL();
        if (url.startsWith("jdbc:h2:tcp:") || url.startsWith("jdbc:h2:ssl:")) {
            throw Errors.refusal("The database is on an H2 server (" + url + "), where writers of several programs can"
                    + " overwrite each other's committed rows. Open the file in this program by jdbc:h2:async:PATH, or"
                    + " use PostgreSQL or MariaDB.");
        }
        Optional<String> path = Optional.ofNullable(text(connection, "VALUES DATABASE_PATH()"));
        if (path.isEmpty()) {
            return Optional.empty();
        }
        checkOneProgram(connection, path.get());
        if (connection.isReadOnly()) {
            return Optional.empty();
        }
        checkFile(connection, path.get(), settings);
        return path;
    }

    private static void checkTexts(Map<String, String> settings) {
        String mode = settings.getOrDefault("MODE", "REGULAR");
        if (!MODES.contains(mode.toUpperCase(Locale.ROOT))) {
            throw Errors.refusal("H2 runs with MODE=" + mode + ", in which texts are not kept as they are. Supported"
                    + " modes are REGULAR, STRICT, LEGACY, PostgreSQL, MySQL and MariaDB.");
        }
        if (settings.getOrDefault("IGNORECASE", "0").equals("1")) {
            throw Errors.refusal("H2 runs with IGNORECASE=TRUE, in which ids that differ by case are the same. Open the"
                    + " database without it.");
        }
        String collation = settings.getOrDefault("COLLATION", "OFF");
        if (!collation.startsWith("OFF")) {
            throw Errors.refusal("H2 runs with COLLATION " + collation + ", in which different ids can be the same. Set"
                    + " COLLATION OFF while the database is empty.");
        }
    }

    private static void checkLiterals(Connection connection) throws SQLException {
        try {
            text(connection, "VALUES ''");
        } catch (SQLException exception) {
            if (exception.getErrorCode() != LITERALS_NOT_ALLOWED) {
                throw exception;
            }
            throw Errors.refusal("H2 runs with ALLOW_LITERALS other than ALL, with which it refuses statements of the"
                    + " store. Open the database with ALLOW_LITERALS ALL.");
        }
    }

    private static void checkFile(Connection connection, String path, Map<String, String> settings)
            throws SQLException {
        if (INTERRUPTIBLE.matcher(path).matches()) {
            LOG.warn(
                    "The H2 database {} is opened by a file system that closes the file for everyone when a thread is"
                            + " interrupted while it reads or writes. Write the URL as jdbc:h2:async:PATH.",
                    path);
        }
        if (settings.getOrDefault("WRITE_DELAY", "500").equals("0")) {
            throw Errors.refusal("The H2 database " + path + " is opened with WRITE_DELAY=0, with which H2 loses"
                    + " committed rows of concurrent connections. Open it without WRITE_DELAY; the store forces each of"
                    + " its commits to disk itself.");
        }
        String retention = settings.getOrDefault("RETENTION_TIME", SAFE_RETENTION);
        if (Integer.parseInt(retention) < Integer.parseInt(SAFE_RETENTION)) {
            throw Errors.refusal("The H2 database " + path + " is opened with RETENTION_TIME=" + retention
                    + ", with which a power loss can damage the file, since H2 overwrites pages that it may still need."
                    + " Open it without RETENTION_TIME, or with " + SAFE_RETENTION + " or more.");
        }
        checkAdmin(connection, path);
    }

    private static void checkAdmin(Connection connection, String path) throws SQLException {
        try {
            force(connection);
        } catch (SQLException exception) {
            if (exception.getErrorCode() != ADMIN_RIGHTS_REQUIRED) {
                throw exception;
            }
            throw Errors.refusal("The user of the H2 database " + path + " has no admin rights, without which the store"
                    + " cannot force its commits to disk (CHECKPOINT SYNC). Connect as a user with admin rights.");
        }
    }

    /** Refuses a file that other programs can write to as well. */
    private static void checkOneProgram(Connection connection, String path) throws SQLException {
        if (isServedToOthers(connection)) {
            throw Errors.refusal("The H2 database " + path + " is opened with AUTO_SERVER=TRUE, with which writers of"
                    + " several programs can overwrite each other's committed rows. Open it without AUTO_SERVER in one"
                    + " program, or use PostgreSQL or MariaDB. If no program has it open, delete " + path + LOCK_FILE
                    + ".");
        }
    }

    /** The program that opened the file first writes the address of its server into the lock file; the others are connected to that server. */
    private static boolean isServedToOthers(Connection connection) throws SQLException {
        if (!connection.getClientInfo().getProperty("numServers", "0").equals("0")) {
            return true;
        }
        try {
            String lock = text(connection, "SELECT FILE_READ(DATABASE_PATH() || '" + LOCK_FILE + "', NULL)");
            return lock != null && SERVER.matcher(lock).find();
        } catch (SQLException exception) {
            if (exception.getErrorCode() == NO_FILE || exception.getErrorCode() == ADMIN_RIGHTS_REQUIRED) {
                return false;
            }
            throw exception;
        }
    }

    private static Map<String, String> settings(Connection connection) throws SQLException {
        Map<String, String> settings = new HashMap<>();
        try (Statement statement = connection.createStatement();
                // The names of columns depend on OLD_INFORMATION_SCHEMA, those of tables on DATABASE_TO_UPPER.
                ResultSet row = statement.executeQuery("SELECT * FROM INFORMATION_SCHEMA.SETTINGS")) {
            while (row.next()) {
                settings.put(row.getString(1), row.getString(2));
            }
        }
        return settings;
    }

    private static @Nullable String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getString(1) : null;
        }
    }

    /** Forces to disk what was committed. */
    static void force(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("checkpoint sync");
        }
    }
}
