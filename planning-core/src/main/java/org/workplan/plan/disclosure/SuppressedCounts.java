package org.workplan.plan.disclosure;

import static com.google.common.base.Preconditions.checkArgument;
import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Counts of people that may be published: small ones are left out, and so is the next smallest where a single one could be found by subtraction from the
 * total. Counts of 0 say nothing about anybody and stay.
 *
 * @param cells the counts in their order
 * @param total the total; empty if a suppressed count, or too few people, could be found from it
 */
public record SuppressedCounts(ImmutableList<Cell> cells, Optional<Long> total) {

    /** Refuses null. */
    public SuppressedCounts {
        requirePresent("cells", cells, "total", total);
    }

    /**
     * One count.
     *
     * @param label what is counted
     * @param count how many; empty if it is suppressed
     */
    public record Cell(String label, Optional<Long> count) {
        /** Refuses null. */
        public Cell {
            requirePresent("label", label, "count", count);
        }
    }

    /**
     * Suppresses small counts.
     *
     * @param counts how many people fall under each label, each under one
     * @param threshold the smallest count that may be shown
     * @return the counts that may be published
     * @throws IllegalArgumentException if the threshold or a count is negative
     */
    public static SuppressedCounts of(ImmutableMap<String, Long> counts, long threshold) {
        requirePresent("counts", counts);
        checkArgument(threshold >= 0, "A threshold is 0 or more; %s is not.", threshold);
        counts.forEach(
                (label, count) -> checkArgument(count >= 0, "\"%s\" counts %s people; write 0 or more.", label, count));
        Set<String> hidden = new HashSet<>();
        counts.forEach((label, count) -> {
            if (count > 0 && count < threshold) {
                hidden.add(label);
            }
        });
        if (hidden.size() == 1) {
            bySize(counts).stream()
                    .filter(label -> !hidden.contains(label))
                    .findFirst()
                    .ifPresent(hidden::add);
        }
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        return new SuppressedCounts(
                counts.entrySet().stream()
                        .map(entry -> new Cell(
                                entry.getKey(),
                                hidden.contains(entry.getKey()) ? Optional.empty() : Optional.of(entry.getValue())))
                        .collect(ImmutableList.toImmutableList()),
                isTold(counts, hidden, threshold) ? Optional.of(total) : Optional.empty());
    }

    /** What is hidden can be found together from the total: that must be several counts, and enough people. */
    private static boolean isTold(ImmutableMap<String, Long> counts, Set<String> hidden, long threshold) {
        long people = hidden.stream()
                .mapToLong(label -> counts.getOrDefault(label, 0L))
                .sum();
        return hidden.isEmpty() || (hidden.size() > 1 && people >= threshold);
    }

    private static List<String> bySize(ImmutableMap<String, Long> counts) {
        return counts.keySet().stream()
                .filter(label -> counts.getOrDefault(label, 0L) > 0)
                .sorted(Comparator.comparing(label -> counts.getOrDefault(label, 0L)))
                .toList();
    }
}
