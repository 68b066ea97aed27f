package org.workplan.records;

import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;

import com.google.common.collect.ImmutableListMultimap;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.workplan.plan.Group;
import org.workplan.plan.Indicator;
import org.workplan.plan.Plan;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;
import org.workplan.progress.counting.CountArithmetic;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.Rational;

/**
 * How many people the attendance records of one session come to. A list of names and a head count are two answers to the same question: the larger holds, they
 * are never added. A name counts once, however often it is recorded. Several head counts become one by the aggregations of the indicator.
 *
 * @param names how many the names come to; empty if no name is recorded
 * @param heads how many the head counts come to; empty if nobody was counted
 */
record AttendanceCount(Optional<Interval> names, Optional<Interval> heads) {

    private static final Interval ONE = Interval.exactly(1);

    /** Puts the records of one session together. */
    static AttendanceCount of(Plan plan, PartId attendance, PartId session, Collection<Measurement> recorded) {
        Optional<Indicator> indicator = plan.part(Indicator.class, attendance);
        ImmutableListMultimap<PartId, Measurement> bySubject = recorded.stream()
                .collect(toImmutableListMultimap(one -> one.subject().orElse(session), one -> one));
        boolean isDistinct = indicator
                .filter(one -> one.overTime() == Indicator.Aggregation.COUNT_DISTINCT
                        || one.overUnits() == Indicator.Aggregation.COUNT_DISTINCT)
                .isPresent();
        List<Interval> names = bySubject.asMap().entrySet().stream()
                .filter(entry -> isName(plan, entry.getKey(), session))
                .map(entry -> largest(entry.getValue()))
                .map(people -> isDistinct ? CountArithmetic.smaller(people, ONE) : people)
                .toList();
        List<Interval> heads = bySubject.asMap().entrySet().stream()
                .filter(entry -> !isName(plan, entry.getKey(), session))
                .map(entry -> combined(
                        indicator.map(Indicator::overTime).orElse(Indicator.Aggregation.SUM),
                        inOrder(entry.getValue())))
                .toList();
        return new AttendanceCount(
                names.stream().reduce(Interval::plus),
                heads.isEmpty()
                        ? Optional.empty()
                        : Optional.of(combined(
                                indicator.map(Indicator::overUnits).orElse(Indicator.Aggregation.SUM), heads)));
    }

    /** A subject is a name unless it stands for the session as a whole or for a group of the plan. */
    private static boolean isName(Plan plan, PartId subject, PartId session) {
        return !subject.equals(session) && plan.part(Group.class, subject).isEmpty();
    }

    private static List<Interval> inOrder(Collection<Measurement> recorded) {
        return recorded.stream()
                .sorted(Comparator.comparing((Measurement one) -> one.observed().end())
                        .thenComparing(Measurement::id))
                .map(AttendanceCount::number)
                .toList();
    }

    static Interval number(Measurement one) {
        return one.value() instanceof Observation.Value value
                ? Interval.exactly(Rational.of(value.value()))
                : CountArithmetic.ANY;
    }

    /** A name that is recorded twice is one person or, unless people are counted once each, one party of as many as the larger record says. */
    private static Interval largest(Collection<Measurement> recorded) {
        return recorded.stream()
                .map(AttendanceCount::number)
                .reduce(CountArithmetic::larger)
                .orElse(CountArithmetic.ANY);
    }

    private static Interval combined(Indicator.Aggregation aggregation, List<Interval> counts) {
        Interval sum = counts.stream().reduce(CountArithmetic.NONE, Interval::plus);
        return switch (aggregation) {
            case SUM, RATIO -> sum;
            case LAST -> counts.get(counts.size() - 1);
            case MAX -> counts.stream().reduce(CountArithmetic.NONE, CountArithmetic::larger);
            case MIN -> counts.stream().reduce(CountArithmetic::smaller).orElse(CountArithmetic.ANY);
            case AVERAGE -> sum.times(Rational.of(1, counts.size()));
            case COUNT_DISTINCT ->
                Interval.of(
                        counts.stream()
                                .reduce(CountArithmetic.NONE, CountArithmetic::larger)
                                .low(),
                        sum.high());
        };
    }

    /** {@return how many were present; from 0 upward if nothing is recorded} */
    Interval people() {
        return names.flatMap(named -> heads.map(counted -> CountArithmetic.larger(named, counted)))
                .or(() -> names)
                .or(() -> heads)
                .orElse(CountArithmetic.ANY);
    }
}
