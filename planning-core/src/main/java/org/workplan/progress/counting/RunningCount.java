package org.workplan.progress.counting;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.workplan.value.Rational;

/**
 * One unknown running count under difference bounds: each edge of a graph over days says {@code S(v) - S(u) <= w}, and the most that S can grow from p to q is the
 * length of the shortest path from p to q.
 *
 * <p>Edges are relaxed in sweeps, those that lead forward in time in the order of days, then those that lead back in reverse order. A sweep settles any run of
 * edges in one direction, so that a path takes as many sweeps as it turns, at most as many as there are days.
 */
final class RunningCount {

    /**
     * One bound, {@code S(to) - S(from) <= weight}.
     *
     * @param from the place of a day among the days of the graph
     * @param to the place of another day
     * @param weight the limit
     * @param source where it comes from
     */
    record Edge(int from, int to, Rational weight, BoundSource source) {

        boolean isForward() {
            return from < to;
        }
    }

    private final long[] days;
    private final ImmutableList<Edge> edges;

    /** The graph over some days, in order, with its edges in any order. */
    RunningCount(long[] days, List<Edge> edges) {
        this.days = days;
        List<Edge> order = new ArrayList<>(edges);
        order.sort((one, other) -> one.isForward() == other.isForward()
                ? Integer.compare(one.from(), other.from()) * (one.isForward() ? 1 : -1)
                : Boolean.compare(other.isForward(), one.isForward()));
        this.edges = ImmutableList.copyOf(order);
    }

    /** Lengths of shortest paths, and by which edge each day was last reached. */
    private static final class Distances {
        private final @Nullable Rational[] lengths;
        private final @Nullable Edge[] reachedBy;

        Distances(int count) {
            lengths = new @Nullable Rational[count];
            reachedBy = new @Nullable Edge[count];
        }

        /** Goes over all edges once; the last day that came nearer, or -1 if none did. */
        int sweep(List<Edge> edges) {
            int nearer = -1;
            for (Edge edge : edges) {
                Rational start = lengths[edge.from()];
                if (start != null) {
                    Rational length = start.plus(edge.weight());
                    Rational known = lengths[edge.to()];
                    if (known == null || length.compareTo(known) < 0) {
                        lengths[edge.to()] = length;
                        reachedBy[edge.to()] = edge;
                        nearer = edge.to();
                    }
                }
            }
            return nearer;
        }
    }

    /** The most that the count grows from the end of one day to the ends of all others. */
    final class Limits {
        private final int start;
        private final Distances distances;

        private Limits(int start, Distances distances) {
            this.start = start;
            this.distances = distances;
        }

        /**
         * The bounds that limit the growth to the end of a day.
         *
         * @return the shortest path; empty if nothing limits the growth, or the day is none of the graph's
         */
        Optional<BoundPath> to(long day) {
            int end = Arrays.binarySearch(days, day);
            if (end < 0 || distances.lengths[end] == null) {
                return Optional.empty();
            }
            List<BoundPath.Step> steps = new ArrayList<>();
            for (int at = end; at != start; ) {
                Edge edge = reached(distances, at);
                if (edge.source().isNamed()) {
                    steps.add(new BoundPath.Step(edge.weight(), edge.source()));
                }
                at = edge.from();
            }
            Collections.reverse(steps);
            return Optional.of(new BoundPath(ImmutableList.copyOf(steps)));
        }

        /** The length of that path; null if nothing limits the growth, or the day is none of the graph's. */
        @Nullable
        Rational lengthTo(long day) {
            int end = Arrays.binarySearch(days, day);
            return end < 0 ? null : distances.lengths[end];
        }
    }

    /** Finds the limits of the growth from the end of a day of the graph, which has no contradiction. */
    Limits from(long day) {
        Distances distances = new Distances(days.length);
        int start = Arrays.binarySearch(days, day);
        distances.lengths[start] = Rational.ZERO;
        int sweeps = 0;
        while (distances.sweep(edges) >= 0) {
            sweeps++;
            if (sweeps > days.length + 1) {
                throw new IllegalStateException("The bounds contradict each other.");
            }
        }
        return new Limits(start, distances);
    }

    /** The same count as seen backward in time: what grew from one day to another shrank from that to the first. */
    RunningCount reversed() {
        return new RunningCount(
                days,
                edges.stream()
                        .map(edge -> new Edge(edge.to(), edge.from(), edge.weight(), edge.source()))
                        .toList());
    }

    /**
     * Bounds that cannot hold together: a circle of negative length, none of whose sources can be spared.
     *
     * @return the edges of one such circle, in order; empty if there is none
     */
    ImmutableList<Edge> contradiction() {
        ImmutableList<Edge> circle = anyContradiction();
        for (BoundSource source : sources(circle)) {
            Set<BoundSource> others = sources(circle);
            if (others.remove(source)) {
                ImmutableList<Edge> smaller = only(others).anyContradiction();
                circle = smaller.isEmpty() ? circle : smaller;
            }
        }
        return circle;
    }

    private static Set<BoundSource> sources(List<Edge> some) {
        Set<BoundSource> sources = new LinkedHashSet<>();
        some.stream().map(Edge::source).filter(BoundSource::isNamed).forEach(sources::add);
        return sources;
    }

    /** The same graph with the bounds of some sources, and with what holds without any. */
    private RunningCount only(Set<BoundSource> sources) {
        return new RunningCount(
                days,
                edges.stream()
                        .filter(edge -> !edge.source().isNamed() || sources.contains(edge.source()))
                        .toList());
    }

    private ImmutableList<Edge> anyContradiction() {
        Distances distances = new Distances(days.length);
        Arrays.fill(distances.lengths, Rational.ZERO);
        int nearer = -1;
        for (int sweep = 0; sweep <= days.length; sweep++) {
            nearer = distances.sweep(edges);
            if (nearer < 0) {
                return ImmutableList.of();
            }
        }
        return circle(distances, nearer);
    }

    private ImmutableList<Edge> circle(Distances distances, int from) {
        int at = from;
        Set<Integer> seen = new HashSet<>();
        while (seen.add(at)) {
            at = reached(distances, at).from();
        }
        ImmutableList.Builder<Edge> circle = ImmutableList.builder();
        int start = at;
        do {
            Edge edge = reached(distances, at);
            circle.add(edge);
            at = edge.from();
        } while (at != start);
        return circle.build().reverse();
    }

    private static Edge reached(Distances distances, int day) {
        Edge edge = distances.reachedBy[day];
        if (edge == null) {
            throw new IllegalStateException("No bound leads to day " + day + ".");
        }
        return edge;
    }
}
