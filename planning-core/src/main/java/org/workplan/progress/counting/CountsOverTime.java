package org.workplan.progress.counting;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operation;
import org.workplan.plan.Indicator;
import org.workplan.progress.Assessment;
import org.workplan.value.Interval;
import org.workplan.value.PartId;

/** Counts that add up over time: what the running counts of all subjects grew on the days that count. */
final class CountsOverTime {

    private final CountingScope frame;
    private final SubjectCounts counts;
    private final Applicability applicability;

    CountsOverTime(CountingScope frame, SubjectCounts counts, Applicability applicability) {
        this.frame = frame;
        this.counts = counts;
        this.applicability = applicability;
    }

    /**
     * A sum over all subjects.
     *
     * @param parts what it is made of
     * @param missing what is not known
     */
    record Sum(ImmutableList<Explanation> parts, ImmutableList<Assessment.Missing> missing) {}

    /** The sum of what happened until now, without what may still come. */
    Sum untilNow() {
        List<Unit> units = units();
        List<Contribution> parts = units.stream()
                .flatMap(unit -> unit.parts().stream())
                .filter(part -> !part.gap() || !part.missing().isEmpty())
                .toList();
        return new Sum(listed(parts), missing(units));
    }

    /** What one subject adds. */
    private record Unit(Optional<PartId> subject, List<Contribution> parts) {

        Interval soFar() {
            Interval sum = CountArithmetic.NONE;
            for (Contribution part : parts) {
                sum = part.gap() ? sum : sum.plus(part.soFar());
            }
            return sum;
        }
    }

    MeasuredValue count(Selection selection) {
        int records = selection.numbers().size() + selection.partly().size();
        if (!isAlive(selection)) {
            return CountingExplanations.unknown(
                    frame, selection, Assessment.Missing.of(Assessment.Missing.What.MEASUREMENT));
        }
        List<Unit> units = units();
        if (units.isEmpty()) {
            return MeasuredValue.excused(frame, selection, Excuse.NOT_APPLICABLE);
        }
        Derivation made = made(units);
        Indicator.Aggregation over = frame.indicator().overUnits();
        boolean rises =
                isSum(over) || over == Indicator.Aggregation.MAX || over == Indicator.Aggregation.COUNT_DISTINCT;
        return new MeasuredValue(
                made.value(),
                soFar(units),
                records,
                rises || frame.isClosed() || frame.subject().isPresent(),
                true,
                missing(units),
                CountingExplanations.value(frame, selection, made));
    }

    /** Whether anything was recorded in or for the period, so that days without a record are days on which nothing happened. */
    private boolean isAlive(Selection selection) {
        return frame.logAlive() || selection.hasRecord() || !selection.partly().isEmpty();
    }

    private List<Unit> units() {
        List<Unit> units = new ArrayList<>();
        counts.series().forEach((subject, reporters) -> {
            List<Contribution> parts = new ArrayList<>();
            boolean counting = false;
            for (SubjectCounts.Reporter reporter : reporters) {
                List<DaySpan> stretches = applicability.counting(frame.period(), subject, reporter.name());
                counting |= !stretches.isEmpty();
                if (!stretches.isEmpty()) {
                    parts.addAll(reporter.count().over(stretches));
                }
            }
            if (counting) {
                units.add(new Unit(subject, parts));
            }
        });
        return units;
    }

    private Derivation made(List<Unit> units) {
        Indicator.Aggregation over = frame.indicator().overUnits();
        boolean newcomers = !frame.isClosed()
                && frame.subject().isEmpty()
                && units.stream().anyMatch(unit -> unit.subject().isPresent());
        if ((units.size() < 2 && !newcomers) || isSum(over)) {
            return new Derivation(
                    Operation.Reduction.SUM,
                    listed(units.stream().flatMap(unit -> unit.parts().stream()).toList()));
        }
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        units.forEach(unit -> parts.add(explained(unit)));
        return newcomers
                ? RecordAggregation.withNewcomers(over, parts.build())
                : new Derivation(RecordAggregation.overUnits(over), parts.build());
    }

    private static Explanation explained(Unit unit) {
        return Explanation.of("progress.unit")
                .text("subject", unit.subject().map(PartId::value).orElse("-"))
                .because(listed(unit.parts()))
                .reduce(Operation.Reduction.SUM);
    }

    /** Records by their days, then gaps; those that say the same of several series are told once, as what is unlimited stays so. */
    private static ImmutableList<Explanation> listed(List<Contribution> parts) {
        List<Contribution> counted = new ArrayList<>(parts.size());
        Set<Explanation> gaps = new LinkedHashSet<>();
        List<Explanation> limited = new ArrayList<>();
        for (Contribution part : parts) {
            if (!part.gap()) {
                counted.add(part);
            } else if (part.value().high().isPresent()) {
                limited.add(part.explanation());
            } else {
                gaps.add(part.explanation());
            }
        }
        counted.sort(Comparator.comparingLong(Contribution::day));
        ImmutableList.Builder<Explanation> listed = ImmutableList.builderWithExpectedSize(parts.size());
        counted.forEach(part -> listed.add(part.explanation()));
        return listed.addAll(limited).addAll(gaps).build();
    }

    private Interval soFar(List<Unit> units) {
        List<Interval> values = units.stream().map(Unit::soFar).toList();
        Indicator.Aggregation over = frame.indicator().overUnits();
        return (values.size() == 1 ? Operation.Reduction.SUM : RecordAggregation.overUnits(over)).of(values);
    }

    private static ImmutableList<Assessment.Missing> missing(List<Unit> units) {
        return units.stream()
                .flatMap(unit -> unit.parts().stream())
                .flatMap(part -> part.missing().stream())
                .collect(ImmutableSet.toImmutableSet())
                .asList();
    }

    static boolean isSum(Indicator.Aggregation aggregation) {
        return aggregation == Indicator.Aggregation.SUM
                || aggregation == Indicator.Aggregation.RATIO
                || aggregation == Indicator.Aggregation.LAST;
    }
}
