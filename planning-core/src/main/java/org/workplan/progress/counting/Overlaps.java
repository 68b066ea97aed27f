package org.workplan.progress.counting;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;
import org.workplan.value.PartId;

/** Finds reports of one thing whose periods overlap: adding them would count the shared days twice. Events of one day each never overlap. */
public final class Overlaps {

    /**
     * Two reports of one thing that share days.
     *
     * @param first the one that starts first, or ends first when they start together
     * @param second the other
     */
    public record Pair(Measurement first, Measurement second) {}

    private record Thing(Optional<PartId> subject, Map<String, String> tags, Optional<String> reporter) {}

    private Overlaps() {}

    /** Returns the measurements that overlap another, each once. */
    static ImmutableList<Measurement> of(List<Measurement> measurements) {
        return pairs(measurements).stream()
                .flatMap(pair -> Stream.of(pair.first(), pair.second()))
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Finds all pairs that overlap. Reports without a value count nothing and overlap nothing.
     *
     * @param measurements measurements of one indicator, in any order
     * @return the pairs whose subject, tags and reporter are the same and whose periods share a day
     */
    public static ImmutableList<Pair> pairs(List<Measurement> measurements) {
        if (measurements.stream().allMatch(Overlaps::isOneDay)) {
            return ImmutableList.of();
        }
        Map<Thing, List<Measurement>> things = new LinkedHashMap<>();
        for (Measurement one : measurements) {
            if (!(one.value() instanceof Observation.Absent)) {
                Thing thing = new Thing(one.subject(), one.tags(), one.reporter());
                things.computeIfAbsent(thing, key -> new ArrayList<>()).add(one);
            }
        }
        ImmutableList.Builder<Pair> pairs = ImmutableList.builder();
        things.values().forEach(same -> sweep(same, pairs));
        return pairs.build();
    }

    private static boolean isOneDay(Measurement one) {
        return one.observed().start().equals(one.observed().end());
    }

    /** Goes along by start, with those at hand that have not ended. */
    private static void sweep(List<Measurement> same, ImmutableList.Builder<Pair> pairs) {
        same.sort(Comparator.comparing((Measurement one) -> one.observed().start())
                .thenComparing(one -> one.observed().end())
                .thenComparing(Measurement::id));
        List<Measurement> open = new ArrayList<>();
        for (Measurement one : same) {
            LocalDate start = one.observed().start();
            open.removeIf(other -> other.observed().end().isBefore(start));
            for (Measurement other : open) {
                if (!isOneDay(one) || !isOneDay(other)) {
                    pairs.add(new Pair(other, one));
                }
            }
            open.add(one);
        }
    }
}
