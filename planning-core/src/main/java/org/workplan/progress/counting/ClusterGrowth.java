package org.workplan.progress.counting;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.workplan.explanation.Explanation;
import org.workplan.progress.Assessment;
import org.workplan.progress.Measurement;
import org.workplan.value.Interval;

/** How much the count of a cluster may have grown on some of its days. For use by one thread: what several questions need is kept. */
final class ClusterGrowth {

    private final SeriesRecords source;
    private final Cluster cluster;
    private final List<OpenGap> gaps;
    private @Nullable Contradictions contradictions;
    private @Nullable KnownGrowth known;

    ClusterGrowth(SeriesRecords source, Cluster cluster, List<OpenGap> gaps) {
        this.source = source;
        this.cluster = cluster;
        this.gaps = gaps;
    }

    DaySpan span() {
        return cluster.span();
    }

    ImmutableList<Contradiction> contradictions() {
        return isSingle() ? ImmutableList.of() : contradicting().found();
    }

    private Contradictions contradicting() {
        Contradictions found = contradictions;
        if (found == null) {
            found = Contradictions.of(source, cluster, graph(ImmutableList.of()).contradiction());
            contradictions = found;
        }
        return found;
    }

    private KnownGrowth known() {
        KnownGrowth growth = known;
        if (growth == null) {
            growth = KnownGrowth.of(graph(ImmutableList.of()), span().from());
            known = growth;
        }
        return growth;
    }

    private RunningCount graph(List<DaySpan> stretches) {
        return ClusterGraph.of(cluster, ownGaps(), source.scope().falls(), stretches);
    }

    private List<OpenGap> ownGaps() {
        return gaps.stream().filter(gap -> gap.span().meets(span())).toList();
    }

    private boolean isSingle() {
        return cluster.bounds().size() == 1 && cluster.occurrences().isEmpty();
    }

    /** What the days of some stretches of the cluster, in order, add to the count. */
    Contribution over(List<DaySpan> stretches) {
        long day = stretches.get(stretches.size() - 1).to();
        DifferenceBound first = cluster.bounds().get(0);
        if (isSingle() && stretches.equals(List.of(span()))) {
            return stated(first, stretches, day);
        }
        if (!isSingle() && !contradictions().isEmpty()) {
            return Contribution.limited(contradicting().over(stretches), missing(stretches), day);
        }
        GrowthLimits limits = limits(stretches);
        Interval growth = limits.interval();
        Explanation why = limits.onlySource()
                .map(source -> BoundExplanations.stated(source, growth, scope()))
                .orElseGet(() -> BoundExplanations.limited(limits, stretches, scope()));
        Explanation complete = BoundExplanations.beside(why, others(limits, stretches));
        return growth.exact().isPresent()
                ? Contribution.counted(complete, day)
                : Contribution.limited(complete, missing(stretches), day);
    }

    /** The records of some days that take no part in their limits. */
    private Set<Measurement> others(GrowthLimits limits, List<DaySpan> stretches) {
        Set<Measurement> others = new LinkedHashSet<>();
        cluster.bounds().stream()
                .filter(bound -> stretches.stream().anyMatch(new DaySpan(bound.from(), bound.to())::meets))
                .forEach(bound -> others.addAll(bound.source().records()));
        cluster.occurrences().stream()
                .filter(one -> one.mayBeIn(stretches))
                .forEach(one -> others.addAll(one.records()));
        limits.sources().forEach(used -> others.removeAll(used.records()));
        return others;
    }

    private SeriesScope scope() {
        return source.scope();
    }

    /** By what is known of both ends since the first day of the cluster, where that is exact; else by a graph with the ends among its days. */
    private GrowthLimits limits(List<DaySpan> stretches) {
        return Optional.of(stretches)
                .filter(some -> some.size() == 1)
                .flatMap(some -> known().between(some.get(0).from(), some.get(0).to()))
                .orElseGet(() -> GrowthLimits.of(graph(stretches), stretches));
    }

    private Contribution stated(DifferenceBound bound, List<DaySpan> stretches, long day) {
        Explanation why = BoundExplanations.stated(bound.source(), bound.growth(), scope());
        return bound.growth().exact().isPresent()
                ? Contribution.counted(why, day)
                : Contribution.limited(why, missing(stretches), day);
    }

    /** What would have to be known: reports that are missing, how reports divide over their days, and which of those that disagree is right. */
    private List<Assessment.Missing> missing(List<DaySpan> stretches) {
        Set<Assessment.Missing> missing = new LinkedHashSet<>();
        contradictions().forEach(found -> missing.add(found.missing()));
        for (DifferenceBound bound : cluster.bounds()) {
            addMissing(bound, stretches, missing);
        }
        List<DaySpan> covered = cluster.covered();
        for (OpenGap gap : ownGaps()) {
            boolean open = gap.span().partsOf(stretches).stream().anyMatch(days -> !days.isCoveredBy(covered));
            if (open) {
                gap.missing().ifPresent(missing::add);
            }
        }
        return List.copyOf(missing);
    }

    private void addMissing(DifferenceBound bound, List<DaySpan> stretches, Set<Assessment.Missing> missing) {
        DaySpan days = new DaySpan(bound.from(), bound.to());
        if (stretches.stream().noneMatch(days::meets)) {
            return;
        }
        bound.source()
                .maximumOf()
                .filter(window -> bound.covers())
                .flatMap(window -> DueReports.gap(window, source.scope().asOf()).missing())
                .ifPresent(missing::add);
        if (!days.isCoveredBy(stretches)) {
            for (Measurement record : bound.source().records()) {
                missing.add(new Assessment.Missing(
                        Assessment.Missing.What.SPLIT, record.id().value()));
            }
        }
    }
}
