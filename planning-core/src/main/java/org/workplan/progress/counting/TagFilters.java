package org.workplan.progress.counting;

import java.util.Optional;
import org.workplan.plan.Ladder;
import org.workplan.plan.Plan;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;
import org.workplan.target.TagFilter;

/** Checks which measurements a filter lets pass. */
final class TagFilters {

    private TagFilters() {}

    /** Checks one measurement. What has no value passes where it does not say otherwise: it is about all that is filtered. */
    static boolean passes(Plan plan, TagFilter filter, Measurement measurement) {
        return filter.conditions().stream().allMatch(condition -> passes(plan, condition, measurement));
    }

    private static boolean passes(Plan plan, TagFilter.Condition condition, Measurement measurement) {
        String value = measurement.tags().get(condition.tag());
        if (value == null) {
            return measurement.value() instanceof Observation.Absent;
        }
        if (condition instanceof TagFilter.OneOf oneOf) {
            return oneOf.values().contains(value);
        }
        TagFilter.AtOrAbove atOrAbove = (TagFilter.AtOrAbove) condition;
        Optional<Ladder> ladder = plan.part(Ladder.class, atOrAbove.ladder());
        Optional<Integer> wanted = ladder.flatMap(levels -> levels.rank(atOrAbove.level()));
        Optional<Integer> actual = ladder.flatMap(levels -> levels.rank(value));
        return wanted.isPresent() && actual.isPresent() && actual.get() >= wanted.get();
    }
}
