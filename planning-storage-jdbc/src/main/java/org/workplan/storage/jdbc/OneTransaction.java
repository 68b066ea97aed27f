package org.workplan.storage.jdbc;

import com.google.common.collect.ImmutableList;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.workplan.storage.ChangeFeed;
import org.workplan.value.PlanId;

/**
 * Several pieces of work inside one transaction that somebody else begins and ends. Their notices wait until all is done, since telling makes other writers
 * wait.
 */
final class OneTransaction implements Transactions, Notices {

    private final Connection connection;
    private final List<ChangeFeed.Notice> waiting = new ArrayList<>();

    OneTransaction(Connection connection) {
        this.connection = connection;
    }

    /** Carries an error of the database to whoever ends the transaction, and may begin it again. */
    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final SQLException error;

        Broken(SQLException error) {
            super(error);
            this.error = error;
        }
    }

    /** Does all of the work, then tells of it. */
    <T> T run(Supplier<T> work, JdbcFeed feed) throws SQLException {
        try {
            T result = work.get();
            feed.tell(connection, ImmutableList.copyOf(waiting));
            return result;
        } catch (Broken broken) {
            throw broken.error;
        }
    }

    @Override
    public <T> T run(Work<T> work) {
        try {
            return work.on(connection);
        } catch (SQLException exception) {
            throw new Broken(exception);
        }
    }

    @Override
    public <T> T runAsOne(Work<T> work) {
        return run(work);
    }

    @Override
    public void note(Connection same, PlanId plan, ChangeFeed.Notice.Subject subject, long number) {
        waiting.add(new ChangeFeed.Notice(waiting.size() + 1L, plan, subject, number));
    }
}
