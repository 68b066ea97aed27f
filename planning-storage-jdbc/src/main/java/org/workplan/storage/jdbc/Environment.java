package org.workplan.storage.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The database of a store as it is set up, inspected once when the store is opened. A database, a version or a setting with which the store could not keep
 * its promises is refused with its name.
 *
 * @param prefix what the names of the tables begin with
 * @param schema the schema in which the tables are and that statements name; empty where the connection decides
 * @param file the path of the file of an embedded H2 database whose writers take turns; empty for any other database, and for one that cannot be written to
 */
record Environment(String prefix, Optional<String> schema, Optional<String> file) {

    /** The environment of a store that is opened without looking at its database. */
    static Environment unseen(JdbcPlanStore.Options options) {
        return new Environment(options.prefix(), Optional.empty(), Optional.empty());
    }

    static Environment of(Connection connection, JdbcPlanStore.Options options) throws SQLException {
        String prefix = options.prefix();
        return switch (Dialect.of(connection)) {
            case H2 -> new Environment(prefix, Optional.empty(), H2Settings.checked(connection));
            case POSTGRESQL ->
                new Environment(prefix, Optional.of(PostgresSettings.schema(connection, prefix)), Optional.empty());
            case MARIADB -> {
                MariaDbSettings.check(connection);
                yield unseen(options);
            }
            case SQLITE -> {
                SqliteSettings.check(connection);
                yield unseen(options);
            }
        };
    }

    /** What statements put before the name of a table. */
    String tables() {
        return schema.map(name -> '"' + name.replace("\"", "\"\"") + "\".").orElse("") + prefix;
    }
}
