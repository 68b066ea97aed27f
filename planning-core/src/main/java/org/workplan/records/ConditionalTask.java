package org.workplan.records;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.workplan.plan.Fact;
import org.workplan.plan.Group;
import org.workplan.plan.Indicator;
import org.workplan.plan.Plan;
import org.workplan.plan.Task;
import org.workplan.progress.Measurement;
import org.workplan.progress.MeasurementLog;
import org.workplan.progress.Observation;
import org.workplan.progress.counting.CountArithmetic;
import org.workplan.target.Reading;
import org.workplan.value.Acceptance;
import org.workplan.value.Amount;
import org.workplan.value.Domain;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.Rational;
import org.workplan.value.Verdict;

/**
 * A task that is asked only of those who pass a number ("units with more than 3 party members"), and whom it concerns.
 *
 * @param task the task
 * @param condition the figure that states the number
 * @param units those whom it may concern: the groups that are part of the task's audience, then others of whom the number was measured
 */
public record ConditionalTask(Task task, Fact.Figure condition, ImmutableList<Unit> units) {

    /** Refuses null. */
    public ConditionalTask {
        requirePresent("task", task, "condition", condition, "units", units);
    }

    /**
     * One whom the task may concern.
     *
     * @param id the group, or the subject of measurements
     * @param size its number: the last one measured in the unit of the condition, or else the size of the group; from 0 up if neither is known
     * @param verdict whether it passes the number of the condition
     */
    public record Unit(PartId id, Interval size, Verdict verdict) {
        /** Refuses null. */
        public Unit {
            requirePresent("id", id, "size", size, "verdict", verdict);
        }
    }

    /**
     * {@return the conditional tasks of a plan, in its order: those with an audience and a figure "more than" or "at least"}
     *
     * @param plan the plan
     * @param log what was measured
     * @param asOf measurements of later days do not count; empty if all count
     * @param reading how "more than" is read
     */
    public static ImmutableList<ConditionalTask> in(
            Plan plan, MeasurementLog log, Optional<LocalDate> asOf, Reading reading) {
        requirePresent("plan", plan, "log", log);
        requirePresent("asOf", asOf, "reading", reading);
        return plan.tasks().stream()
                .filter(task -> !task.audience().isEmpty())
                .flatMap(task -> task.figures().stream()
                        .filter(ConditionalTask::isLeast)
                        .limit(1)
                        .map(condition -> {
                            Map<PartId, Interval> measured = measured(plan, condition, log, asOf);
                            Acceptance wanted = reading.read(
                                            condition.quantity().amount(), Domain.COUNT)
                                    .orElseThrow();
                            return new ConditionalTask(task, condition, units(plan, task, measured, wanted));
                        }))
                .collect(toImmutableList());
    }

    private static boolean isLeast(Fact.Figure figure) {
        return figure.quantity().amount() instanceof Amount.Stated stated
                && (stated.comparator() == Amount.Comparator.MORE_THAN
                        || stated.comparator() == Amount.Comparator.AT_LEAST);
    }

    private static ImmutableList<Unit> units(Plan plan, Task task, Map<PartId, Interval> measured, Acceptance wanted) {
        Map<PartId, Interval> sizes = new LinkedHashMap<>();
        for (Group group : plan.groups()) {
            boolean inside = group.partOf().filter(task.audience()::contains).isPresent();
            if (inside || measured.containsKey(group.id())) {
                sizes.put(group.id(), CountArithmetic.of(group.size()));
            }
        }
        sizes.putAll(measured);
        return sizes.entrySet().stream()
                .map(one -> new Unit(one.getKey(), one.getValue(), wanted.judge(one.getValue())))
                .collect(toImmutableList());
    }

    private static Map<PartId, Interval> measured(
            Plan plan, Fact.Figure condition, MeasurementLog log, Optional<LocalDate> asOf) {
        Map<PartId, Interval> latest = new LinkedHashMap<>();
        for (Indicator indicator : plan.indicators()) {
            if (indicator.unit().equals(condition.quantity().unit())) {
                for (Measurement one : log.of(indicator.id())) {
                    boolean seen = asOf.isEmpty() || !one.observed().end().isAfter(asOf.get());
                    if (seen && one.value() instanceof Observation.Value value) {
                        one.subject()
                                .ifPresent(
                                        subject -> latest.put(subject, Interval.exactly(Rational.of(value.value()))));
                    }
                }
            }
        }
        return latest;
    }
}
