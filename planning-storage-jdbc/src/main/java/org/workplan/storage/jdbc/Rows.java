package org.workplan.storage.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The rows of a query, fetched as they are asked for. */
final class Rows<T> extends Spliterators.AbstractSpliterator<T> {

    private final ResultSet result;
    private final Database.Row<T> row;

    private Rows(ResultSet result, Database.Row<T> row) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.result = result;
        this.row = row;
    }

    static <T> Stream<T> stream(PreparedStatement prepared, Database.Row<T> row) throws SQLException {
        ResultSet result = prepared.executeQuery();
        return StreamSupport.stream(new Rows<>(result, row), false).onClose(() -> close(prepared));
    }

    private static void close(PreparedStatement prepared) {
        try {
            prepared.close();
        } catch (SQLException exception) {
            throw Errors.translated(exception);
        }
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        try {
            if (!result.next()) {
                return false;
            }
            action.accept(row.of(result));
            return true;
        } catch (SQLException exception) {
            throw Errors.translated(exception);
        }
    }
}
