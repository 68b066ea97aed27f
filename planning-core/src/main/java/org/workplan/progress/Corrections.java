package org.workplan.progress;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.workplan.value.RecordId;

/**
 * Which records of a log others take the place of. Of two corrections of one record the one that was recorded last holds. Of records that correct each
 * other the one that was recorded last holds, too, so that what was recorded never vanishes altogether.
 *
 * @param superseded the ids whose place others take; whether the log has all of them is not asked
 * @param circles records that correct each other, those of each circle in order of recording
 */
public record Corrections(ImmutableSet<RecordId> superseded, ImmutableList<ImmutableList<RecordId>> circles) {

    /** Refuses null. */
    public Corrections {
        requirePresent("superseded", superseded, "circles", circles);
    }

    /**
     * Finds what is corrected.
     *
     * @param recorded the records that correct others, each id once, in order of recording
     * @param id obtains a record's id
     * @param corrects obtains the id that it corrects; a record without one takes no part
     * @return the corrections
     * @param <T> the type of records
     */
    public static <T> Corrections of(
            Iterable<T> recorded, Function<? super T, RecordId> id, Function<? super T, Optional<RecordId>> corrects) {
        requirePresent("recorded", recorded, "id", id, "corrects", corrects);
        Map<RecordId, RecordId> corrected = new LinkedHashMap<>();
        recorded.forEach(one -> corrects.apply(one).ifPresent(other -> corrected.put(id.apply(one), other)));
        ImmutableList<ImmutableList<RecordId>> circles = circles(corrected);
        Set<RecordId> last = new HashSet<>();
        Set<RecordId> inCircles = new HashSet<>();
        circles.forEach(circle -> {
            last.add(circle.get(circle.size() - 1));
            inCircles.addAll(circle);
        });
        Set<RecordId> superseded = new HashSet<>();
        Map<RecordId, RecordId> correction = new HashMap<>();
        corrected.forEach((one, other) -> {
            if (!inCircles.contains(one) || !last.contains(other)) {
                superseded.add(other);
                RecordId before = correction.put(other, one);
                if (before != null) {
                    superseded.add(before);
                }
            }
        });
        return new Corrections(ImmutableSet.copyOf(superseded), circles);
    }

    private static ImmutableList<ImmutableList<RecordId>> circles(Map<RecordId, RecordId> corrected) {
        List<RecordId> order = ImmutableList.copyOf(corrected.keySet());
        ImmutableList.Builder<ImmutableList<RecordId>> circles = ImmutableList.builder();
        Map<RecordId, RecordId> seenFrom = new HashMap<>();
        for (RecordId start : order) {
            @Nullable RecordId at = start;
            while (at != null && seenFrom.putIfAbsent(at, start) == null) {
                at = corrected.get(at);
            }
            if (at != null && start.equals(seenFrom.get(at))) {
                Set<RecordId> circle = around(at, corrected);
                circles.add(order.stream().filter(circle::contains).collect(ImmutableList.toImmutableList()));
            }
        }
        return circles.build();
    }

    private static Set<RecordId> around(RecordId first, Map<RecordId, RecordId> corrected) {
        Set<RecordId> circle = new HashSet<>();
        @Nullable RecordId at = first;
        while (at != null && circle.add(at)) {
            at = corrected.get(at);
        }
        return circle;
    }
}
