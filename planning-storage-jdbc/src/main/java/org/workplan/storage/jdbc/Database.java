package org.workplan.storage.jdbc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import com.google.common.collect.ObjectArrays;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Runs statements: in transactions that take effect whole or not at all, with values bound and never pasted. */
final class Database {

    private static final String PREFIX = "{p}";
    /** So many rows go to the database at once. */
    static final int BATCH = 500;

    private final Transactions transactions;
    private final Environment environment;
    private final String prefix;
    private final Map<String, String> statements = new ConcurrentHashMap<>();
    /** Found out when a connection is there; any thread finds the same. */
    private volatile @Nullable Dialect dialect;

    Database(Transactions transactions, Environment environment) {
        this.transactions = transactions;
        this.environment = environment;
        this.prefix = environment.tables();
    }

    Environment environment() {
        return environment;
    }

    /** Does something with a row. */
    @FunctionalInterface
    interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    /** Makes one value of a row. */
    @FunctionalInterface
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Puts the tables' prefix into a statement. */
    String sql(String statement) {
        return statement.contains(PREFIX)
                ? statements.computeIfAbsent(statement, written -> written.replace(PREFIX, prefix))
                : statement;
    }

    /** Does the same to a statement that is made for one occasion and not worth remembering. */
    String once(String statement) {
        return statement.replace(PREFIX, prefix);
    }

    Dialect dialect(Connection connection) throws SQLException {
        Dialect known = dialect;
        if (known == null) {
            known = Dialect.of(connection);
            dialect = known;
        }
        return known;
    }

    <T> T transaction(Transactions.Work<T> work) {
        return transactions.run(work);
    }

    <T> T together(Transactions.Work<T> work) {
        return transactions.runAsOne(work);
    }

    /** The same tables, inside a transaction that is under way. */
    Database inside(OneTransaction transaction) {
        return new Database(transaction, environment);
    }

    /** Whether other work of the same transaction may have come before. */
    boolean isInside() {
        return transactions instanceof OneTransaction;
    }

    <T> ImmutableList<T> query(Connection connection, String statement, Row<T> row, @Nullable Object... values)
            throws SQLException {
        ImmutableList.Builder<T> rows = ImmutableList.builder();
        forEach(connection, statement, found -> rows.add(row.of(found)), values);
        return rows.build();
    }

    <T> Optional<T> first(Connection connection, String statement, Row<T> row, @Nullable Object... values)
            throws SQLException {
        return query(connection, statement, row, values).stream().findFirst();
    }

    void forEach(Connection connection, String statement, Reader reader, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(sql(statement))) {
            bind(prepared, values);
            try (ResultSet result = prepared.executeQuery()) {
                while (result.next()) {
                    reader.read(result);
                }
            }
        }
    }

    /** Asks for rows by many keys, some at a time. */
    void forAny(Connection connection, String statement, Reader reader, Keys keys) throws SQLException {
        for (Condition rows : keys.conditions(isWhole(connection))) {
            forEach(connection, rows.in(statement), reader, rows.values().toArray());
        }
    }

    /** Changes the rows of many keys, some at a time, and tells how many there were. */
    int updateAny(Connection connection, String statement, Keys keys, Object value) throws SQLException {
        int count = 0;
        for (Condition rows : keys.conditions(isWhole(connection))) {
            count += update(
                    connection,
                    rows.in(statement),
                    ObjectArrays.concat(value, rows.values().toArray()));
        }
        return count;
    }

    /** H2 looks up one of many keys only when it is asked for all its columns at once; others do not all know how to be asked so. */
    private boolean isWhole(Connection connection) throws SQLException {
        return dialect(connection) == Dialect.H2;
    }

    int update(Connection connection, String statement, @Nullable Object... values) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(sql(statement))) {
            bind(prepared, values);
            return prepared.executeUpdate();
        }
    }

    /** The same statement for many rows of values; tells how many of them had an effect. */
    int batch(Connection connection, String statement, List<? extends @Nullable Object[]> rows) throws SQLException {
        // MariaDB takes no batch of statements that copy rows.
        boolean single = dialect(connection) == Dialect.MARIADB && statement.contains(" select ");
        return batch(connection, statement, rows, single ? 1 : BATCH);
    }

    /** The same, some rows of values at once. */
    int batch(Connection connection, String statement, List<? extends @Nullable Object[]> rows, int atOnce)
            throws SQLException {
        if (rows.isEmpty()) {
            return 0;
        }
        if (rows.size() == 1) {
            return Math.min(1, update(connection, statement, rows.get(0)));
        }
        int effects = 0;
        try (PreparedStatement prepared = connection.prepareStatement(sql(statement))) {
            for (List<? extends @Nullable Object[]> some : Lists.partition(rows, atOnce)) {
                for (@Nullable Object[] row : some) {
                    bind(prepared, row);
                    prepared.addBatch();
                }
                for (int effect : prepared.executeBatch()) {
                    effects += effect == 0 ? 0 : 1;
                }
            }
        }
        return effects;
    }

    private static void bind(PreparedStatement prepared, @Nullable Object[] values) throws SQLException {
        for (int index = 0; index < values.length; index++) {
            if (values[index] instanceof Null none) {
                prepared.setNull(index + 1, none.type());
            } else {
                prepared.setObject(index + 1, values[index]);
            }
        }
    }
}
