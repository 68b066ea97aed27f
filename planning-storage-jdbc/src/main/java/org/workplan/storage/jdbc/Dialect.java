package org.workplan.storage.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

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
    SQLITE("text", "text", "", ""),
    /** One that is not known better. */
    OTHER("text", "text", "", "");

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

    static Dialect of(Connection connection) throws SQLException {
        return switch (connection.getMetaData().getDatabaseProductName()) {
            case "H2" -> H2;
            case "PostgreSQL" -> POSTGRESQL;
            case "MariaDB" -> MARIADB;
            case "SQLite" -> SQLITE;
            default -> OTHER;
        };
    }

    /** The type of texts of any length. */
    String text() {
        return text;
    }

    /** The type of texts of up to a million characters. */
    String body() {
        return body;
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
