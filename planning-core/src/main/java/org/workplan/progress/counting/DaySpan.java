package org.workplan.progress.counting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.workplan.value.DatePeriod;

/**
 * A stretch of days between the ends of two days. Unlike a period it names the end of the day before its first day, so that spans that follow each other share
 * an end.
 *
 * @param from the day at the end of which it begins
 * @param to the day at the end of which it ends, after {@code from}
 */
record DaySpan(long from, long to) {

    static final Comparator<DaySpan> ORDER =
            Comparator.comparingLong(DaySpan::from).thenComparingLong(DaySpan::to);

    static DaySpan of(DatePeriod period) {
        return new DaySpan(period.start().toEpochDay() - 1, period.end().toEpochDay());
    }

    DatePeriod period() {
        return DatePeriod.of(LocalDate.ofEpochDay(from + 1), LocalDate.ofEpochDay(to));
    }

    boolean contains(DaySpan other) {
        return from <= other.from && other.to <= to;
    }

    boolean meets(DaySpan other) {
        return from < other.to && other.from < to;
    }

    Optional<DaySpan> intersection(DaySpan other) {
        return meets(other)
                ? Optional.of(new DaySpan(Math.max(from, other.from), Math.min(to, other.to)))
                : Optional.empty();
    }

    /** What of some spans lies in this one, in order. */
    List<DaySpan> partsOf(List<DaySpan> spans) {
        if (spans.size() == 1 && spans.get(0).contains(this)) {
            return List.of(this);
        }
        return spans.stream().flatMap(span -> intersection(span).stream()).toList();
    }

    /** What of this span lies in none of some others, in order. */
    List<DaySpan> without(Collection<DaySpan> others) {
        List<DaySpan> left = new ArrayList<>();
        long at = from;
        for (DaySpan other : others.stream().filter(this::meets).sorted(ORDER).toList()) {
            if (other.from > at) {
                left.add(new DaySpan(at, other.from));
            }
            at = Math.max(at, other.to);
        }
        if (at < to) {
            left.add(new DaySpan(at, to));
        }
        return left;
    }

    /** The same days as spans that do not touch, in order. */
    static List<DaySpan> joined(Collection<DaySpan> spans) {
        List<DaySpan> joined = new ArrayList<>();
        for (DaySpan span : spans.stream().sorted(ORDER).toList()) {
            DaySpan last = joined.isEmpty() ? span : joined.get(joined.size() - 1);
            if (!joined.isEmpty() && span.from <= last.to) {
                joined.set(joined.size() - 1, new DaySpan(last.from, Math.max(last.to, span.to)));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    /** Whether spans together contain this one. */
    boolean isCoveredBy(Collection<DaySpan> others) {
        return without(others).isEmpty();
    }
}
