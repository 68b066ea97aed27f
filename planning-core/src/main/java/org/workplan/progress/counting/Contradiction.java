package org.workplan.progress.counting;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.workplan.progress.Measurement;
import org.workplan.progress.Missing;
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
     * aside together.
     */
    static Contradiction of(List<RunningCount.Edge> circle, List<Occurrence> occurrences) {
        Rational excess = circle.stream()
                .map(RunningCount.Edge::weight)
                .reduce(Rational.ZERO, Rational::plus)
                .negated();
        Set<BoundSource> units = new LinkedHashSet<>();
        List<Measurement> small = new ArrayList<>();
        for (RunningCount.Edge edge : circle) {
            List<Occurrence> happened = occurrences.stream()
                    .filter(one -> edge.source().records().containsAll(one.records()))
                    .toList();
            if (happened.isEmpty() && edge.source().isNamed()) {
                units.add(edge.source());
            }
            for (Occurrence one : happened) {
                if (one.number()
                        .low()
                        .filter(least -> least.compareTo(excess) >= 0)
                        .isPresent()) {
                    units.add(one.source());
                } else {
                    small.addAll(one.records());
                }
            }
        }
        if (!small.isEmpty()) {
            units.add(BoundSource.of(small));
        }
        return new Contradiction(ImmutableList.copyOf(units));
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
    Missing missing() {
        return new Missing(
                Missing.What.CONTRADICTION,
                String.join(
                        ", ", records().stream().map(one -> one.id().value()).toList()));
    }
}
