package org.workplan.progress.counting;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operation;
import org.workplan.value.Interval;

/**
 * The contradictions of a cluster, and what it says in spite of them: the hull of what remains when each source of a circle is set aside in turn, and of what
 * then still contradicts itself again. Where that would be too many ways, each circle is taken apart while the sources of the others limit nothing, which is
 * sound and may be less tight.
 */
final class Contradictions {
    private static final int MOST_WAYS = 200;

    private final SeriesRecords source;
    private final ImmutableList<Contradiction> found;
    private final Supplier<ImmutableList<Alternative>> alternatives;

    /** The series without a source. */
    private record Alternative(BoundSource aside, CountSeries rest) {

        Explanation over(List<DaySpan> stretches) {
            return BoundExplanations.setAside(aside, Contradictions.sum(rest, stretches));
        }
    }

    private Contradictions(SeriesRecords source, ImmutableList<Contradiction> found) {
        this.source = source;
        this.found = found;
        this.alternatives = Suppliers.memoize(() -> setAside(source, found.get(0)));
    }

    /** Those of a cluster, of which one circle is known; a later one shares no source with an earlier one. */
    static Contradictions of(SeriesRecords series, Cluster cluster, List<RunningCount.Edge> circle) {
        if (circle.isEmpty()) {
            return new Contradictions(series, ImmutableList.of());
        }
        SeriesRecords source = series.about(cluster.span());
        Contradiction first = Contradiction.of(circle, cluster.occurrences());
        return new Contradictions(
                source,
                ImmutableList.<Contradiction>builder()
                        .add(first)
                        .addAll(SeriesReader.read(doubting(source, first)).contradictions())
                        .build());
    }

    private static SeriesRecords doubting(SeriesRecords some, Contradiction one) {
        SeriesRecords rest = some;
        for (BoundSource unit : one.units()) {
            rest = rest.doubting(unit);
        }
        return rest;
    }

    ImmutableList<Contradiction> found() {
        return found;
    }

    private static ImmutableList<Alternative> setAside(SeriesRecords some, Contradiction one) {
        return one.units().stream()
                .map(unit -> new Alternative(
                        unit, SeriesReader.read(some.without(unit, one.units().size()))))
                .collect(ImmutableList.toImmutableList());
    }

    private boolean isTooMuch() {
        int ways = source.ways();
        for (Contradiction one : found) {
            ways *= one.units().size();
            if (ways > MOST_WAYS) {
                return true;
            }
        }
        return false;
    }

    /** What the days of some stretches add to the count. */
    Explanation over(List<DaySpan> stretches) {
        return isTooMuch() ? apart(stretches) : hull(alternatives.get(), stretches);
    }

    private static Explanation hull(List<Alternative> alternatives, List<DaySpan> stretches) {
        return CountingExplanations.made(
                "progress.contradiction-hull",
                Operation.Reduction.HULL,
                alternatives.stream().map(one -> one.over(stretches)).toList());
    }

    private Explanation apart(List<DaySpan> stretches) {
        SeriesRecords rest = source;
        for (Contradiction one : found) {
            rest = doubting(rest, one);
        }
        Interval known = Operation.Reduction.SUM.of(values(sum(SeriesReader.read(rest), stretches)));
        for (Contradiction one : found) {
            if (source.ways() == 1 && one.units().size() <= MOST_WAYS) {
                SeriesRecords others = source;
                for (Contradiction other : found) {
                    others = other.equals(one) ? others : doubting(others, other);
                }
                Explanation hull = hull(setAside(others, one), stretches);
                known = known.intersection(hull.value().orElseThrow()).orElse(known);
            }
        }
        return BoundExplanations.doubted(known, found);
    }

    private static List<Interval> values(List<Explanation> parts) {
        return parts.stream().flatMap(part -> part.value().stream()).toList();
    }

    private static List<Explanation> sum(CountSeries rest, List<DaySpan> stretches) {
        List<Explanation> parts = new ArrayList<>();
        rest.over(stretches).forEach(part -> parts.add(part.explanation()));
        return parts;
    }
}
