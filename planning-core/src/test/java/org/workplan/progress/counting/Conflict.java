package org.workplan.progress.counting;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.workplan.plan.Indicator;
import org.workplan.progress.Measurement;
import org.workplan.value.DatePeriod;
import org.workplan.value.Interval;
import org.workplan.value.RecordId;

/** The smallest sets of sources of a small log that no count fits, found by trying all sets. */
final class Conflict {

    /** Records that state one thing together, or the declared maximum of a window. */
    private record Source(ImmutableList<Measurement> records, ImmutableSet<DatePeriod> window) {}

    private final SmallLog log;
    private final List<Source> sources;
    private final List<Set<Source>> smallest;

    private Conflict(SmallLog log, List<Source> sources, List<Set<Source>> smallest) {
        this.log = log;
        this.sources = sources;
        this.smallest = smallest;
    }

    static Conflict of(SmallLog log) {
        List<Source> sources = sources(log);
        Conflict all = new Conflict(log, sources, List.of());
        List<Set<Source>> smallest = new ArrayList<>();
        if (!all.fits(Set.of())) {
            for (int size = 1; size <= sources.size(); size++) {
                for (Set<Source> some : Sets.combinations(ImmutableSet.copyOf(sources), size)) {
                    boolean known = smallest.stream().anyMatch(some::containsAll);
                    if (!known && !all.fits(Sets.difference(ImmutableSet.copyOf(sources), some))) {
                        smallest.add(ImmutableSet.copyOf(some));
                    }
                }
            }
        }
        return new Conflict(log, sources, smallest);
    }

    private static List<Source> sources(SmallLog log) {
        Map<List<?>, List<Measurement>> together = new LinkedHashMap<>();
        for (Measurement record : log.records()) {
            boolean tagged = !record.tags().isEmpty()
                    && record.tags().keySet().stream().noneMatch(log.indicator().overlappingTags()::contains);
            together.computeIfAbsent(
                            tagged ? List.of(record.observed(), record.tags().keySet()) : List.of(record.id()),
                            key -> new ArrayList<>())
                    .add(record);
        }
        Set<Source> sources = new LinkedHashSet<>();
        together.values().forEach(some -> sources.add(new Source(ImmutableList.copyOf(some), ImmutableSet.of())));
        if (log.indicator().completeness() instanceof Indicator.Completeness.PeriodicReports reports
                && reports.largest().isPresent()) {
            sources.add(new Source(ImmutableList.of(), ImmutableSet.of(SmallLog.days(0, 1))));
            sources.add(new Source(ImmutableList.of(), ImmutableSet.of(SmallLog.days(2, 4))));
        }
        return ImmutableList.copyOf(sources);
    }

    /** Whether a count fits all but some sources. */
    private boolean fits(Set<Source> without) {
        List<Measurement> left = new ArrayList<>(log.records());
        ImmutableSet.Builder<DatePeriod> windows = ImmutableSet.builder();
        for (Source one : without) {
            left.removeAll(one.records());
            windows.addAll(one.window());
        }
        return left.isEmpty()
                || CountOracle.value(log.with(left), SmallLog.WHOLE, windows.build())
                        .isPresent();
    }

    boolean isNone() {
        return smallest.isEmpty();
    }

    /** Whether there is one smallest set, and none of its sources has different numbers for the same tags. */
    boolean isSingle() {
        return smallest.size() == 1 && smallest.get(0).size() > 1;
    }

    List<RecordId> records() {
        return log.records().stream()
                .filter(record -> smallest.get(0).stream()
                        .anyMatch(source -> source.records().contains(record)))
                .map(Measurement::id)
                .toList();
    }

    /** Whether days lie within those of the sources that contradict each other. */
    boolean touches(DatePeriod asked) {
        List<DatePeriod> days = new ArrayList<>();
        for (Source one : smallest.get(0)) {
            days.addAll(one.window());
            one.records()
                    .forEach(record -> days.add(
                            log.indicator().basis() == Indicator.Basis.RUNNING_TOTAL
                                    ? DatePeriod.of(
                                            SmallLog.WHOLE.start(),
                                            record.observed().end())
                                    : record.observed()));
        }
        return days.stream().anyMatch(some -> some.contains(asked.start()))
                && days.stream().anyMatch(some -> some.contains(asked.end()));
    }

    Interval hull(DatePeriod asked) {
        Interval hull = null;
        for (Source one : smallest.get(0)) {
            List<Measurement> left = new ArrayList<>(log.records());
            left.removeAll(one.records());
            Interval rest = left.isEmpty()
                    ? CountOracle.silent(log, asked, one.window())
                    : CountOracle.value(log.with(left), asked, one.window()).orElseThrow();
            hull = hull == null ? rest : hull.hull(rest);
        }
        return hull;
    }
}
