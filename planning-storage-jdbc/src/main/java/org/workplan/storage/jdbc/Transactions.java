package org.workplan.storage.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** Whose connections and transactions the work is done in. */
interface Transactions {

    /** Something done on a connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** A connection for reading, to be given back. */
    interface Lease extends AutoCloseable {
        Connection connection();

        @Override
        void close();
    }

    /** Does the work: all of it takes effect, or none. */
    <T> T run(Work<T> work);

    Lease lease() throws SQLException;
}
