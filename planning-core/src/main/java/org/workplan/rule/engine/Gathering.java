package org.workplan.rule.engine;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes groups on a walk. Groupings that are equal share theirs. */
final class Gathering {

    private final Map<Grouping<?>, Groups.Gatherer> open = new LinkedHashMap<>();

    void add(Grouping<?> grouping) {
        open.computeIfAbsent(grouping, Groups.Gatherer::new);
    }

    void join(PartTraversal walk) {
        open.forEach((grouping, gatherer) -> walk.add(grouping.kind(), gatherer::look));
    }

    /** Returns the groups of the parts that were passed. */
    ImmutableMap<Grouping<?>, Groups> done() {
        return ImmutableMap.copyOf(Maps.transformValues(open, Groups.Gatherer::done));
    }
}
