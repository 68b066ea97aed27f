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

    private static final Logger LOG = LoggerFactory.getLogger(H2Settings.class);

    private H2Settings() {}

    /** Refuses settings that lose data, warns of one that an interrupt can close; returns the path of the file whose writers must take turns. */
    static Optional<String> checked(Connection connection) throws SQLException {
        Map<String, String> settings = settings(connection);
        checkTexts(settings);
        String url = connection.getMetaData().getURL();
        if (url.startsWith("jdbc:h2:tcp:") || url.startsWith("jdbc:h2:ssl:")) {
            throw Errors.refusal("The database is on an H2 server (" + url + "), where writers of several programs can"
                    + " overwrite each other's committed rows. Open the file in this program by jdbc:h2:async:PATH, or"
                    + " use PostgreSQL or MariaDB.");
        }
        Optional<String> path = Optional.ofNullable(text(connection, "values database_path()"));
        if (path.isEmpty() || connection.isReadOnly()) {
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
        if (!"TRUE".equals(text(connection, "select is_admin from information_schema.users where user_name = user"))) {
            throw Errors.refusal("The user of the H2 database " + path + " has no admin rights, without which the store"
                    + " cannot force its commits to disk (CHECKPOINT SYNC). Connect as a user with admin rights.");
        }
    }

    private static Map<String, String> settings(Connection connection) throws SQLException {
        Map<String, String> settings = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select setting_name, setting_value from information_schema.settings")) {
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
