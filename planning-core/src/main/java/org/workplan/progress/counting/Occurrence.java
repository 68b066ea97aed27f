package org.workplan.progress.counting;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import org.workplan.progress.Measurement;
import org.workplan.value.Interval;

/**
 * Something that happened on one of some days: an event, or several records of one piece of evidence, of which one day is right.
 *
 * @param records the records, in the order of the log
 * @param places where it may have happened, in order
 * @param number how many it counts as; an interval where its records disagree
 */
record Occurrence(ImmutableList<Measurement> records, ImmutableList<DaySpan> places, Interval number) {

    DaySpan span() {
        return new DaySpan(places.get(0).from(), places.get(places.size() - 1).to());
    }

    boolean isOnOneDay() {
        DaySpan span = span();
        return span.to() - span.from() == 1;
    }

    boolean mayBeIn(Collection<DaySpan> spans) {
        for (DaySpan span : spans) {
            if (mayBeIn(span)) {
                return true;
            }
        }
        return false;
    }

    boolean mayBeIn(DaySpan span) {
        for (DaySpan place : places) {
            if (span.meets(place)) {
                return true;
            }
        }
        return false;
    }

    boolean isIn(Collection<DaySpan> spans) {
        for (DaySpan place : places) {
            if (!isIn(place, spans)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isIn(DaySpan place, Collection<DaySpan> spans) {
        for (DaySpan span : spans) {
            if (span.contains(place)) {
                return true;
            }
        }
        return false;
    }

    BoundSource source() {
        return BoundSource.of(records);
    }
}
