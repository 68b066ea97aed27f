package org.workplan.storage.memory;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.workplan.storage.ChangeFeed;
import org.workplan.storage.EntryLog;
import org.workplan.storage.StorageException;
import org.workplan.value.PlanId;
import org.workplan.value.RecordId;

/** Entries by plan and id, in the order in which they were added. */
final class InMemoryLog<E> implements EntryLog<E> {

    private final InMemoryFeed feed;
    private final ChangeFeed.Notice.Subject subject;
    private final String what;
    private final Function<E, RecordId> id;
    private final Map<PlanId, LinkedHashMap<RecordId, E>> entries = new HashMap<>();

    InMemoryLog(InMemoryFeed feed, ChangeFeed.Notice.Subject subject, String what, Function<E, RecordId> id) {
        this.feed = feed;
        this.subject = subject;
        this.what = what;
        this.id = id;
    }

    @Override
    public int append(PlanId plan, ImmutableList<E> added) {
        synchronized (feed) {
            feed.requireOpen();
            LinkedHashMap<RecordId, E> known = entries.getOrDefault(plan, new LinkedHashMap<>());
            Map<RecordId, E> fresh = new LinkedHashMap<>();
            for (E entry : added) {
                RecordId key = id.apply(entry);
                E other = known.containsKey(key) ? known.get(key) : fresh.get(key);
                if (other != null && !other.equals(entry)) {
                    throw new StorageException.DuplicateId(what + " " + key);
                }
                if (other == null) {
                    fresh.put(key, entry);
                }
            }
            if (!fresh.isEmpty()) {
                known.putAll(fresh);
                entries.put(plan, known);
                feed.add(plan, subject, known.size(), () -> known.keySet().removeAll(fresh.keySet()));
            }
            return fresh.size();
        }
    }

    @Override
    public Stream<E> stream(PlanId plan) {
        synchronized (feed) {
            feed.requireOpen();
            return ImmutableList.copyOf(
                    entries.getOrDefault(plan, new LinkedHashMap<>()).values())
                    .stream();
        }
    }
}
