package org.workplan.storage;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.workplan.plan.Ladder;
import org.workplan.plan.Plan;
import org.workplan.target.TagFilter;

/** The values of tags that pass a filter, once the ladders are known. */
final class CountedTags {

    private CountedTags() {}

    /** For each tag that the filter asks for, the values that all of its conditions let pass. */
    static ImmutableMap<String, ImmutableSet<String>> of(Plan plan, TagFilter filter) {
        Map<String, ImmutableSet<String>> passing = new LinkedHashMap<>();
        filter.conditions()
                .forEach(condition -> passing.merge(
                        condition.tag(),
                        values(plan, condition),
                        (one, other) -> Sets.intersection(one, other).immutableCopy()));
        return ImmutableMap.copyOf(passing);
    }

    private static ImmutableSet<String> values(Plan plan, TagFilter.Condition condition) {
        if (condition instanceof TagFilter.OneOf oneOf) {
            return oneOf.values();
        }
        TagFilter.AtOrAbove atOrAbove = (TagFilter.AtOrAbove) condition;
        Optional<Ladder> ladder = plan.part(Ladder.class, atOrAbove.ladder());
        Optional<Integer> wanted = ladder.flatMap(levels -> levels.rank(atOrAbove.level()));
        return wanted.isEmpty()
                ? ImmutableSet.of()
                : ladder.get().levels().stream()
                        .filter(level -> ladder.get().rank(level).orElseThrow() >= wanted.get())
                        .collect(ImmutableSet.toImmutableSet());
    }
}
