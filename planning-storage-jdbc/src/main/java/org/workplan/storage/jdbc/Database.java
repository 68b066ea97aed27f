package org.workplan.storage.jdbc;

import com.google.common.collect.ImmutableList;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs statements: in transactions that take effect whole or not at all, with values bound and never pasted. */
final class Database {

    private static final int BATCH = 500;

    private final Transactions transactions;
    private final String prefix;

    Database(Transactions transactions, String prefix) {
        this.transactions = transactions;
        this.prefix = prefix;
    }

    /** Makes one value of a row. */
    @FunctionalInterface
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Puts the tables' prefix into a statement. */
    String sql(String statement) {
        return statement.replace("{p}", prefix);
    }

    <T> T transaction(Transactions.Work<T> work) {
        return transactions.run(work);
    }

    <T> ImmutableList<T> query(Connection connection, String statement, Row<T> row, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(sql(statement))) {
            bind(prepared, values);
            ImmutableList.Builder<T> rows = ImmutableList.builder();
            try (ResultSet result = prepared.executeQuery()) {
                while (result.next()) {
                    rows.add(row.of(result));
                }
            }
            return rows.build();
        }
    }

    /** Reads rows one after the other; the stream holds a connection until it is closed. */
    <T> Stream<T> stream(String statement, Row<T> row, @Nullable Object... values) {
        try {
            Transactions.Lease lease = transactions.lease();
            try {
                PreparedStatement prepared = lease.connection().prepareStatement(sql(statement));
                bind(prepared, values);
                prepared.setFetchSize(BATCH);
                return Rows.stream(prepared, row).onClose(lease::close);
            } catch (SQLException | RuntimeException exception) {
                lease.close();
                throw exception;
            }
        } catch (SQLException exception) {
            throw Errors.translated(exception);
        }
    }

    int update(Connection connection, String statement, @Nullable Object... values) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(sql(statement))) {
            bind(prepared, values);
            return prepared.executeUpdate();
        }
    }

    /** The same statement for many rows of values. */
    void batch(Connection connection, String statement, Iterable<@Nullable Object[]> rows) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(sql(statement))) {
            int waiting = 0;
            for (@Nullable Object[] row : rows) {
                bind(prepared, row);
                prepared.addBatch();
                if (++waiting % BATCH == 0) {
                    prepared.executeBatch();
                }
            }
            if (waiting % BATCH != 0) {
                prepared.executeBatch();
            }
        }
    }

    private static void bind(PreparedStatement prepared, @Nullable Object[] values) throws SQLException {
        for (int index = 0; index < values.length; index++) {
            prepared.setObject(index + 1, values[index]);
        }
    }
}
