package org.workplan.examples.console;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.workplan.storage.PlanStore;
import org.workplan.storage.StorageException;
import org.workplan.storage.jdbc.JdbcPlanStore;
import org.workplan.storage.json.JsonCodec;
import org.workplan.storage.json.JsonPlanStore;
import org.workplan.value.PlanId;

/** Opens stores by URL: {@code json:DIR}, or a JDBC URL. */
final class Stores {

    /** The file by which a directory of plans is known as a store. */
    private static final String MARK = "workplan-store.json";
    /** The SQL state of H2 for a database that is not there and must not be made. */
    private static final String NO_DATABASE = "90146";

    private static final String SQLITE = "jdbc:sqlite:";

    /** URLs of H2 files without {@code async:}, which an interrupted thread can close. */
    private static final Pattern H2_FILE = Pattern.compile("jdbc:h2:(?:file:)?(?=[^:;]*(?:;|$)|[A-Za-z]:[\\\\/])");

    private Stores() {}

    static PlanStore open(String url) {
        if (url.startsWith("json:")) {
            return JsonPlanStore.open(path(url.substring("json:".length())));
        }
        if (url.startsWith("jdbc:")) {
            requireDriver(url);
            requireNoServer(url);
            return JdbcPlanStore.open(new UrlSource(safe(url)), JsonCodec.standard(), JdbcPlanStore.Options.CREATE);
        }
        throw new BadInput("\"" + url
                + "\" is not the URL of a store. Write json:DIR or a JDBC URL such as jdbc:h2:async:./plans.");
    }

    /** A URL with the settings that a store needs and the driver does not choose by itself. */
    private static String safe(String url) {
        if (url.startsWith(SQLITE) && !url.contains("journal_mode")) {
            return url + (url.contains("?") ? "&" : "?") + "journal_mode=WAL";
        }
        return H2_FILE.matcher(url).replaceFirst("jdbc:h2:async:");
    }

    /** Whether a directory is a store of JSON files. */
    static boolean isAt(Path directory) {
        return Files.exists(directory.resolve(MARK));
    }

    /** Opens a store to read from: what is not there is not made. */
    static PlanStore existing(String url) {
        if (url.startsWith("json:") && !isAt(path(url.substring("json:".length())))) {
            throw missing(url);
        }
        if (url.startsWith(SQLITE) && isMissingFile(url.substring(SQLITE.length()))) {
            throw missing(url);
        }
        boolean mayBeMade = url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:h2:mem:") && !url.contains("IFEXISTS");
        try {
            return open(mayBeMade ? url + ";IFEXISTS=TRUE" : url);
        } catch (StorageException exception) {
            if (mayBeMade && isMissing(exception)) {
                throw missing(url);
            }
            throw exception;
        }
    }

    /** Whether a database of SQLite, which makes every file that it is asked for, is a file and not there. */
    private static boolean isMissingFile(String database) {
        String file = database.replaceFirst("\\?.*", "");
        boolean isFile = !file.isEmpty() && !file.startsWith(":");
        return isFile && !Files.exists(path(file.startsWith("file:") ? file.substring("file:".length()) : file));
    }

    private static boolean isMissing(StorageException exception) {
        return exception.getCause() instanceof SQLException cause && NO_DATABASE.equals(cause.getSQLState());
    }

    private static BadInput missing(String url) {
        return new BadInput("There is no store at \"" + url + "\". Check the name, or save a plan there first.");
    }

    private static void requireDriver(String url) {
        try {
            DriverManager.getDriver(url);
        } catch (SQLException exception) {
            String known = DriverManager.drivers()
                    .map(driver -> driver.getClass().getName())
                    .sorted()
                    .collect(Collectors.joining(", "));
            throw new BadInput("No driver here knows \"" + url + "\"; there are " + known
                    + ". Check the URL, or put the driver of that database on the class path.");
        }
    }

    private static void requireNoServer(String url) {
        if (url.startsWith("jdbc:h2:") && url.toUpperCase(Locale.ROOT).contains("AUTO_SERVER=TRUE")) {
            throw new BadInput(
                    "\"" + url + "\" asks for a server of H2 (AUTO_SERVER), which is not part of this program."
                            + " Leave AUTO_SERVER out of the URL.");
        }
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException exception) {
            throw new BadInput(
                    "\"" + text + "\" is not the name of a file or directory: " + exception.getReason() + ".");
        }
    }

    static PlanId id(String text) {
        try {
            return PlanId.of(text);
        } catch (IllegalArgumentException exception) {
            throw new BadInput(String.valueOf(exception.getMessage()));
        }
    }

    /** A connection for each use, straight from the driver: enough for a console. */
    private record UrlSource(String url) implements DataSource {
        @Override
        public Connection getConnection() throws SQLException {
            return DriverManager.getConnection(url);
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return DriverManager.getConnection(url, user, password);
        }

        @Override
        public @Nullable PrintWriter getLogWriter() {
            return null;
        }

        @Override
        public void setLogWriter(PrintWriter out) {}

        @Override
        public void setLoginTimeout(int seconds) {}

        @Override
        public int getLoginTimeout() {
            return 0;
        }

        @Override
        public Logger getParentLogger() {
            return Logger.getGlobal();
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            throw new SQLException("This data source wraps nothing.");
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return false;
        }
    }
}
