package org.workplan.plan;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.workplan.value.Quantity;

/**
 * The part of a plan that everybody may read: attributes that are declared public, of parts that are not withheld. There are no people, no sensitive groups
 * or needs, nothing counted one by one over such groups, and no name of a person in any text, id or reference. Every reference that led somewhere still
 * leads there or is gone. An attribute that is not declared public is left out, and so is a part that must state one.
 *
 * <p>A name is masked wherever it occurs, in any mix of capitals, also inside longer words: an extract rather says too little. Members of groups are not
 * listed, extensions are left out (the library cannot know what they say), and an id that holds a name becomes a number.
 */
public final class PublicExtract {

    private PublicExtract() {}

    /**
     * Makes the extract of a plan.
     *
     * @param plan the plan
     * @param policy what is withheld beyond what the plan itself marks
     * @return a plan without personal data
     */
    public static Plan of(Plan plan, Policy policy) {
        return ModelTypes.PLAN.rewritten(withSizes(plan), Masking.of(plan, policy));
    }

    /** Members are not listed, but how many they are stays known. */
    private static Plan withSizes(Plan plan) {
        return plan.groups().stream().anyMatch(PublicExtract::isCountedByMembers)
                ? plan.withGroups(plan.groups().stream()
                        .map(group -> isCountedByMembers(group)
                                ? group.withSize(Quantity.of(group.members().size(), ""))
                                : group)
                        .collect(toImmutableList()))
                : plan;
    }

    private static boolean isCountedByMembers(Group group) {
        return group.size().isEmpty() && !group.members().isEmpty();
    }

    /**
     * What a public extract of a plan keeps to itself, beyond the people and sensitive groups that it always withholds.
     *
     * @param names further names that must not appear, such as those of clients that the plan does not list as people
     * @param withheld parts that are left out, with whatever stands inside them
     * @param mask what stands in the place of a name
     */
    public record Policy(ImmutableSet<String> names, ImmutableSet<PartPath> withheld, String mask) {

        /** Withholds what the plan itself marks, and writes {@code ***} for a name. */
        public static final Policy STANDARD = new Policy(ImmutableSet.of(), ImmutableSet.of(), "***");

        /**
         * Checks the mask.
         *
         * @throws IllegalArgumentException if the mask is blank or holds a letter, and so could be read as a name
         */
        public Policy {
            requirePresent("names", names, "withheld", withheld, "mask", mask);
            checkArgument(
                    !mask.isBlank() && mask.codePoints().noneMatch(Character::isLetter),
                    "A mask must not be blank or contain letters, because it could look like a name: \"%s\". Write ***.",
                    mask);
        }
    }

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
            counts.forEach((label, count) ->
                    checkArgument(count >= 0, "\"%s\" counts %s people; write 0 or more.", label, count));
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
}
