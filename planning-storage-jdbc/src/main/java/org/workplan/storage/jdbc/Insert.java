package org.workplan.storage.jdbc;

import com.google.common.base.Splitter;
import com.google.common.collect.Lists;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Adds rows to a table, several by one statement where that is faster. Each is made when it is bound, so that rows need not wait in memory for others. */
final class Insert {

    private static final int TOGETHER = 10;

    private final String one;
    private final String several;

    /** Adds to some columns of a table. */
    Insert(String table, String columns) {
        int width = Splitter.on(',').splitToList(columns).size();
        String row = "(?" + ", ?".repeat(width - 1) + ")";
        this.one = "insert into {p}" + table + " (" + columns + ") values " + row;
        this.several = one + (", " + row).repeat(TOGETHER - 1);
    }

    void run(Database database, Connection connection, List<Supplier<@Nullable Object[]>> rows) throws SQLException {
        int together = database.dialect(connection).takesSeveral() ? rows.size() - rows.size() % TOGETHER : 0;
        List<Supplier<@Nullable Object[]>> first = rows.subList(0, together);
        database.batch(
                connection,
                several,
                Lists.transform(Lists.partition(first, TOGETHER), Insert::joined),
                Database.BATCH / TOGETHER);
        database.batch(connection, one, Lists.transform(rows.subList(together, rows.size()), Supplier::get));
    }

    private static @Nullable Object[] joined(List<Supplier<@Nullable Object[]>> rows) {
        return rows.stream().flatMap(row -> Arrays.stream(row.get())).toArray();
    }
}
