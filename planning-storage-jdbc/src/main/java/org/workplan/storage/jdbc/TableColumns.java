package org.workplan.storage.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Checks that a store's tables have the columns that the scripts of the library create, or wider ones, so that no value is cut or converted. */
record TableColumns(Connection connection, Database database, String prefix) {

    /** Refuses tables in which a column is missing, shorter or of another type, and names each of them. */
    void check(Stream<ScriptColumn> scripts) throws SQLException {
        Map<String, List<ScriptColumn>> tables = new LinkedHashMap<>();
        scripts.forEach(column ->
                tables.computeIfAbsent(column.table(), any -> new ArrayList<>()).add(column));
        List<String> unlike = new ArrayList<>();
        for (Map.Entry<String, List<ScriptColumn>> table : tables.entrySet()) {
            compare(table.getKey(), table.getValue(), unlike);
        }
        if (!unlike.isEmpty()) {
            throw Errors.refusal(
                    "The tables are not as the scripts of the library create them: "
                            + String.join("; ", unlike)
                            + ". Give the columns their types again, and look in a copy for what may have been cut or converted.");
        }
    }

    private void compare(String table, List<ScriptColumn> columns, Collection<String> unlike) throws SQLException {
        boolean hasLengths = database.dialect(connection) != Dialect.SQLITE;
        // A query without rows finds the table exactly as all other statements do.
        try (PreparedStatement none =
                        connection.prepareStatement(database.once("select * from {p}" + table + " where 1 = 0"));
                ResultSet empty = none.executeQuery()) {
            for (ScriptColumn column : columns) {
                column.difference(empty.getMetaData(), hasLengths).ifPresent(what -> unlike.add(prefix + what));
            }
        }
    }
}
