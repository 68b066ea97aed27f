package org.workplan.progress.counting;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.workplan.plan.Indicator;
import org.workplan.plan.Ladder;
import org.workplan.plan.Plan;
import org.workplan.progress.Measurement;
import org.workplan.progress.MeasurementLog;
import org.workplan.progress.Observation;
import org.workplan.target.TagFilter;
import org.workplan.value.DatePeriod;
import org.workplan.value.Rational;

/**
 * The measurements that a frame lets count, and those that it does not.
 *
 * @param counted the measurements, in order of observation
 * @param partly increments of which only a part of the days counts, so that nobody knows how much of them does
 * @param rejected the others of the indicator, with reasons
 */
public record Selection(
        ImmutableList<Measurement> counted,
        ImmutableList<Measurement> partly,
        ImmutableList<MeasurementLog.Rejection> rejected) {

    public static Selection of(Plan plan, MeasurementLog log, CountingScope frame, Predicate<Measurement> elsewhere) {
        List<Measurement> counted = new ArrayList<>();
        ImmutableList.Builder<Measurement> partly = ImmutableList.builder();
        ImmutableList.Builder<MeasurementLog.Rejection> rejected = ImmutableList.builder();
        Set<List<?>> told = new HashSet<>();
        Predicate<Measurement> passes =
                measurement -> passes(plan, frame.indicator().filter(), measurement);
        for (Measurement measurement : log.of(frame.indicator().id())) {
            boolean ofOthers = frame.subject().isPresent() && !frame.subject().equals(measurement.subject());
            if (ofOthers || frame.isOfOtherWindows(measurement.observed())) {
                continue;
            }
            Optional<MeasurementLog.Rejection.Reason> reason = Optional.empty();
            if (reachesBeyond(frame, measurement) && passes.test(measurement) && !elsewhere.test(measurement)) {
                partly.add(measurement);
                continue;
            }
            if (!frame.period().contains(measurement.observed())) {
                reason = Optional.of(MeasurementLog.Rejection.Reason.OUTSIDE_PERIOD);
            } else if (!passes.test(measurement)) {
                reason = Optional.of(MeasurementLog.Rejection.Reason.FILTERED);
            } else if (elsewhere.test(measurement) || isToldTwice(frame, measurement, told)) {
                reason = Optional.of(MeasurementLog.Rejection.Reason.EVIDENCE_USED);
            }
            if (reason.isPresent()) {
                rejected.add(new MeasurementLog.Rejection(measurement, reason.get()));
            } else {
                counted.add(measurement);
            }
        }
        if (frame.indicator().basis() == Indicator.Basis.INCREMENT) {
            Set<Measurement> parts = ImmutableSet.copyOf(Breakdowns.of(counted).values());
            counted.removeAll(parts);
            parts.forEach(part ->
                    rejected.add(new MeasurementLog.Rejection(part, MeasurementLog.Rejection.Reason.PART_OF_TOTAL)));
        }
        return new Selection(ImmutableList.copyOf(counted), partly.build(), rejected.build());
    }

    /** Whether an amount was added on days of which some count and some do not. */
    private static boolean reachesBeyond(CountingScope frame, Measurement measurement) {
        Indicator indicator = frame.indicator();
        return indicator.basis() == Indicator.Basis.INCREMENT
                && (indicator.valueKind() == Indicator.ValueKind.COUNT
                        || indicator.valueKind() == Indicator.ValueKind.DECIMAL)
                && measurement.value() instanceof Observation.Value
                && !frame.period().contains(measurement.observed())
                && frame.period().intersection(measurement.observed()).isPresent();
    }

    /** Whether an increment tells what another one told: the same piece of evidence, for the same days and subject. */
    private static boolean isToldTwice(CountingScope frame, Measurement measurement, Set<List<?>> told) {
        boolean twice = false;
        if (frame.indicator().basis() == Indicator.Basis.INCREMENT
                && !(measurement.value() instanceof Observation.Absent)) {
            for (String piece : measurement.evidence()) {
                twice |= !told.add(List.of(piece, measurement.observed(), measurement.subject()));
            }
        }
        return twice;
    }

    /** The measurements that stand for a number, in the order of the log. */
    public List<Measurement> numbers() {
        return counted.stream()
                .filter(one -> one.value() instanceof Observation.Value || one.value() instanceof Observation.Item)
                .toList();
    }

    /** The number that a measurement stands for: its own, or 1 for an item. */
    public static Rational number(Measurement one) {
        return one.value() instanceof Observation.Value value ? Rational.of(value.value()) : Rational.ONE;
    }

    /** Whether anything was recorded that is not just the lack of a record. */
    public boolean hasRecord() {
        return counted.stream().anyMatch(one -> !(one.value() instanceof Observation.Absent));
    }

    /** Whether a gap was reported: something may have happened that nobody counted. */
    public boolean hasHole() {
        return counted.stream()
                .anyMatch(one -> one.value() instanceof Observation.Absent absent
                        && absent.reason() != Observation.Reason.NOT_DUE
                        && absent.reason() != Observation.Reason.NOT_APPLICABLE);
    }

    /** The last day of which the records tell: the day of the question once anything was recorded on it, else the day before. */
    public LocalDate seenUntil(LocalDate asOf) {
        boolean today = counted.stream().anyMatch(one -> one.observed().end().equals(asOf));
        return today ? asOf : asOf.minusDays(1);
    }

    /** Whether a report covers a stretch of time, or was made within it. */
    boolean reports(DatePeriod stretch) {
        return counted.stream()
                .filter(one -> !(one.value() instanceof Observation.Absent))
                .map(Measurement::observed)
                .anyMatch(observed -> stretch.contains(observed.end()) || observed.contains(stretch));
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
