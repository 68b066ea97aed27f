package org.workplan.plan;

import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which part holds which: the section of a task, the session of a step. Holders that the plan lacks are left out, and so are circles. */
final class Holders {

    private Holders() {}

    static ImmutableMap<PartPath, PartPath> of(Plan plan) {
        Map<PartPath, PartPath> holders = new HashMap<>();
        for (Part part : plan.topLevelParts()) {
            PlanParts.inside(part).forEach(inner -> holders.put(inner.path(), part.path()));
            part.holder()
                    .filter(holder -> plan.part(holder).isPresent())
                    .ifPresent(holder -> holders.put(part.path(), holder));
        }
        Set<PartPath> rooted = new HashSet<>();
        Set<PartPath> circular = new HashSet<>();
        holders.keySet().forEach(path -> follow(path, holders, rooted, circular));
        holders.keySet().removeAll(circular);
        return ImmutableMap.copyOf(holders);
    }

    /** Walks upward until the top or a known part; parts that are met twice on one walk hold themselves. */
    private static void follow(
            PartPath start, Map<PartPath, PartPath> holders, Set<PartPath> rooted, Set<PartPath> circular) {
        Set<PartPath> walk = new HashSet<>();
        PartPath at = start;
        while (at != null && !rooted.contains(at) && walk.add(at)) {
            at = holders.get(at);
        }
        if (at != null && !rooted.contains(at)) {
            PartPath first = at;
            do {
                circular.add(at);
                at = holders.get(at);
            } while (!first.equals(at));
        }
        rooted.addAll(walk);
    }
}
