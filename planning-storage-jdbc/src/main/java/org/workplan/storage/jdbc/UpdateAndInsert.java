package org.workplan.storage.jdbc;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import com.google.common.collect.ObjectArrays;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A statement that changes rows, and one that inserts what is made of these rows into another table: a single statement where the database has one. */
final class UpdateAndInsert {

    private final String change;
    private final String second;
    private final ImmutableMap<Dialect, String> whole;

    private UpdateAndInsert(String change, String insert, String source, Function<Dialect, String> form) {
        this.change = change;
        this.second = insert + source;
        this.whole = Maps.toMap(
                Arrays.asList(Dialect.values()),
                dialect -> form.apply(dialect).replace("{change}", change).replace("{insert}", insert));
    }

    /** Inserts what is made of parts as they were before the change, in databases that {@linkplain Dialect#isJoining join} the two. */
    static UpdateAndInsert keeping(String change, String insert) {
        return new UpdateAndInsert(change, insert, "", Dialect::keeping);
    }

    /** Inserts what is made of rows as they are after the change. A statement of its own would have to name its source. */
    static UpdateAndInsert telling(String change, String insert, String source) {
        return new UpdateAndInsert(change, insert, source, Dialect::telling);
    }

    /** Changes rows and inserts others, and tells if there were rows to change. */
    boolean run(Database database, Connection connection, @Nullable Object[] changing, @Nullable Object[] inserting)
            throws SQLException {
        Dialect dialect = database.dialect(connection);
        if (dialect.isJoining()) {
            return database.update(connection, in(dialect), values(dialect, changing, inserting)) > 0;
        }
        boolean changed = database.update(connection, change, changing) > 0;
        return changed && database.update(connection, second, inserting) > 0;
    }

    /** Does the same for many rows of values, of which those that are inserted are always the same; tells how many had an effect. */
    int batch(Database database, Connection connection, List<? extends @Nullable Object[]> changing, Object inserting)
            throws SQLException {
        Dialect dialect = database.dialect(connection);
        Object[] same = {inserting};
        return database.batch(
                connection, in(dialect), Lists.transform(changing, values -> values(dialect, values, same)));
    }

    private String in(Dialect dialect) {
        return whole.getOrDefault(dialect, "");
    }

    private static @Nullable Object[] values(
            Dialect dialect, @Nullable Object[] changing, @Nullable Object[] inserting) {
        return dialect.insertsFirst()
                ? ObjectArrays.concat(inserting, changing, Object.class)
                : ObjectArrays.concat(changing, inserting, Object.class);
    }
}
