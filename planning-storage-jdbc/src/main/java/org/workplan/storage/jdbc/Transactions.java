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

        /** A connection, and how it is given back. */
        static Lease of(Connection connection, Runnable back) {
            return new Lease() {
                @Override
                public Connection connection() {
                    return connection;
                }

                @Override
                public void close() {
                    back.run();
                }
            };
        }
    }

    /** Reads, or does a change that is refused before it writes anything or not at all. All of it takes effect, or none. */
    <T> T run(Work<T> work);

    /** Does a change, or several, of which a later part may be refused: what was written before that is taken back. */
    <T> T runAsOne(Work<T> work);

    /** Makes tables, or looks at them, while no other store of this virtual machine does. A transaction of the host's waits for nobody but its database. */
    default <T> T alone(Work<T> work) {
        return run(work);
    }

    Lease lease() throws SQLException;
}
