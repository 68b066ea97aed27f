package org.workplan.storage.jdbc;

import com.google.common.collect.ImmutableList;
import java.util.Iterator;
import java.util.stream.Stream;
import org.workplan.progress.Measurement;
import org.workplan.storage.PlanStore;

/** A program of its own that reads a long log, to be started with a small heap, and prints how many entries it read. */
final class StreamedReader {

    /** How the log is read. */
    enum Way {
        /** One entry after the other. */
        STREAMED,
        /** All into a list. */
        AT_ONCE
    }

    private StreamedReader() {}

    public static void main(String[] args) {
        try (PlanStore store = KillableWriter.opened(args[0])) {
            System.out.println(Way.valueOf(args[1]) == Way.STREAMED ? streamed(store) : atOnce(store));
        }
    }

    private static int streamed(PlanStore store) {
        try (Stream<Measurement> log = store.measurements().stream(StreamedLogTest.PLAN)) {
            Iterator<Measurement> entries = log.iterator();
            int count = 0;
            while (entries.hasNext()) {
                requireNext(entries.next(), count);
                count++;
            }
            return count;
        }
    }

    private static void requireNext(Measurement entry, int place) {
        Measurement expected = StreamedLogTest.measurement(place);
        if (!entry.equals(expected)) {
            throw new IllegalStateException("Place " + place + " holds " + entry + " instead of " + expected);
        }
    }

    private static int atOnce(PlanStore store) {
        ImmutableList<Measurement> all = store.measurements().all(StreamedLogTest.PLAN);
        return all.size();
    }
}
