package org.workplan.progress;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.workplan.plan.Indicator;
import org.workplan.plan.Ladder;
import org.workplan.plan.Plan;
import org.workplan.target.Aggregation;
import org.workplan.target.Basis;
import org.workplan.target.Completeness;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.Rational;

/** Makes one interval of the measurements of an indicator: what is counted so far, and what may still come or is not known. */
final class Counter {

    private final Plan plan;
    private final MeasurementLog log;
    private final ImmutableSet<String> usedEvidence;

    Counter(Plan plan, MeasurementLog log, ImmutableSet<String> usedEvidence) {
        this.plan = plan;
        this.log = log;
        this.usedEvidence = usedEvidence;
    }

    Selection select(Frame frame) {
        return Selection.of(plan, log, frame, usedEvidence);
    }

    Known count(Frame frame) {
        Selection selection = select(frame);
        ImmutableSet<Measurement> overlapping = selection.overlapping();
        if (!overlapping.isEmpty() && frame.indicator().basis() == Basis.INCREMENT) {
            return overlap(frame, selection, overlapping);
        }
        return switch (frame.indicator().valueKind()) {
            case RATIO -> Ratios.count(frame, selection);
            case LEVEL -> level(frame, selection);
            case COUNT, DECIMAL, CHECK ->
                frame.indicator().basis() == Basis.INCREMENT ? increments(frame, selection) : states(frame, selection);
        };
    }

    private Known overlap(Frame frame, Selection selection, ImmutableSet<Measurement> overlapping) {
        String ids = String.join(
                ", ", overlapping.stream().map(one -> one.id().value()).toList());
        return Provenance.unknown(frame, selection, new Missing(Missing.What.OVERLAP, ids));
    }

    private Known increments(Frame frame, Selection selection) {
        List<Measurement> numbers = numbers(selection);
        boolean silentHole = selection.counted().stream().anyMatch(Counter::isHole);
        Rational total = aggregate(frame.indicator(), numbers);
        boolean anything = !numbers.isEmpty() || frame.logAlive();
        boolean onlyUp = numbers.stream().allMatch(one -> number(one).signum() >= 0)
                && frame.indicator().overTime() != Aggregation.AVERAGE
                && frame.indicator().overTime() != Aggregation.MIN;
        ImmutableList.Builder<Missing> missing = ImmutableList.builder();
        Optional<Rational> extra = Optional.of(Rational.ZERO);
        if (frame.indicator().completeness() instanceof Completeness.PeriodicReports reports) {
            extra = Reports.missing(frame, selection, reports, missing);
        } else if (!frame.isClosed() || !anything || silentHole) {
            extra = Optional.empty();
            if (!anything) {
                missing.add(Missing.of(Missing.What.MEASUREMENT));
            }
        }
        if (silentHole) {
            missing.add(Missing.of(Missing.What.REPORT));
            extra = Optional.empty();
        }
        Interval soFar = anything ? Interval.exactly(total) : Interval.atLeast(Rational.ZERO);
        Interval value = extra.isEmpty()
                ? onlyUp ? Interval.atLeast(total) : Interval.UNKNOWN
                : Interval.between(total, total.plus(extra.get()));
        return new Known(
                value, soFar, numbers.size(), onlyUp, true, missing.build(), Provenance.of(frame, selection, value));
    }

    private static Rational aggregate(Indicator indicator, List<Measurement> numbers) {
        Optional<Rational> none = Optional.empty();
        return switch (indicator.overTime()) {
            case COUNT_DISTINCT ->
                Rational.of(numbers.stream()
                        .filter(one -> number(one).signum() > 0)
                        .map(Measurement::subject)
                        .distinct()
                        .count());
            case MIN ->
                numbers.stream()
                        .map(Counter::number)
                        .reduce(Rational::min)
                        .or(() -> none)
                        .orElse(Rational.ZERO);
            case MAX ->
                numbers.stream()
                        .map(Counter::number)
                        .reduce(Rational::max)
                        .or(() -> none)
                        .orElse(Rational.ZERO);
            case AVERAGE -> numbers.isEmpty() ? Rational.ZERO : sum(numbers).dividedBy(Rational.of(numbers.size()));
            case SUM, LAST, RATIO -> sum(numbers);
        };
    }

    private static Rational sum(List<Measurement> numbers) {
        Rational sum = Rational.ZERO;
        for (Measurement one : numbers) {
            sum = sum.plus(number(one));
        }
        return sum;
    }

    /** Running totals and snapshots: the last of each reporter and subject counts; an older one is never added. */
    private Known states(Frame frame, Selection selection) {
        TreeMap<String, Rational> last = new TreeMap<>();
        for (Measurement one : numbers(selection)) {
            String key = one.reporter().orElse("") + "/"
                    + one.subject().map(PartId::value).orElse("");
            last.put(key, number(one));
        }
        if (last.isEmpty()) {
            return Provenance.unknown(frame, selection, Missing.of(Missing.What.MEASUREMENT));
        }
        Rational total = last.values().stream().reduce(Rational.ZERO, Rational::plus);
        boolean growing = frame.indicator().basis() == Basis.RUNNING_TOTAL && !frame.isClosed();
        Interval value = growing ? Interval.atLeast(total) : Interval.exactly(total);
        return new Known(
                value,
                Interval.exactly(total),
                last.size(),
                growing || frame.isClosed(),
                true,
                ImmutableList.of(),
                Provenance.of(frame, selection, value));
    }

    private Known level(Frame frame, Selection selection) {
        Optional<Ladder> ladder = frame.indicator().ladder().flatMap(id -> plan.part(Ladder.class, id));
        if (ladder.isEmpty()) {
            return Provenance.unknown(frame, selection, Missing.of(Missing.What.LEVEL));
        }
        Rational top = Rational.of(ladder.get().levels().size());
        List<Rational> ranks = new ArrayList<>();
        for (Measurement one : selection.counted()) {
            rank(ladder.get(), one.value()).ifPresent(ranks::add);
        }
        Rational best = ranks.stream().reduce(Rational.ZERO, Rational::max);
        boolean known = !ranks.isEmpty();
        Interval value = frame.isClosed() && known ? Interval.exactly(best) : Interval.between(best, top);
        return new Known(
                value,
                known ? Interval.exactly(best) : value,
                ranks.size(),
                true,
                true,
                known ? ImmutableList.of() : ImmutableList.of(Missing.of(Missing.What.MEASUREMENT)),
                Provenance.of(frame, selection, value));
    }

    private static Optional<Rational> rank(Ladder ladder, Observation value) {
        if (value instanceof Observation.Level level) {
            return ladder.rank(level.level()).map(Rational::of);
        }
        return value instanceof Observation.NoLevel ? Optional.of(Rational.ZERO) : Optional.empty();
    }

    /** The items of a list that were done, each once. */
    Set<String> items(Frame frame) {
        Set<String> done = new HashSet<>();
        for (Measurement one : select(frame).counted()) {
            if (one.value() instanceof Observation.Item item) {
                done.add(item.item());
            }
        }
        return done;
    }

    private static List<Measurement> numbers(Selection selection) {
        return selection.counted().stream().filter(one -> isNumber(one.value())).toList();
    }

    private static boolean isNumber(Observation value) {
        return value instanceof Observation.Value || value instanceof Observation.Item;
    }

    private static Rational number(Measurement one) {
        return one.value() instanceof Observation.Value value ? Rational.of(value.value()) : Rational.ONE;
    }

    /** A reported gap: something may have happened that nobody counted. */
    private static boolean isHole(Measurement one) {
        return one.value() instanceof Observation.Absent absent
                && absent.reason() != Observation.Reason.NOT_DUE
                && absent.reason() != Observation.Reason.NOT_APPLICABLE;
    }
}
