package org.workplan.storage.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** Something done on a connection. */
@FunctionalInterface
interface Work<T> {
    T on(Connection connection) throws SQLException;
}
