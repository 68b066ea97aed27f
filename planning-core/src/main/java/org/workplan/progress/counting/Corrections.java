package org.workplan.progress.counting;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.workplan.value.RecordId;

/**
 * Which records of a log others take the place of. Of two corrections of one record the one that was recorded last holds. Of records that correct each
 * other the one that was recorded last holds, too, so that what was recorded never vanishes altogether. A correction that is withdrawn restores what it replaced.
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
     * Finds what is corrected in a log that is never withdrawn from.
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
        return of(recorded, id, corrects, record -> false);
    }

    /**
     * Finds what is corrected, and what holds again because its correction was withdrawn.
     *
     * @param recorded the records that correct others, each id once, in order of recording
     * @param id obtains a record's id
     * @param corrects obtains the id that it corrects; a record without one takes no part
     * @param withdraws tests if a record takes back what it corrects: what a withdrawn correction replaced holds again
     * @return the corrections
     * @param <T> the type of records
     */
    public static <T> Corrections of(
            Iterable<T> recorded,
            Function<? super T, RecordId> id,
            Function<? super T, Optional<RecordId>> corrects,
            Predicate<? super T> withdraws) {
        requirePresent("recorded", recorded, "id", id, "corrects", corrects);
        requirePresent("withdraws", withdraws);
        Map<RecordId, RecordId> corrected = new LinkedHashMap<>();
        Set<RecordId> withdrawals = new HashSet<>();
        for (T one : recorded) {
            corrects.apply(one).ifPresent(other -> corrected.put(id.apply(one), other));
            if (withdraws.test(one)) {
                withdrawals.add(id.apply(one));
            }
        }
        ImmutableList<ImmutableList<RecordId>> circles = circles(corrected);
        for (ImmutableList<RecordId> circle : circles) {
            RecordId last = circle.get(circle.size() - 1);
            circle.stream()
                    .filter(one -> last.equals(corrected.get(one)))
                    .findFirst()
                    .ifPresent(corrected::remove);
        }
        return new Corrections(superseded(corrected, withdrawals), circles);
    }

    /** All records of each tree of corrections but the one that stands for its root. */
    private static ImmutableSet<RecordId> superseded(Map<RecordId, RecordId> corrected, Set<RecordId> withdrawals) {
        ListMultimap<RecordId, RecordId> corrections = LinkedListMultimap.create();
        corrected.forEach((one, other) -> corrections.put(other, one));
        ImmutableSet.Builder<RecordId> superseded = ImmutableSet.builder();
        for (RecordId root : ImmutableSet.copyOf(corrected.values())) {
            if (!corrected.containsKey(root)) {
                List<RecordId> tree = tree(root, corrections);
                Map<RecordId, RecordId> standing = standing(tree, corrections, withdrawals);
                tree.stream().filter(one -> !one.equals(standing.get(root))).forEach(superseded::add);
            }
        }
        return superseded.build();
    }

    /** A root and all that correct it or its corrections, each behind what it corrects. */
    private static List<RecordId> tree(RecordId root, ListMultimap<RecordId, RecordId> corrections) {
        List<RecordId> tree = new ArrayList<>();
        tree.add(root);
        for (int at = 0; at < tree.size(); at++) {
            tree.addAll(corrections.get(tree.get(at)));
        }
        return tree;
    }

    /** Which record stands for each: the last correction that was not withdrawn, or else itself; none for one that was withdrawn. */
    private static Map<RecordId, RecordId> standing(
            List<RecordId> tree, ListMultimap<RecordId, RecordId> corrections, Set<RecordId> withdrawals) {
        Map<RecordId, RecordId> standing = new HashMap<>();
        for (RecordId one : Lists.reverse(tree)) {
            boolean decided = false;
            for (RecordId correction : Lists.reverse(corrections.get(one))) {
                RecordId last = standing.get(correction);
                boolean withdrawn = correction.equals(last) && withdrawals.contains(correction);
                decided = withdrawn || last != null;
                if (decided) {
                    if (!withdrawn) {
                        standing.put(one, last);
                    }
                    break;
                }
            }
            if (!decided) {
                standing.put(one, one);
            }
        }
        return standing;
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
