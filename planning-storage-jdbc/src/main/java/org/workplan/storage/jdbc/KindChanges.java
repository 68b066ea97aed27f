package org.workplan.storage.jdbc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.workplan.plan.Part;
import org.workplan.value.PartId;

/**
 * What differs between the parts of one kind in two revisions. Parts that stayed the same objects cost one comparison; the fewest possible count as moved.
 */
final class KindChanges {

    private final List<? extends Part> parts;
    private final List<Part> removed = new ArrayList<>();
    private final BitSet added = new BitSet();
    private final BitSet moved = new BitSet();
    private final BitSet edited = new BitSet();

    private KindChanges(List<? extends Part> parts) {
        this.parts = parts;
    }

    static KindChanges between(List<? extends Part> before, List<? extends Part> after) {
        KindChanges changes = new KindChanges(after);
        if (before != after) {
            changes.compare(before);
        }
        return changes;
    }

    /** Compares from both ends, so that only what lies between the first and the last part that came, went or moved is matched by id. */
    private void compare(List<? extends Part> before) {
        int old = before.size();
        int now = parts.size();
        int shorter = Math.min(old, now);
        int start = sameFirst(before, parts, shorter);
        int end = sameLast(before, parts, shorter - start);
        while (start < shorter - end && stays(before.get(start), start)) {
            start++;
        }
        while (end < shorter - start && stays(before.get(old - 1 - end), now - 1 - end)) {
            end++;
        }
        if (start < Math.max(old, now) - end) {
            match(before.subList(start, old - end), start, now - end);
        }
    }

    /** How many of the first objects are the same; a loop so small that thousands cost a few microseconds. */
    @SuppressWarnings("ReferenceEquality") // the same object stayed the same part; others are compared by their values
    private static int sameFirst(List<? extends Part> old, List<? extends Part> now, int most) {
        int same = 0;
        while (same < most && old.get(same) == now.get(same)) {
            same++;
        }
        return same;
    }

    @SuppressWarnings("ReferenceEquality")
    private static int sameLast(List<? extends Part> old, List<? extends Part> now, int most) {
        int same = 0;
        while (same < most && old.get(old.size() - 1 - same) == now.get(now.size() - 1 - same)) {
            same++;
        }
        return same;
    }

    /** Checks if a part stands at a place as before, be it with other content. */
    private boolean stays(Part old, int place) {
        Part part = parts.get(place);
        if (old == part) {
            return true;
        }
        boolean stays = old.id().equals(part.id());
        edited.set(place, stays && !old.equals(part));
        return stays;
    }

    private void match(List<? extends Part> before, int from, int to) {
        Map<PartId, Integer> old = new LinkedHashMap<>();
        before.forEach(part -> old.put(part.id(), old.size()));
        int[] places = new int[to - from];
        for (int place = from; place < to; place++) {
            Integer was = old.remove(parts.get(place).id());
            places[place - from] = was == null ? -1 : was;
        }
        BitSet inOrder = longestRising(places);
        for (int place = from; place < to; place++) {
            int was = places[place - from];
            if (was < 0) {
                added.set(place);
            } else if (!inOrder.get(place - from)) {
                moved.set(place);
            } else {
                stays(before.get(was), place);
            }
        }
        old.values().forEach(gone -> removed.add(before.get(gone)));
    }

    /** Chooses as many of the numbers as can be had that rise from left to right; negative ones are never chosen. */
    private static BitSet longestRising(int[] numbers) {
        int[] endings = new int[numbers.length];
        int[] previous = new int[numbers.length];
        int[] smallest = new int[numbers.length];
        int length = 0;
        for (int place = 0; place < numbers.length; place++) {
            if (numbers[place] >= 0) {
                int found = -1 - Arrays.binarySearch(smallest, 0, length, numbers[place]);
                smallest[found] = numbers[place];
                endings[found] = place;
                previous[place] = found == 0 ? -1 : endings[found - 1];
                length = Math.max(length, found + 1);
            }
        }
        BitSet chosen = new BitSet();
        for (int place = length == 0 ? -1 : endings[length - 1]; place >= 0; place = previous[place]) {
            chosen.set(place);
        }
        return chosen;
    }

    /** The parts in the order of the later revision. */
    List<? extends Part> parts() {
        return parts;
    }

    List<Part> removed() {
        return removed;
    }

    /** Where parts need a number that says where they stand: they are new or were moved. */
    BitSet placed() {
        BitSet placed = (BitSet) added.clone();
        placed.or(moved);
        return placed;
    }

    /** Where parts are that need a new row. */
    BitSet written() {
        BitSet written = placed();
        written.or(edited);
        return written;
    }

    /** Checks if a part was there in the earlier revision. */
    boolean isKnown(int place) {
        return !added.get(place);
    }

    /** Counts one more part among those that were moved. */
    void move(int place) {
        moved.set(place);
    }
}
