package org.workplan.storage.memory;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.workplan.storage.ChangeFeed;
import org.workplan.value.PlanId;

/** The notices of a store, by position. Whoever changes the store or reads it holds the monitor of its feed, so that changes made together are seen together. */
final class InMemoryFeed implements ChangeFeed {

    private final List<ChangeFeed.Notice> notices = new ArrayList<>();

    /** How to take back what was changed, last change first; for changes that are made together. */
    private final Deque<Runnable> takenBackBy = new ArrayDeque<>();

    private boolean together;
    private boolean closed;

    /** Ends the use of the store. */
    synchronized void close() {
        closed = true;
    }

    /** Checks that the store may still be used. */
    void requireOpen() {
        checkState(!closed, "The store in memory is closed, and what it held is gone. Make another one.");
    }

    synchronized void add(PlanId plan, ChangeFeed.Notice.Subject subject, long number, Runnable takeBack) {
        notices.add(new ChangeFeed.Notice(notices.size() + 1L, plan, subject, number));
        if (together) {
            takenBackBy.push(takeBack);
        }
    }

    /** Makes all changes or none: where one throws, whatever it throws, those before it are taken back. */
    synchronized <T> T together(Supplier<T> changes) {
        requireOpen();
        together = true;
        int before = notices.size();
        try {
            return changes.get();
        } catch (RuntimeException | Error fault) {
            takenBackBy.forEach(Runnable::run);
            notices.subList(before, notices.size()).clear();
            throw fault;
        } finally {
            together = false;
            takenBackBy.clear();
        }
    }

    @Override
    public synchronized ImmutableList<ChangeFeed.Notice> after(long position, int limit) {
        ChangeFeed.requireReadable(position, limit);
        requireOpen();
        int from = Math.min(Ints.saturatedCast(position), notices.size());
        int to = Math.min(Ints.saturatedCast((long) from + limit), notices.size());
        return ImmutableList.copyOf(notices.subList(from, to));
    }

    @Override
    public synchronized long last() {
        requireOpen();
        return notices.size();
    }
}
