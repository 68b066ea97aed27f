package org.workplan.progress.counting;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.workplan.progress.Measurement;
import org.workplan.value.Interval;
import org.workplan.value.Rational;

/**
 * The running count of one subject by one reporter. Its growth over some days is the sum of what independent parts of the log allow: clusters of bounds that
 * limit each other, single occurrences, and days on which more may have happened than was recorded.
 */
final class CountSeries {

    private final SeriesRecords source;
    private final ImmutableList<ClusterGrowth> clusters;
    private final List<DaySpan> bounded;
    private final ImmutableList<Occurrence> single;
    private final long longest;
    private final List<OpenGap> gaps;

    CountSeries(
            SeriesRecords source,
            List<DifferenceBound> bounds,
            ImmutableList<Occurrence> occurrences,
            List<OpenGap> gaps) {
        this.source = source;
        this.gaps = gaps;
        boolean falls = source.scope().falls();
        ImmutableList.Builder<ClusterGrowth> some = ImmutableList.builder();
        ImmutableList.Builder<Occurrence> others = ImmutableList.builder();
        if (bounds.isEmpty()) {
            others.addAll(occurrences);
        }
        for (Cluster cluster : bounds.isEmpty()
                ? ImmutableList.<Cluster>of()
                : Cluster.of(bounds, falls ? ImmutableList.of() : occurrences)) {
            if (cluster.bounds().isEmpty()) {
                others.addAll(cluster.occurrences());
            } else {
                some.add(new ClusterGrowth(source, cluster, gaps));
            }
        }
        clusters = some.build();
        bounded = clusters.stream().map(cluster -> cluster.span()).toList();
        if (falls && !bounds.isEmpty()) {
            occurrences.stream().filter(one -> !one.mayBeIn(bounded)).forEach(others::add);
        }
        single = others.build();
        longest = single.stream()
                .mapToLong(one -> one.span().to() - one.span().from())
                .max()
                .orElse(0);
    }

    /** Contradictions of the series, each independent of the others. */
    ImmutableList<Contradiction> contradictions() {
        return clusters.stream()
                .flatMap(cluster -> cluster.contradictions().stream())
                .collect(ImmutableList.toImmutableList());
    }

    /** Reports that give different numbers for the same tags and days. */
    List<ImmutableList<Measurement>> disagreements() {
        SeriesScope scope = source.scope();
        ListMultimap<DaySpan, Measurement> bySpan = ArrayListMultimap.create();
        source.records().stream()
                .filter(one -> scope.number().apply(one).isPresent())
                .filter(one -> Statements.isStatement(scope.indicator(), one))
                .forEach(one -> bySpan.put(scope.spanOf(one), one));
        return bySpan.keySet().stream()
                .sorted(DaySpan.ORDER)
                .flatMap(span -> TagStatements.disagreeing(bySpan.get(span), scope::numberOf).stream())
                .toList();
    }

    /** What the days of some stretches, in order, add to the count: records first, by their days. */
    List<Contribution> over(List<DaySpan> stretches) {
        List<Contribution> parts = new ArrayList<>();
        for (ClusterGrowth cluster : meeting(stretches)) {
            parts.add(cluster.over(cluster.span().partsOf(stretches)));
        }
        for (int at = 0; at < stretches.size(); at++) {
            for (Occurrence one : from(stretches.get(at))) {
                if (!one.mayBeIn(stretches.subList(0, at))) {
                    parts.add(happened(one, stretches));
                }
            }
        }
        parts.sort(Comparator.comparingLong(Contribution::day));
        stretches.forEach(stretch -> addGaps(stretch, parts));
        return parts;
    }

    private List<ClusterGrowth> meeting(List<DaySpan> stretches) {
        if (clusters.isEmpty() || stretches.isEmpty()) {
            return List.of();
        }
        DaySpan all = new DaySpan(
                stretches.get(0).from(), stretches.get(stretches.size() - 1).to());
        List<ClusterGrowth> some = new ArrayList<>();
        for (int at = place(all.from() + 1); at < clusters.size(); at++) {
            ClusterGrowth cluster = clusters.get(at);
            if (cluster.span().from() >= all.to()) {
                break;
            }
            for (DaySpan stretch : stretches) {
                if (cluster.span().meets(stretch)) {
                    some.add(cluster);
                    break;
                }
            }
        }
        return some;
    }

    /** The place of the first cluster that ends on a day or later. */
    private int place(long day) {
        int low = 0;
        int high = bounded.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (bounded.get(middle).to() < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The occurrences that may lie in a stretch. */
    private List<Occurrence> from(DaySpan stretch) {
        int low = 0;
        int high = single.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (single.get(middle).span().from() < stretch.from() - longest) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int end = low;
        while (end < single.size() && single.get(end).span().from() < stretch.to()) {
            end++;
        }
        return single.subList(low, end).stream()
                .filter(one -> one.mayBeIn(stretch))
                .toList();
    }

    private Contribution happened(Occurrence one, Collection<DaySpan> stretches) {
        Measurement record = one.records().get(0);
        return one.isIn(stretches)
                ? Contribution.counted(
                        BoundExplanations.occurrence(one, source.scope()),
                        one.span().to())
                : BoundExplanations.part(one, record);
    }

    private void addGaps(DaySpan stretch, List<Contribution> parts) {
        Interval more = source.scope().falls() ? Interval.UNKNOWN : Interval.atLeast(Rational.ZERO);
        for (OpenGap gap : gaps) {
            gap.span().intersection(stretch).stream()
                    .flatMap(days -> days.without(bounded).stream())
                    .forEach(days -> parts.add(Contribution.gap(
                            CountingExplanations.gap(gap.key(), days.period(), more),
                            gap.missing().stream().toList(),
                            days.to())));
        }
    }
}
