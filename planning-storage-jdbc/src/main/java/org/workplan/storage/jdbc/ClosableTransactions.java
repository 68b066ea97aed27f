package org.workplan.storage.jdbc;

import static com.google.common.base.Preconditions.checkState;

/** Transactions of a store until it is closed; afterwards none begins. */
final class ClosableTransactions implements Transactions {

    private final Transactions transactions;
    private volatile boolean closed;

    ClosableTransactions(Transactions transactions) {
        this.transactions = transactions;
    }

    void close() {
        closed = true;
    }

    private Transactions open() {
        checkState(!closed, "The store is closed. Open it again.");
        return transactions;
    }

    @Override
    public <T> T run(Work<T> work) {
        return open().run(work);
    }

    @Override
    public <T> T runAsOne(Work<T> work) {
        return open().runAsOne(work);
    }
}
