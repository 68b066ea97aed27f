package org.workplan.progress.counting;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operand;
import org.workplan.explanation.Operation;
import org.workplan.plan.Indicator;
import org.workplan.plan.Ladder;
import org.workplan.progress.Assessment;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;
import org.workplan.value.Interval;
import org.workplan.value.Rational;

/** Levels as their ranks on a ladder: the highest that was reached, or for a state that can be lost the last one seen. */
public final class Levels {

    private Levels() {}

    static MeasuredValue count(CountingScope frame, Selection selection, Optional<Ladder> ladder) {
        if (ladder.isEmpty()) {
            return CountingExplanations.unknown(frame, selection, Assessment.Missing.of(Assessment.Missing.What.LEVEL));
        }
        List<Explanation> ranks = new ArrayList<>();
        for (Measurement one : selection.counted()) {
            rank(ladder.get(), one.value()).ifPresent(rank -> ranks.add(CountingExplanations.number(one, rank)));
        }
        boolean losable = frame.indicator().overTime() == Indicator.Aggregation.LAST;
        UnitStates states = UnitStates.together(
                frame, selection, one -> rank(ladder.get(), one.value()).isPresent());
        List<Explanation> counted = losable ? last(selection, ladder.get()) : ranks;
        ImmutableList<Assessment.Missing> missing = ranks.isEmpty()
                ? ImmutableList.of(Assessment.Missing.of(Assessment.Missing.What.MEASUREMENT))
                : losable ? states.missing() : states.gaps().asList();
        boolean open = !missing.isEmpty() || (!frame.isClosed() && !losable);
        Interval anyLevel = Interval.between(
                Rational.ZERO, Rational.of(ladder.get().levels().size()));
        Explanation mayRise = CountingExplanations.gap(
                ranks.isEmpty()
                        ? "progress.nothing-recorded"
                        : missing.isEmpty() ? "progress.still-open" : "progress.gap",
                frame.period(),
                anyLevel);
        Derivation made = new Derivation(
                losable ? Operation.Reduction.HULL : Operation.Reduction.MAX,
                open ? RecordAggregation.both(counted, ImmutableList.of(mayRise)) : ImmutableList.copyOf(counted));
        return new MeasuredValue(
                made.value(),
                ranks.isEmpty() ? made.value() : new Derivation(made.how(), counted).value(),
                ranks.size(),
                !losable || frame.isClosed(),
                true,
                missing,
                CountingExplanations.value(frame, selection, made, named(ladder.get(), made.value())));
    }

    /** The level that was seen last; several where there is no order between them. */
    private static List<Explanation> last(Selection selection, Ladder ladder) {
        List<Measurement> seen = selection.counted().stream()
                .filter(one -> rank(ladder, one.value()).isPresent())
                .toList();
        if (seen.isEmpty()) {
            return List.of();
        }
        LocalDate day = seen.get(seen.size() - 1).observed().end();
        return StateReading.latest(seen.stream()
                        .filter(one -> one.observed().end().equals(day))
                        .toList())
                .stream()
                .map(one -> CountingExplanations.number(
                        one, rank(ladder, one.value()).orElseThrow()))
                .toList();
    }

    /** Begins to tell what was reached on a ladder, and what is wanted, by the names of the levels. */
    public static Explanation.Builder told(Ladder ladder, MeasuredValue known, String wanted) {
        int reached = lowest(known.soFar());
        if (known.records() == 0) {
            return Explanation.of("progress.level-unknown").text("level", wanted);
        }
        String key = (reached == 0 ? "progress.level-none" : "progress.level")
                + (known.value().exact().isPresent() ? "" : "-so-far");
        return Explanation.of(key)
                .text("level", wanted)
                .text("reached", reached == 0 ? "" : ladder.levels().get(reached - 1));
    }

    /** The level that was reached, or the lowest and the highest that it may be. */
    private static Operand named(Ladder ladder, Interval ranks) {
        int low = lowest(ranks);
        int high = ranks.high().map(Levels::whole).orElse(ladder.levels().size());
        return low == high
                ? named(ladder, low)
                : new Operand.Phrase(
                        "progress.level-range",
                        ImmutableMap.of("low", named(ladder, low), "high", named(ladder, high)));
    }

    private static Operand named(Ladder ladder, int rank) {
        return rank == 0
                ? new Operand.Word("progress.no-level")
                : new Operand.Text(ladder.levels().get(rank - 1));
    }

    private static int lowest(Interval ranks) {
        return ranks.low().map(Levels::whole).orElse(0);
    }

    private static int whole(Rational rank) {
        return rank.floor().toDecimal().orElseThrow().intValueExact();
    }

    private static Optional<Rational> rank(Ladder ladder, Observation value) {
        if (value instanceof Observation.Level level) {
            return ladder.rank(level.level()).map(Rational::of);
        }
        return value instanceof Observation.NoLevel ? Optional.of(Rational.ZERO) : Optional.empty();
    }
}
