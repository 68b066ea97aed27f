package org.workplan.storage.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Where the tables of a store are on PostgreSQL. Statements name that schema, so that one which is made later and comes first in the path hides nothing. */
final class PostgresSettings {

    private static final String WITH_TABLES =
            "select s.name from unnest(current_schemas(false)) with ordinality s(name, place)"
                    + " where exists (select 1 from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace"
                    + " where n.nspname = s.name and c.relname = ? and c.relkind in ('r', 'p')) order by s.place";

    private PostgresSettings() {}

    /** The schema in which the tables are, or would be made. */
    static String schema(Connection connection, String prefix) throws SQLException {
        String encoding = texts(connection, "show server_encoding").get(0);
        if (!encoding.equals("UTF8")) {
            throw Errors.refusal("The PostgreSQL database has the encoding " + encoding
                    + ", which cannot keep every text. Use a database with the encoding UTF8.");
        }
        List<String> schemas = texts(connection, WITH_TABLES, prefix + "schema");
        if (schemas.size() > 1) {
            throw Errors.refusal(
                    "Tables " + prefix + "* exist in several schemas of the search_path: " + schemas
                            + ". Connect with a search_path that contains only one of them (currentSchema in the URL), or choose another prefix.");
        }
        String schema = schemas.isEmpty() ? connection.getSchema() : schemas.get(0);
        if (schema == null) {
            throw Errors.refusal("No schema of the search_path exists, so that there is no place for the tables "
                    + prefix + "*. Create the schema, or set the search_path.");
        }
        return schema;
    }

    private static List<String> texts(Connection connection, String query, String... values) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int place = 0; place < values.length; place++) {
                statement.setString(place + 1, values[place]);
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    texts.add(row.getString(1));
                }
            }
        }
        return texts;
    }
}
