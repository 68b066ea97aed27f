package org.workplan.storage.jdbc;

import static com.google.common.base.Preconditions.checkState;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;

/** Work inside a transaction of the host: it is never committed, rolled back, closed or set up here. A change that is refused half way is taken back to a savepoint. */
final class JoinedTransactions implements Transactions {

    private final Connection connection;

    JoinedTransactions(Connection connection) {
        this.connection = connection;
    }

    @Override
    public <T> T run(Work<T> work) {
        try {
            checkState(
                    !connection.getAutoCommit(),
                    "The connection commits each statement by itself. Begin a transaction on it before the store is used.");
            return work.on(connection);
        } catch (SQLException exception) {
            throw Errors.translated(exception);
        }
    }

    @Override
    public <T> T runAsOne(Work<T> work) {
        return run(joined -> {
            Savepoint before = joined.setSavepoint();
            try {
                T result = work.on(joined);
                joined.releaseSavepoint(before);
                return result;
            } catch (SQLException | RuntimeException | Error exception) {
                takeBack(joined, before, exception);
                throw exception;
            }
        });
    }

    private static void takeBack(Connection joined, Savepoint before, Throwable cause) {
        try {
            joined.rollback(before);
        } catch (SQLException exception) {
            cause.addSuppressed(exception);
        }
    }
}
