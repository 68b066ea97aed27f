package org.workplan.progress;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.workplan.value.PartId;

/** Finds reports of one thing whose periods overlap: adding them would count the shared days twice. Events of one day each never overlap. */
final class Overlaps {

    private record Thing(Optional<PartId> subject, Map<String, String> tags, Optional<String> reporter) {}

    private Overlaps() {}

    static ImmutableList<Measurement> of(List<Measurement> measurements) {
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
        Set<Measurement> overlapping = new LinkedHashSet<>();
        things.values().forEach(same -> sweep(same, overlapping));
        return ImmutableList.copyOf(overlapping);
    }

    private static boolean isOneDay(Measurement one) {
        return one.observed().start().equals(one.observed().end());
    }

    /** Goes along by start, with those at hand that have not ended. */
    private static void sweep(List<Measurement> same, Set<Measurement> overlapping) {
        same.sort(Comparator.comparing((Measurement one) -> one.observed().start())
                .thenComparing(one -> one.observed().end()));
        List<Measurement> open = new ArrayList<>();
        for (Measurement one : same) {
            LocalDate start = one.observed().start();
            open.removeIf(other -> other.observed().end().isBefore(start));
            for (Measurement other : open) {
                if (!isOneDay(one) || !isOneDay(other)) {
                    overlapping.add(other);
                    overlapping.add(one);
                }
            }
            open.add(one);
        }
    }
}
