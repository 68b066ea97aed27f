package org.workplan.progress.counting;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/**
 * Bounds and occurrences whose days run into each other, so that they limit each other. What lies in different clusters is independent and adds up.
 *
 * @param span the days of all of them
 * @param bounds the bounds, by their first day
 * @param occurrences what happened on days of the cluster
 */
record Cluster(DaySpan span, ImmutableList<DifferenceBound> bounds, ImmutableList<Occurrence> occurrences) {

    /** Divides bounds and occurrences, both in the order of their first days, into clusters in one pass. */
    static ImmutableList<Cluster> of(List<DifferenceBound> bounds, List<Occurrence> occurrences) {
        ImmutableList.Builder<Cluster> clusters = ImmutableList.builder();
        int nextBound = 0;
        int nextOccurrence = 0;
        while (nextBound < bounds.size() || nextOccurrence < occurrences.size()) {
            List<DifferenceBound> own = new ArrayList<>(1);
            List<Occurrence> happened = new ArrayList<>(1);
            long first = Math.min(
                    nextBound < bounds.size() ? bounds.get(nextBound).from() : Long.MAX_VALUE,
                    nextOccurrence < occurrences.size()
                            ? occurrences.get(nextOccurrence).span().from()
                            : Long.MAX_VALUE);
            long last = first + 1;
            boolean grows = true;
            while (grows) {
                grows = false;
                while (nextBound < bounds.size() && bounds.get(nextBound).from() < last) {
                    own.add(bounds.get(nextBound));
                    last = Math.max(last, bounds.get(nextBound).to());
                    nextBound++;
                    grows = true;
                }
                while (nextOccurrence < occurrences.size()
                        && occurrences.get(nextOccurrence).span().from() < last) {
                    happened.add(occurrences.get(nextOccurrence));
                    last = Math.max(last, occurrences.get(nextOccurrence).span().to());
                    nextOccurrence++;
                    grows = true;
                }
            }
            clusters.add(
                    new Cluster(new DaySpan(first, last), ImmutableList.copyOf(own), ImmutableList.copyOf(happened)));
        }
        return clusters.build();
    }

    List<DaySpan> covered() {
        return bounds.stream()
                .filter(DifferenceBound::covers)
                .map(bound -> new DaySpan(bound.from(), bound.to()))
                .toList();
    }
}
