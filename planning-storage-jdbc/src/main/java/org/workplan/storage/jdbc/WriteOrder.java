package org.workplan.storage.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** How writers of one database behave towards each other, and what is left to do after a commit. */
interface WriteOrder {

    /** Writers run at the same time, and a commit is all there is to do. */
    WriteOrder ANY = new WriteOrder() {
        @Override
        public <T> T inTurn(Supplier<T> work) {
            return work.get();
        }

        @Override
        public void force(Connection connection) {
            // The database forces its commits to disk.
        }
    };

    /** Runs a transaction that writes. */
    <T> T inTurn(Supplier<T> work);

    /** Makes sure that what was committed survives the end of the process and of the machine. */
    void force(Connection connection) throws SQLException;

    static WriteOrder of(Optional<String> file) {
        return file.<WriteOrder>map(OneByOne::new).orElse(ANY);
    }

    /**
     * Writers of an embedded H2 database, one at a time for all stores of this virtual machine. H2 2.4 loses committed rows when it stores its pages while
     * another connection writes, which is every commit where commits are forced to disk.
     */
    final class OneByOne implements WriteOrder {

        private static final ConcurrentMap<String, Lock> LOCKS = new ConcurrentHashMap<>();

        private final Lock lock;

        private OneByOne(String file) {
            this.lock = LOCKS.computeIfAbsent(file, any -> new ReentrantLock());
        }

        @Override
        public <T> T inTurn(Supplier<T> work) {
            lock.lock();
            try {
                return work.get();
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void force(Connection connection) throws SQLException {
            H2Settings.force(connection);
        }
    }
}
