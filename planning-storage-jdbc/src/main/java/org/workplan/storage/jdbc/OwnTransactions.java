package org.workplan.storage.jdbc;

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

    OwnTransactions(DataSource source) {
        this.source = source;
    }

    @Override
    public <T> T run(Work<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work);
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

    @Override
    public <T> T runAsOne(Work<T> work) {
        return run(work);
    }

    @Override
    public <T> T alone(Work<T> work) {
        MAKING_TABLES.lock();
        try {
            return run(work);
        } finally {
            MAKING_TABLES.unlock();
        }
    }

    private <T> T once(Work<T> work) throws SQLException {
        Connection connection = source.getConnection();
        try {
            boolean automatic = connection.getAutoCommit();
            connection.setAutoCommit(false);
            T result;
            try {
                result = work.on(connection);
            } catch (SQLException | RuntimeException | Error exception) {
                rollBack(connection, automatic, exception);
                throw exception;
            }
            commit(connection, automatic);
            return result;
        } finally {
            close(connection);
        }
    }

    private static void commit(Connection connection, boolean automatic) throws SQLException {
        try {
            connection.commit();
        } catch (SQLException exception) {
            rollBack(connection, automatic, exception);
            if (Errors.isUndone(exception)) {
                throw exception;
            }
            throw new StorageException.OutcomeUnknown(Errors.words(exception), exception);
        }
        try {
            connection.setAutoCommit(automatic);
        } catch (SQLException afterCommit) {
            // The work is done; what the connection suffers later is the pool's affair.
            return;
        }
    }

    private static void rollBack(Connection connection, boolean automatic, Throwable cause) {
        try {
            connection.rollback();
            // Only after a rollback: switching it on while work is pending would commit that work.
            connection.setAutoCommit(automatic);
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

    @Override
    public Lease lease() throws SQLException {
        Connection connection = source.getConnection();
        boolean begun = false;
        try {
            boolean automatic = connection.getAutoCommit();
            connection.setAutoCommit(false);
            begun = true;
            return Lease.of(connection, () -> {
                rollBack(connection, automatic, new SQLException("The reading is over."));
                close(connection);
            });
        } finally {
            if (!begun) {
                close(connection);
            }
        }
    }
}
