package org.workplan.progress.counting;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.workplan.value.Interval;

/**
 * How much a running count grows over several stretches together, which are one period with holes. Bounding each stretch by itself would allow what the bounds
 * forbid: of 10 in a year either half may hold 10, and both together hold 10.
 *
 * @param least what the sum is at least, as a limit of its negative; empty if nothing limits it
 * @param most what the sum is at most; empty if nothing limits it
 */
record GrowthLimits(Optional<BoundPath> least, Optional<BoundPath> most) {
    /** So many stretches are bounded together; of more, each group of so many is, which is sound and may be less tight. */
    private static final int TOGETHER = 10;

    static GrowthLimits of(RunningCount count, List<DaySpan> stretches) {
        GrowthLimits limits = new GrowthLimits(
                Optional.of(new BoundPath(ImmutableList.of())), Optional.of(new BoundPath(ImmutableList.of())));
        for (int first = 0; first < stretches.size(); first += TOGETHER) {
            List<DaySpan> group = stretches.subList(first, Math.min(first + TOGETHER, stretches.size()));
            List<Long> starts = group.stream().map(DaySpan::from).toList();
            List<Long> ends = group.stream().map(DaySpan::to).toList();
            limits = new GrowthLimits(
                    both(limits.least, shortest(count, ends, starts)),
                    both(limits.most, shortest(count, starts, ends)));
        }
        return limits;
    }

    Interval interval() {
        return Interval.of(least.map(path -> path.length().negated()), most.map(BoundPath::length));
    }

    private static Optional<BoundPath> both(Optional<BoundPath> one, Optional<BoundPath> other) {
        return one.flatMap(path -> other.map(path::and));
    }

    /**
     * The tightest limit of a sum of growths is the cheapest way to pair every start with an end, by duality of linear programs: the pairs need not be those of
     * the stretches.
     */
    private static Optional<BoundPath> shortest(RunningCount count, List<Long> starts, List<Long> ends) {
        int size = starts.size();
        @Nullable BoundPath[] best = new @Nullable BoundPath[1 << size];
        best[0] = new BoundPath(ImmutableList.of());
        for (int start = 0; start < size; start++) {
            RunningCount.Limits limits = count.from(starts.get(start));
            for (int end = 0; end < size; end++) {
                BoundPath path = limits.to(ends.get(end)).orElse(null);
                if (path != null) {
                    extend(best, start, 1 << end, path);
                }
            }
        }
        return Optional.ofNullable(best[best.length - 1]);
    }

    /** Pairs one more start with an end, wherever as many starts are paired already as stand before it. */
    private static void extend(@Nullable BoundPath[] best, int paired, int end, BoundPath path) {
        for (int ends = 0; ends < best.length; ends++) {
            BoundPath known = best[ends];
            if (known != null && Integer.bitCount(ends) == paired && (ends & end) == 0) {
                BoundPath longer = known.and(path);
                BoundPath other = best[ends | end];
                if (other == null || longer.length().compareTo(other.length()) < 0) {
                    best[ends | end] = longer;
                }
            }
        }
    }

    /** All that least and most come from. */
    Set<BoundSource> sources() {
        return Stream.concat(least.stream(), most.stream())
                .flatMap(path -> path.steps().stream())
                .map(BoundPath.Step::source)
                .collect(ImmutableSet.toImmutableSet());
    }

    /** Whether least and most come from one source alone, so that it states the growth. */
    Optional<BoundSource> onlySource() {
        return most.filter(path -> path.steps().size() == 1)
                .map(path -> path.steps().get(0).source())
                .filter(source -> least.filter(path -> path.steps().size() == 1
                                && path.steps().get(0).source().equals(source))
                        .isPresent());
    }
}
