package org.workplan.progress;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.ExplanationBuilder;
import org.workplan.explanation.Reduction;
import org.workplan.plan.Ladder;
import org.workplan.target.Aggregation;
import org.workplan.value.Interval;
import org.workplan.value.Rational;

/** Levels as their ranks on a ladder: the highest that was reached, or for a state that can be lost the last one seen. */
final class Levels {

    private Levels() {}

    static Known count(Frame frame, Selection selection, Optional<Ladder> ladder) {
        if (ladder.isEmpty()) {
            return Facts.unknown(frame, selection, Missing.of(Missing.What.LEVEL));
        }
        List<Explanation> ranks = new ArrayList<>();
        for (Measurement one : selection.counted()) {
            rank(ladder.get(), one.value()).ifPresent(rank -> ranks.add(Facts.number(one, rank)));
        }
        boolean losable = frame.indicator().overTime() == Aggregation.LAST;
        List<Explanation> counted = losable && !ranks.isEmpty() ? ranks.subList(ranks.size() - 1, ranks.size()) : ranks;
        boolean open = ranks.isEmpty() || (!frame.isClosed() && !losable);
        Interval anyLevel = Interval.between(
                Rational.ZERO, Rational.of(ladder.get().levels().size()));
        Explanation mayRise = Facts.gap(
                ranks.isEmpty() ? "progress.nothing-recorded" : "progress.still-open", frame.period(), anyLevel);
        Made made = new Made(
                Reduction.MAX,
                open ? Increments.both(counted, ImmutableList.of(mayRise)) : ImmutableList.copyOf(counted));
        return new Known(
                made.value(),
                ranks.isEmpty() ? made.value() : new Made(Reduction.MAX, counted).value(),
                ranks.size(),
                !losable || frame.isClosed(),
                true,
                ranks.isEmpty() ? ImmutableList.of(Missing.of(Missing.What.MEASUREMENT)) : ImmutableList.of(),
                Facts.value(frame, selection, made));
    }

    /** Begins to tell what was reached on a ladder, and what is wanted, by the names of the levels. */
    static ExplanationBuilder told(Ladder ladder, Known known, String wanted) {
        int reached = known.soFar().low().map(Levels::whole).orElse(0);
        if (known.records() == 0) {
            return Explanation.of("progress.level-unknown").text("level", wanted);
        }
        String key = (reached == 0 ? "progress.level-none" : "progress.level")
                + (known.value().exact().isPresent() ? "" : "-so-far");
        return Explanation.of(key)
                .text("level", wanted)
                .text("reached", reached == 0 ? "" : ladder.levels().get(reached - 1));
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
