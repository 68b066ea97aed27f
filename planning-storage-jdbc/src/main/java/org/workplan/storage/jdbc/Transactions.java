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

    /** Only reads. */
    <T> T run(Work<T> work);

    /** Makes a change, or several, of which a later part may be refused: what was written before that is rolled back. */
    <T> T runAsOne(Work<T> work);

    /** Makes tables, or inspects them, while no other store of this virtual machine does. A transaction of the host waits for nothing but its database. */
    default <T> T alone(Work<T> work) {
        return run(work);
    }
}
