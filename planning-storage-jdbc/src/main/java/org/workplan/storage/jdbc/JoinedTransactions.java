package org.workplan.storage.jdbc;

import static com.google.common.base.Preconditions.checkState;

import java.sql.Connection;
import java.sql.SQLException;

/** Work inside a transaction of the host: it is never committed, rolled back, closed or set up here. */
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
    public Lease lease() {
        return new Lease() {
            @Override
            public Connection connection() {
                return connection;
            }

            @Override
            public void close() {
                // The host gave it, and the host ends it.
            }
        };
    }
}
