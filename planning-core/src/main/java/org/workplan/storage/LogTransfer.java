package org.workplan.storage;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.workplan.value.PlanId;

/** Copies one of the two logs of a plan. */
final class LogTransfer<E> {

    private static final int ENTRIES_AT_ONCE = 1_000;

    private final PlanId plan;
    private final EntryLog<E> from;
    private final EntryLog<E> to;
    private final LongConsumer added;
    private final LongConsumer done;
    private long there;

    /** Prepares to copy a log; of entries that are new in the other, and of all that are there then, it tells how many. */
    LogTransfer(PlanId plan, EntryLog<E> from, EntryLog<E> to, LongConsumer added, LongConsumer done) {
        this.plan = plan;
        this.from = from;
        this.to = to;
        this.added = added;
        this.done = done;
    }

    /** Copies what the other log lacks, and tells how many entries there are. */
    long copy() {
        long common = common();
        there = common;
        done.accept(common);
        try (Stream<E> missing = from.stream(plan).skip(common)) {
            copy(missing.iterator());
        }
        return there;
    }

    /** Where an entry cannot be read, those before it are kept. */
    private void copy(Iterator<E> missing) {
        List<E> waiting = new ArrayList<>();
        try {
            while (missing.hasNext()) {
                waiting.add(missing.next());
                if (waiting.size() == ENTRIES_AT_ONCE) {
                    append(waiting);
                    waiting.clear();
                }
            }
        } catch (StorageException.CorruptData damage) {
            append(waiting);
            throw damage;
        }
        append(waiting);
    }

    /** How many entries both logs begin with. */
    private long common() {
        try (Stream<E> ours = from.stream(plan);
                Stream<E> theirs = to.stream(plan)) {
            Iterator<E> one = ours.iterator();
            Iterator<E> other = theirs.iterator();
            long common = 0;
            while (one.hasNext() && other.hasNext() && one.next().equals(other.next())) {
                common++;
            }
            return common;
        }
    }

    private void append(List<E> some) {
        if (some.isEmpty()) {
            return;
        }
        there += some.size();
        added.accept(to.append(plan, ImmutableList.copyOf(some)));
        done.accept(some.size());
    }
}
