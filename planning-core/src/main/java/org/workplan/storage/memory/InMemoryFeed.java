package org.workplan.storage.memory;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import java.util.ArrayList;
import java.util.List;
import org.workplan.storage.ChangeFeed;
import org.workplan.storage.Notice;
import org.workplan.value.PlanId;

/** The notices of a store, by position. */
final class InMemoryFeed implements ChangeFeed {

    private final List<Notice> notices = new ArrayList<>();

    synchronized void add(PlanId plan, Notice.Subject subject, long number) {
        notices.add(new Notice(notices.size() + 1L, plan, subject, number));
    }

    @Override
    public synchronized ImmutableList<Notice> after(long position, int limit) {
        int from = Math.min(Ints.saturatedCast(position), notices.size());
        int to = Math.min(Ints.saturatedCast((long) from + limit), notices.size());
        return ImmutableList.copyOf(notices.subList(from, to));
    }

    @Override
    public synchronized long last() {
        return notices.size();
    }
}
