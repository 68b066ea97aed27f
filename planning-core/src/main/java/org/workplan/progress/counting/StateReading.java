package org.workplan.progress.counting;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.workplan.plan.Indicator;
import org.workplan.progress.Measurement;

/**
 * One reading of the state of a unit on a day: the records that give it together. Records by the values of one set of tags add up; records with different
 * sets of tags, and records of the same between which there is no order, are readings of their own.
 *
 * @param records the records
 * @param isWhole whether they add up to the state; false if they are only a part of it
 */
record StateReading(ImmutableList<Measurement> records, boolean isWhole) {

    /**
     * Reads the records of one day, in the order of the log: of those with the same tags the one that was recorded last counts, and all of them where that is
     * not known.
     */
    static ImmutableList<StateReading> of(List<Measurement> sameDay, Indicator indicator) {
        if (sameDay.size() == 1 && sameDay.get(0).tags().isEmpty()) {
            return ImmutableList.of(new StateReading(ImmutableList.copyOf(sameDay), true));
        }
        Map<Set<String>, Map<Map<String, String>, List<Measurement>>> cells = new LinkedHashMap<>();
        for (Measurement one : sameDay) {
            cells.computeIfAbsent(one.tags().keySet(), tags -> new LinkedHashMap<>())
                    .computeIfAbsent(one.tags(), cell -> new ArrayList<>())
                    .add(one);
        }
        ImmutableList.Builder<StateReading> readings = ImmutableList.builder();
        cells.forEach((tags, some) -> readings(tags, some.values(), indicator).forEach(readings::add));
        return wholeFirst(readings.build());
    }

    private static ImmutableList<StateReading> wholeFirst(ImmutableList<StateReading> readings) {
        ImmutableList<StateReading> whole =
                readings.stream().filter(StateReading::isWhole).collect(toImmutableList());
        return whole.isEmpty() ? readings : whole;
    }

    private static List<StateReading> readings(
            Set<String> tags, Iterable<List<Measurement>> cells, Indicator indicator) {
        List<List<Measurement>> latest = new ArrayList<>();
        cells.forEach(cell -> latest.add(latest(cell)));
        List<StateReading> readings = new ArrayList<>();
        boolean overlap = tags.stream().anyMatch(indicator.overlappingTags()::contains);
        if (overlap) {
            latest.forEach(cell -> cell.forEach(one -> readings.add(new StateReading(ImmutableList.of(one), false))));
            return readings;
        }
        boolean whole = tags.stream().noneMatch(indicator.partialTags()::contains);
        ImmutableList<Measurement> first =
                latest.stream().map(cell -> cell.get(0)).collect(toImmutableList());
        readings.add(new StateReading(first, whole));
        for (List<Measurement> cell : latest) {
            for (Measurement other : cell.subList(1, cell.size())) {
                readings.add(new StateReading(
                        first.stream()
                                .map(one -> one.equals(cell.get(0)) ? other : one)
                                .collect(toImmutableList()),
                        whole));
            }
        }
        return readings;
    }

    /** The records of the same that were recorded last: several where there is no order between them. */
    static List<Measurement> latest(List<Measurement> same) {
        Instant at = recorded(same.get(same.size() - 1));
        return same.stream().filter(one -> recorded(one).equals(at)).toList();
    }

    private static Instant recorded(Measurement one) {
        return one.recordedAt().orElse(Instant.MIN);
    }
}
