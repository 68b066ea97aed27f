package org.workplan.storage.jdbc;

import static com.google.common.base.Preconditions.checkState;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.workplan.storage.StorageException;

/** Transactions of our own on connections of a data source. Work that lost a race with other work is done again. */
final class OwnTransactions implements Transactions {

    private static final int ATTEMPTS = 10;
    private static final long SHORTEST_PAUSE = 1_000_000;

    /** Not every database bears that two connections make the same tables at once: H2 breaks off with errors of its own. */
    private static final Lock MAKING_TABLES = new ReentrantLock();

    private final DataSource source;
    private volatile WriteOrder order = WriteOrder.ANY;

    OwnTransactions(DataSource source) {
        this.source = source;
    }

    /** States how writers of this database behave towards each other, once that is known. */
    void setOrder(WriteOrder order) {
        this.order = order;
    }

    @Override
    public <T> T run(Work<T> work) {
        return repeated(work, WriteOrder.ANY);
    }

    @Override
    public <T> T runAsOne(Work<T> work) {
        WriteOrder writers = order;
        return writers.inTurn(() -> repeated(work, writers));
    }

    @Override
    public <T> T alone(Work<T> work) {
        MAKING_TABLES.lock();
        try {
            return runAsOne(work);
        } finally {
            MAKING_TABLES.unlock();
        }
    }

    private <T> T repeated(Work<T> work, WriteOrder writers) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work, writers);
            } catch (SQLException exception) {
                if (attempt == ATTEMPTS || !Errors.isRace(exception)) {
                    throw Errors.translated(exception);
                }
                pause(attempt);
            }
        }
    }

    /** Lets the others go first. Those who lost together wait unequally long, so that they do not meet again. */
    private static void pause(int attempt) {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(SHORTEST_PAUSE << Math.min(attempt, 6)));
    }

    private <T> T once(Work<T> work, WriteOrder writers) throws SQLException {
        Connection connection = source.getConnection();
        try {
            requireFree(connection);
            connection.setAutoCommit(false);
            T result;
            try {
                result = work.on(connection);
            } catch (SQLException | RuntimeException | Error exception) {
                rollBack(connection, exception);
                throw exception;
            }
            commit(connection, writers);
            return result;
        } finally {
            close(connection);
        }
    }

    /** A connection without auto-commit may be in a transaction of the host, and ending that is not up to the store. */
    private static void requireFree(Connection connection) throws SQLException {
        checkState(
                connection.getAutoCommit(),
                "The data source gave a connection with auto-commit off, which may be in a transaction of the host. Use JdbcPlanStore.joining to write in that transaction, or let the data source give connections with auto-commit on.");
    }

    private static void commit(Connection connection, WriteOrder writers) throws SQLException {
        boolean isCommitted = false;
        try {
            connection.commit();
            isCommitted = true;
            writers.force(connection);
        } catch (SQLException exception) {
            rollBack(connection, exception);
            if (!isCommitted && Errors.isUndone(exception)) {
                throw exception;
            }
            throw new StorageException.OutcomeUnknown(Errors.words(exception), exception);
        }
        try {
            connection.setAutoCommit(true);
        } catch (SQLException afterCommit) {
            // The work is done; what the connection suffers later is the pool's affair.
            return;
        }
    }

    private static void rollBack(Connection connection, Throwable cause) {
        try {
            connection.rollback();
            // Only after a rollback: switching it on while work is pending would commit that work.
            connection.setAutoCommit(true);
        } catch (SQLException exception) {
            cause.addSuppressed(exception);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException exception) {
            // The outcome of the work is known by now, and a connection that does not close cannot change it.
            return;
        }
    }
}
