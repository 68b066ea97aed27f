package org.workplan.storage.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import org.workplan.storage.ChangeFeed;
import org.workplan.value.PlanId;

/** Who is told of changes, inside the transaction that makes them. */
interface Notices {

    /** Tells a change. Must be the last thing that a change does in its transaction. */
    void note(Connection connection, PlanId plan, ChangeFeed.Notice.Subject subject, long number) throws SQLException;
}
