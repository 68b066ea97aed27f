package org.workplan.progress;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.workplan.plan.Ladder;
import org.workplan.plan.Plan;
import org.workplan.target.TagFilter;

/**
 * The measurements that a frame lets count, and those that it does not.
 *
 * @param counted the measurements, in order of observation
 * @param rejected the others of the indicator, with reasons
 */
record Selection(ImmutableList<Measurement> counted, ImmutableList<Rejection> rejected) {

    static Selection of(Plan plan, MeasurementLog log, Frame frame, Set<String> usedEvidence) {
        List<Measurement> counted = new ArrayList<>();
        ImmutableList.Builder<Rejection> rejected = ImmutableList.builder();
        Predicate<Measurement> passes =
                measurement -> passes(plan, frame.indicator().filter(), measurement);
        for (Measurement measurement : log.of(frame.indicator().id())) {
            if (frame.subject().isPresent() && !frame.subject().equals(measurement.subject())) {
                continue;
            }
            Optional<Rejection.Reason> reason = Optional.empty();
            if (!frame.period().contains(measurement.observed())) {
                reason = Optional.of(Rejection.Reason.OUTSIDE_PERIOD);
            } else if (!passes.test(measurement)) {
                reason = Optional.of(Rejection.Reason.FILTERED);
            } else if (measurement.evidence().stream().anyMatch(usedEvidence::contains)) {
                reason = Optional.of(Rejection.Reason.EVIDENCE_USED);
            }
            if (reason.isPresent()) {
                rejected.add(new Rejection(measurement, reason.get()));
            } else {
                counted.add(measurement);
            }
        }
        return new Selection(ImmutableList.copyOf(counted), rejected.build());
    }

    /** Measurements whose periods of several days cover the same days for the same thing. */
    ImmutableSet<Measurement> overlapping() {
        ImmutableSet.Builder<Measurement> overlapping = ImmutableSet.builder();
        for (int one = 0; one < counted.size(); one++) {
            for (int two = one + 1; two < counted.size(); two++) {
                if (overlap(counted.get(one), counted.get(two))) {
                    overlapping.add(counted.get(one)).add(counted.get(two));
                }
            }
        }
        return overlapping.build();
    }

    private static boolean overlap(Measurement one, Measurement two) {
        boolean stretches = one.observed().days() > 1 || two.observed().days() > 1;
        return stretches
                && one.observed().intersection(two.observed()).isPresent()
                && one.subject().equals(two.subject())
                && one.tags().equals(two.tags())
                && one.reporter().equals(two.reporter());
    }

    private static boolean passes(Plan plan, TagFilter filter, Measurement measurement) {
        return filter.conditions().stream().allMatch(condition -> passes(plan, condition, measurement));
    }

    private static boolean passes(Plan plan, TagFilter.Condition condition, Measurement measurement) {
        String value = measurement.tags().get(condition.tag());
        if (value == null) {
            return false;
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
