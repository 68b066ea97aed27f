package org.workplan.storage.jdbc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.workplan.value.PlanId;

/** Runs statements: in transactions that take effect whole or not at all, with values bound and never pasted. */
final class Database {

    private static final String PREFIX = "{p}";
    private static final int BATCH = 500;
    private static final int ASKED_AT_ONCE = 256;

    private final Transactions transactions;
    private final String prefix;
    private final Map<String, String> statements = new ConcurrentHashMap<>();

    Database(Transactions transactions, String prefix) {
        this.transactions = transactions;
        this.prefix = prefix;
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

    <T> T transaction(Transactions.Work<T> work) {
        return transactions.run(work);
    }

    <T> T together(Transactions.Work<T> work) {
        return transactions.runAsOne(work);
    }

    /** The same tables, inside a transaction that is under way. */
    Database inside(OneTransaction transaction) {
        return new Database(transaction, prefix);
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

    /** A statement about some of many ids, with its values. */
    @FunctionalInterface
    private interface Some {
        void run(String statement, Object[] values) throws SQLException;
    }

    /** Asks for the rows of many ids, some at a time. Where the statement says {@code {any}}, at its end, stand the ids. */
    void forAny(Connection connection, String statement, Reader reader, List<String> ids, Object... values)
            throws SQLException {
        some(statement, ids, values, (part, bound) -> forEach(connection, part, reader, bound));
    }

    /** Changes the rows of many ids, some at a time, and tells how many there were. */
    int updateAny(Connection connection, String statement, List<String> ids, Object... values) throws SQLException {
        int[] count = new int[1];
        some(statement, ids, values, (part, bound) -> count[0] += update(connection, part, bound));
        return count[0];
    }

    /** Splits ids into groups of few sizes, so that there are few statements; a group that is too small repeats its last id. */
    private static void some(String statement, List<String> ids, Object[] values, Some work) throws SQLException {
        for (List<String> some : Lists.partition(ids, ASKED_AT_ONCE)) {
            Object[] bound = Arrays.copyOf(values, values.length + Integer.highestOneBit(2 * some.size() - 1));
            for (int place = values.length; place < bound.length; place++) {
                bound[place] = some.get(Math.min(place - values.length, some.size() - 1));
            }
            String marks = "?" + ", ?".repeat(bound.length - values.length - 1);
            work.run(statement.replace("{any}", marks), bound);
        }
    }

    /**
     * Asks for the rows of many ids of one plan, some at a time. H2 looks up a key of two columns only when it is asked for both at once, and reads every row
     * of the plan otherwise; others do not all know how to be asked so.
     */
    void forAnyOf(Connection connection, String rows, Reader reader, PlanId plan, List<String> ids)
            throws SQLException {
        if (!connection.getMetaData().getDatabaseProductName().equals("H2")) {
            forAny(connection, rows + " where plan_id = ? and id in ({any})", reader, ids, plan.value());
            return;
        }
        for (List<String> some : Lists.partition(ids, ASKED_AT_ONCE)) {
            Object[] keys = new Object[2 * Integer.highestOneBit(2 * some.size() - 1)];
            for (int place = 0; place < keys.length; place += 2) {
                keys[place] = plan.value();
                keys[place + 1] = some.get(Math.min(place / 2, some.size() - 1));
            }
            String marks = "(?, ?)" + ", (?, ?)".repeat(keys.length / 2 - 1);
            forEach(connection, rows + " where (plan_id, id) in (" + marks + ")", reader, keys);
        }
    }

    /** Reads rows one after the other; the stream holds a connection until it is closed. */
    <T> Stream<T> stream(String statement, Row<T> row, @Nullable Object... values) {
        return stream(connection -> {
            PreparedStatement prepared = connection.prepareStatement(sql(statement));
            bind(prepared, values);
            prepared.setFetchSize(BATCH);
            return Rows.stream(prepared, row);
        });
    }

    /** Makes a stream that holds a connection until it is closed. */
    <T> Stream<T> stream(Transactions.Work<Stream<T>> work) {
        return translated(() -> {
            Transactions.Lease lease = transactions.lease();
            try {
                return work.on(lease.connection()).onClose(lease::close);
            } catch (SQLException | RuntimeException | Error exception) {
                lease.close();
                throw exception;
            }
        });
    }

    /** Something that a database may refuse. */
    @FunctionalInterface
    interface Query<T> {
        T run() throws SQLException;
    }

    static <T> T translated(Query<T> query) {
        try {
            return query.run();
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

    /** The same statement for many rows of values; tells how many of them had an effect. */
    int batch(Connection connection, String statement, List<? extends @Nullable Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return 0;
        }
        int atOnce = statement.contains(" select ") && isMariaDb(connection) ? 1 : BATCH;
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

    /** MariaDB takes no batch of statements that copy rows. */
    static boolean isMariaDb(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("MariaDB");
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
