package org.workplan.storage.jdbc;

import java.sql.SQLException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.workplan.plan.Part;
import org.workplan.value.PartId;

/**
 * Numbers that keep the parts of a kind in order, with room between them. A part that is put between two others gets a number between theirs; only where
 * there is no room left are the next parts moved too: the more of them, the further apart, so that this is seldom.
 */
final class Positions {

    private static final long GAP = 1L << 40;

    private final KindChanges changes;
    private final Source source;
    private final Map<PartId, Long> known = new HashMap<>();

    private Positions(KindChanges changes, Source source) {
        this.changes = changes;
        this.source = source;
    }

    /** Knows the numbers of parts that stay where they are. */
    @FunctionalInterface
    interface Source {
        Map<PartId, Long> of(Set<PartId> parts) throws SQLException;
    }

    /** Finds the numbers of all parts that need one, and says in the changes which were moved to make room. */
    static Map<PartId, Long> of(KindChanges changes, Source source) throws SQLException {
        Positions positions = new Positions(changes, source);
        positions.learnNeighbours();
        BitSet placed = changes.placed();
        int to = 0;
        for (int from = placed.nextSetBit(0); from >= 0; from = placed.nextSetBit(to)) {
            to = positions.fill(placed, from);
        }
        return positions.known;
    }

    private void learnNeighbours() throws SQLException {
        List<? extends Part> parts = changes.parts();
        BitSet placed = changes.placed();
        Set<PartId> neighbours = new LinkedHashSet<>();
        int to = 0;
        for (int from = placed.nextSetBit(0); from >= 0; from = placed.nextSetBit(to)) {
            to = placed.nextClearBit(from);
            parts.subList(Math.max(0, from - 1), from).forEach(part -> neighbours.add(part.id()));
            parts.subList(to, Math.min(to + 1, parts.size())).forEach(part -> neighbours.add(part.id()));
        }
        if (!neighbours.isEmpty()) {
            known.putAll(source.of(neighbours));
        }
    }

    /** Gives numbers to the parts from a place up to the next that keeps its own, and returns where that is. */
    private int fill(BitSet placed, int from) throws SQLException {
        int to = placed.nextClearBit(from);
        long low = from == 0 ? 0 : numberOf(from - 1);
        long step = step(low, from, to);
        boolean crowded = step <= 0;
        while (crowded && step < to - from) {
            changes.move(to);
            placed.set(to);
            to = placed.nextClearBit(to);
            step = step(low, from, to);
        }
        for (int place = from; place < to; place++) {
            known.put(changes.parts().get(place).id(), low + step * (place - from + 1));
        }
        return to;
    }

    private long step(long low, int from, int to) throws SQLException {
        return to == changes.parts().size() ? GAP : (numberOf(to) - low) / (to - from + 1);
    }

    private long numberOf(int place) throws SQLException {
        PartId id = changes.parts().get(place).id();
        if (!known.containsKey(id)) {
            known.putAll(source.of(Set.of(id)));
        }
        return known.getOrDefault(id, 0L);
    }
}
