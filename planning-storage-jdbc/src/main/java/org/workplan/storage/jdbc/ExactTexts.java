package org.workplan.storage.jdbc;

import com.google.common.collect.ImmutableList;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Checks that the text columns of a store's tables compare exactly: by case, width, accents and trailing blanks. */
final class ExactTexts {

    private static final String POSTGRESQL = "select c.relname || '.' || a.attname || ' has '"
            + " || coalesce('the collation ' || l.collname, 'the type ' || t.typname)"
            + " from pg_catalog.pg_attribute a join pg_catalog.pg_class c on c.oid = a.attrelid"
            + " join pg_catalog.pg_type t on t.oid = a.atttypid"
            + " left join pg_catalog.pg_collation l on l.oid = a.attcollation and not l.collisdeterministic"
            + " where c.relname like ? escape '|' and c.relkind in ('r', 'p')"
            + " and c.relnamespace = (select oid from pg_catalog.pg_namespace where nspname = ?) and not a.attisdropped"
            + " and (l.oid is not null or t.typname in ('citext', 'bpchar'))";

    private static final String MARIADB =
            "select concat(table_name, '.', column_name, ' has the collation ', collation_name)"
                    + " from information_schema.columns where table_schema = database() and table_name like ? escape '|'"
                    + " and collation_name is not null and collation_name <> 'utf8mb4_nopad_bin'";

    private static final String SQLITE = "select name || ' names a collation' from sqlite_master"
            + " where name like ? escape '|' and replace(lower(sql), 'collate binary', '') like '%collate%'";

    private ExactTexts() {}

    /** Refuses a table in which different ids could be the same. */
    static void check(Connection connection, Database database, String prefix) throws SQLException {
        Optional<String> query = query(database.dialect(connection));
        if (query.isEmpty()) {
            return;
        }
        String tables = prefix.replace("_", "|_") + "%";
        Object[] values = database.environment()
                .schema()
                .map(schema -> new Object[] {tables, schema})
                .orElseGet(() -> new Object[] {tables});
        ImmutableList<String> inexact = database.query(connection, query.get(), row -> row.getString(1), values);
        if (!inexact.isEmpty()) {
            throw Errors.refusal("Different texts can be the same in " + String.join(", ", inexact)
                    + ". Make the tables by the scripts of the library, in which texts compare exactly.");
        }
    }

    /** What lists the columns that do not compare exactly; empty where the type of a column says so, which {@link TableColumns} looks at. */
    private static Optional<String> query(Dialect dialect) {
        return switch (dialect) {
            case H2 -> Optional.empty();
            case POSTGRESQL -> Optional.of(POSTGRESQL);
            case MARIADB -> Optional.of(MARIADB);
            case SQLITE -> Optional.of(SQLITE);
        };
    }
}
