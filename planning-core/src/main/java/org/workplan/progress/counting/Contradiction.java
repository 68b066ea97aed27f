package org.workplan.progress.counting;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.workplan.progress.Assessment;
import org.workplan.progress.Measurement;
import org.workplan.value.DatePeriod;
import org.workplan.value.Rational;

/**
 * Bounds that cannot all hold: a circle of them lets a count grow by less than nothing.
 *
 * @param units what is to be set aside, each in turn, so that the rest may hold
 */
record Contradiction(ImmutableList<BoundSource> units) {

    /**
     * Reads a circle. Statements and declared maxima are set aside one by one, and so is an occurrence that makes the difference alone; smaller ones are set
     * aside together. Occurrences so small that the rest contradicts itself without them take no part.
     */
    static Contradiction of(List<RunningCount.Edge> circle, List<Occurrence> occurrences) {
        Set<BoundSource> units = new LinkedHashSet<>();
        Set<Occurrence> happened = new LinkedHashSet<>();
        for (RunningCount.Edge edge : circle) {
            List<Occurrence> some = occurrences.stream()
                    .filter(one -> edge.source().records().containsAll(one.records()))
                    .toList();
            happened.addAll(some);
            if (some.isEmpty() && edge.source().isNamed()) {
                units.add(edge.source());
            }
        }
        Rational excess = circle.stream()
                .map(RunningCount.Edge::weight)
                .reduce(Rational.ZERO, Rational::plus)
                .negated();
        addOccurrences(happened, excess, units);
        return new Contradiction(ImmutableList.copyOf(units));
    }

    private static void addOccurrences(Set<Occurrence> happened, Rational excess, Set<BoundSource> units) {
        NavigableMap<Rational, List<Occurrence>> bySize = new TreeMap<>();
        for (Occurrence one : happened) {
            bySize.computeIfAbsent(one.number().low().orElseThrow(), size -> new ArrayList<>())
                    .add(one);
        }
        Rational left = excess;
        List<Measurement> small = new ArrayList<>();
        for (Map.Entry<Rational, List<Occurrence>> same : bySize.entrySet()) {
            Rational sum = same.getKey().times(Rational.of(same.getValue().size()));
            boolean spare = small.isEmpty() && left.compareTo(sum) > 0;
            if (spare) {
                left = left.minus(sum);
            } else if (same.getKey().compareTo(left) >= 0) {
                same.getValue().forEach(one -> units.add(one.source()));
            } else {
                same.getValue().forEach(one -> small.addAll(one.records()));
            }
        }
        if (!small.isEmpty()) {
            units.add(BoundSource.of(small));
        }
    }

    ImmutableList<Measurement> records() {
        return units.stream()
                .flatMap(unit -> unit.records().stream())
                .distinct()
                .collect(toImmutableList());
    }

    ImmutableList<DatePeriod> maxima() {
        return units.stream().flatMap(unit -> unit.maximumOf().stream()).collect(toImmutableList());
    }

    /** What would have to be known: which of the records is wrong. */
    Assessment.Missing missing() {
        return new Assessment.Missing(
                Assessment.Missing.What.CONTRADICTION,
                String.join(
                        ", ", records().stream().map(one -> one.id().value()).toList()));
    }
}
