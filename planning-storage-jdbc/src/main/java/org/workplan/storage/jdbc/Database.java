package org.workplan.storage.jdbc;

import com.google.common.collect.ImmutableList;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.workplan.storage.StorageException;

/** Runs statements: transactions that commit or leave nothing, values bound and never pasted, errors told in the words of the port. */
final class Database {

    private static final Set<String> RETRYABLE = Set.of("40001", "40P01", "HYT00", "90131");

    private final DataSource source;
    private final String prefix;

    Database(DataSource source, String prefix) {
        this.source = source;
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

    <T> T transaction(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            boolean automatic = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                commit(connection);
                return result;
            } catch (SQLException | RuntimeException exception) {
                rollBack(connection, exception);
                throw exception;
            } finally {
                connection.setAutoCommit(automatic);
            }
        } catch (SQLException exception) {
            throw translated(exception);
        }
    }

    private static void commit(Connection connection) throws SQLException {
        try {
            connection.commit();
        } catch (SQLException exception) {
            if (exception.getSQLState() == null || exception.getSQLState().startsWith("08")) {
                throw new StorageException.OutcomeUnknown(exception);
            }
            throw exception;
        }
    }

    private static void rollBack(Connection connection, Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException exception) {
            cause.addSuppressed(exception);
        }
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
                if (++waiting % 500 == 0) {
                    prepared.executeBatch();
                }
            }
            prepared.executeBatch();
        }
    }

    private static void bind(PreparedStatement prepared, @Nullable Object[] values) throws SQLException {
        for (int index = 0; index < values.length; index++) {
            prepared.setObject(index + 1, values[index]);
        }
    }

    static StorageException translated(SQLException exception) {
        String state = exception.getSQLState() == null ? "" : exception.getSQLState();
        boolean retryable = RETRYABLE.contains(state);
        if (state.startsWith("23")) {
            return new StorageException.DuplicateId("row: " + firstLine(exception));
        }
        return new StorageException.Unavailable(
                "The database refused the work (SQL state " + state.toUpperCase(Locale.ROOT) + "): "
                        + firstLine(exception)
                        + (retryable ? ". Try again." : ". Look at the connection and the tables."),
                retryable,
                exception);
    }

    private static String firstLine(SQLException exception) {
        String message = String.valueOf(exception.getMessage());
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
