package org.workplan.progress.counting;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.workplan.value.Interval;
import org.workplan.value.Rational;

/** Turns a cluster into the graph of its running count: which growth each bound, each occurrence and each day without one allows. */
final class ClusterGraph {
    /** So many days are compared two by two; of more only neighbours and the ends are, which is sound and may be less tight. */
    private static final int COMPARED = 40;

    private final Cluster cluster;
    private final boolean falls;
    private final List<DaySpan> closed;
    private final long[] days;
    private final List<RunningCount.Edge> edges = new ArrayList<>();

    private ClusterGraph(Cluster cluster, boolean falls, List<DaySpan> closed, long[] days) {
        this.cluster = cluster;
        this.falls = falls;
        this.closed = closed;
        this.days = days;
    }

    /**
     * The graph of a cluster.
     *
     * @param cluster the cluster
     * @param gaps days on which more may have happened than was recorded
     * @param falls whether the count may fall
     * @param asked the stretches that are asked for
     */
    static RunningCount of(Cluster cluster, Collection<OpenGap> gaps, boolean falls, Collection<DaySpan> asked) {
        List<DaySpan> open = new ArrayList<>(cluster.covered());
        gaps.forEach(gap -> open.add(gap.span()));
        List<DaySpan> closed = cluster.span().without(open);
        TreeSet<Long> days = new TreeSet<>();
        cluster.bounds().forEach(bound -> add(days, new DaySpan(bound.from(), bound.to())));
        cluster.occurrences().stream()
                .filter(one -> !one.isOnOneDay())
                .forEach(one -> one.places().forEach(place -> add(days, place)));
        closed.forEach(span -> add(days, span));
        asked.forEach(span -> add(days, span));
        long[] order = days.stream().mapToLong(Long::longValue).toArray();
        ClusterGraph graph = new ClusterGraph(cluster, falls, closed, order);
        graph.addBounds();
        if (!falls) {
            graph.addFloors();
            graph.addSpreadFloors();
        }
        graph.addCeilings();
        return new RunningCount(order, graph.edges);
    }

    private static void add(Set<Long> days, DaySpan span) {
        days.add(span.from());
        days.add(span.to());
    }

    private int place(long day) {
        return Arrays.binarySearch(days, day);
    }

    private void addBounds() {
        for (DifferenceBound bound : cluster.bounds()) {
            int from = place(bound.from());
            int to = place(bound.to());
            bound.growth().high().ifPresent(most -> edges.add(new RunningCount.Edge(from, to, most, bound.source())));
            bound.growth()
                    .low()
                    .filter(least -> falls
                            || least.signum() > 0
                            || bound.growth().exact().isPresent())
                    .ifPresent(least -> edges.add(new RunningCount.Edge(to, from, least.negated(), bound.source())));
        }
    }

    /** Between neighbouring days a count grows at least by what happened there, and never falls. */
    private void addFloors() {
        List<List<Occurrence>> between = new ArrayList<>();
        for (int i = 0; i + 1 < days.length; i++) {
            between.add(new ArrayList<>());
        }
        for (Occurrence one : cluster.occurrences()) {
            int found = place(one.span().from());
            int start = found >= 0 ? found : -found - 2;
            if (start >= 0 && start + 1 < days.length && one.span().to() <= days[start + 1]) {
                between.get(start).add(one);
            }
        }
        for (int i = 0; i + 1 < days.length; i++) {
            addFloor(i, i + 1, between.get(i));
        }
    }

    private void addFloor(int from, int to, List<Occurrence> some) {
        edges.add(new RunningCount.Edge(to, from, Rational.ZERO, BoundSource.NEVER_FALLS));
        Rational least = sum(some, Interval::low);
        if (least.signum() > 0) {
            List<Occurrence> more = some.stream()
                    .filter(one -> !one.number().low().equals(Optional.of(Rational.ZERO)))
                    .toList();
            edges.add(new RunningCount.Edge(to, from, least.negated(), source(more)));
        }
    }

    /** What may have happened on several days counts once in any stretch that contains all of them. */
    private void addSpreadFloors() {
        List<Occurrence> spread = cluster.occurrences().stream()
                .filter(one -> place(one.span().to()) - place(one.span().from()) > 1 && !one.isOnOneDay())
                .toList();
        boolean few = spread.size() <= COMPARED;
        for (Occurrence first : spread) {
            for (Occurrence last : few ? spread : List.of(first)) {
                DaySpan span = new DaySpan(
                        first.span().from(),
                        Math.max(first.span().to(), last.span().to()));
                List<Occurrence> inside = happening(one -> span.contains(one.span()));
                addFloor(place(span.from()), place(span.to()), inside);
            }
        }
    }

    /** On closed days that no report covers, nothing happened but what was recorded. */
    private void addCeilings() {
        for (DaySpan span : closed) {
            int first = place(span.from());
            int last = place(span.to());
            boolean few = last - first <= COMPARED;
            for (int from = first; from < last; from++) {
                for (int to = from + 1; to <= (few ? last : from + 1); to++) {
                    addCeiling(from, to);
                }
            }
            if (!few) {
                addCeiling(first, last);
            }
        }
    }

    private void addCeiling(int from, int to) {
        ImmutableList<DaySpan> stretch = ImmutableList.of(new DaySpan(days[from], days[to]));
        List<Occurrence> some = happening(one -> one.mayBeIn(stretch));
        edges.add(new RunningCount.Edge(from, to, sum(some, Interval::high), source(some)));
    }

    private List<Occurrence> happening(Predicate<Occurrence> where) {
        return cluster.occurrences().stream().filter(where).toList();
    }

    private static BoundSource source(List<Occurrence> some) {
        return BoundSource.of(
                some.stream().flatMap(one -> one.records().stream()).toList());
    }

    private static Rational sum(List<Occurrence> some, Function<Interval, Optional<Rational>> end) {
        return some.stream().flatMap(one -> end.apply(one.number()).stream()).reduce(Rational.ZERO, Rational::plus);
    }
}
