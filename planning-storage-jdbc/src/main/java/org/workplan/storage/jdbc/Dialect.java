package org.workplan.storage.jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Arrays;
import org.workplan.storage.StorageException;

/** What one database says otherwise than another. */
enum Dialect {
    H2(
            "character large object",
            "character varying",
            "{insert} from old table ({change})",
            "{insert} from final table ({change})"),
    /** All parts of a statement see the rows as they were before it. */
    POSTGRESQL(
            "text",
            "text",
            "with changed as ({change} returning plan_id, kind, part_id)"
                    + " {insert} from {p}part join changed using (plan_id, kind, part_id)",
            "with changed as ({change} returning *) {insert} from changed"),
    MARIADB("longtext", "longtext", "", ""),
    SQLITE("text", "text", "", "");

    private static final int H2_VERSION = 2;
    private static final int POSTGRESQL_VERSION = 12;
    private static final int[] MARIADB_VERSION = {10, 6};
    private static final int[] SQLITE_VERSION = {3, 35};

    private final String text;
    private final String body;
    private final String keeping;
    private final String telling;

    Dialect(String text, String body, String keeping, String telling) {
        this.text = text;
        this.body = body;
        this.keeping = keeping;
        this.telling = telling;
    }

    /** The dialect of a database that is supported; any other is refused with its name and version. */
    static Dialect of(Connection connection) throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        String name = database.getDatabaseProductName();
        String version = database.getDatabaseProductVersion();
        int major = database.getDatabaseMajorVersion();
        int[] both = {major, database.getDatabaseMinorVersion()};
        if (version.contains("MariaDB") && !name.equals("MariaDB")) {
            throw Errors.refusal("The driver of " + name + " is connected to MariaDB " + version
                    + ". Use the driver of MariaDB, with a URL that begins with jdbc:mariadb:.");
        }
        return switch (name) {
            case "H2" -> supported(H2, major >= H2_VERSION, name, version);
            case "PostgreSQL" -> supported(POSTGRESQL, major >= POSTGRESQL_VERSION, name, version);
            case "MariaDB" -> supported(MARIADB, Arrays.compare(both, MARIADB_VERSION) >= 0, name, version);
            case "SQLite" -> supported(SQLITE, Arrays.compare(both, SQLITE_VERSION) >= 0, name, version);
            default -> throw unsupported(name, version);
        };
    }

    private static Dialect supported(Dialect dialect, boolean supported, String name, String version) {
        if (!supported) {
            throw unsupported(name, version);
        }
        return dialect;
    }

    private static StorageException unsupported(String name, String version) {
        return Errors.refusal(
                name + " " + version
                        + " is not supported. Use H2 2 or newer, PostgreSQL 12 or newer, MariaDB 10.6 or newer, or SQLite 3.35 or newer.");
    }

    /** The type of texts of any length. */
    String text() {
        return text;
    }

    /** The type of texts of up to a million characters. */
    String body() {
        return body;
    }

    /** What ends a query that is to give no more than some rows. */
    String first(int rows) {
        return this == SQLITE ? "limit " + rows : "fetch first " + rows + " rows only";
    }

    /** Checks if one statement can change rows and insert what is made of them into another table. */
    boolean isJoining() {
        return !telling.isEmpty();
    }

    /** Checks if what is inserted is said before what is changed. */
    boolean insertsFirst() {
        return telling.startsWith("{insert}");
    }

    /** Checks if several rows are added faster by one statement. MariaDB's driver sends batches at once, and limits how long a statement is. */
    boolean takesSeveral() {
        return this != MARIADB;
    }

    /** How to change parts and insert what is made of them as they were before; empty where that takes two statements. */
    String keeping() {
        return keeping;
    }

    /** How to change rows and insert what is made of them as they are then; empty where that takes two statements. */
    String telling() {
        return telling;
    }
}
