package org.workplan.storage.jdbc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.workplan.plan.Part;
import org.workplan.plan.PartPath;

/** Numbers that keep parts in order with room between them, so that putting one in moves no other. */
final class Positions {

    private Positions() {}

    /** Keeps the numbers of parts that are still in order, and gives the others numbers between them. */
    static Map<PartPath, Long> of(List<Part> parts, Map<PartPath, Long> known, long gap) {
        Map<PartPath, Long> positions = new HashMap<>();
        long last = 0;
        for (int index = 0; index < parts.size(); index++) {
            PartPath path = parts.get(index).path();
            long kept = known.getOrDefault(path, -1L);
            long next = kept > last ? kept : between(last, nextKept(parts, index + 1, known, last), gap);
            if (next <= last) {
                return evenly(parts, gap);
            }
            positions.put(path, next);
            last = next;
        }
        return positions;
    }

    private static long nextKept(List<Part> parts, int from, Map<PartPath, Long> known, long above) {
        for (Part part : parts.subList(from, parts.size())) {
            long position = known.getOrDefault(part.path(), -1L);
            if (position > above) {
                return position;
            }
        }
        return Long.MAX_VALUE;
    }

    private static long between(long last, long next, long gap) {
        return next == Long.MAX_VALUE ? last + gap : last + (next - last) / 2;
    }

    private static Map<PartPath, Long> evenly(List<Part> parts, long gap) {
        Map<PartPath, Long> positions = new HashMap<>();
        for (Part part : parts) {
            positions.put(part.path(), gap * (positions.size() + 1));
        }
        return positions;
    }
}
