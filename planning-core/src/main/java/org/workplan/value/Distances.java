package org.workplan.value;

import java.util.Optional;

/** How far numbers lie from a set of acceptable values: 0 inside, otherwise the way to the nearest edge. */
record Distances(Acceptance set) {

    Optional<Rational> of(Rational value) {
        Optional<Rational> nearest = Optional.empty();
        for (Span span : set.spans()) {
            Rational distance = Rational.ZERO;
            if (span.isAbove(value)) {
                distance = span.low().orElseThrow().minus(value);
            } else if (span.isBelow(value)) {
                distance = value.minus(span.high().orElseThrow());
            }
            nearest = Optional.of(nearest.isEmpty() ? distance : nearest.get().min(distance));
        }
        return nearest;
    }

    Interval of(Interval known) {
        Optional<Rational> low = known.low().flatMap(this::of);
        Optional<Rational> high = known.high().flatMap(this::of);
        boolean touches = set.judge(known) != Verdict.NOT_MET;
        Rational nearest = touches
                ? Rational.ZERO
                : low.isPresent() && high.isPresent()
                        ? low.get().min(high.get())
                        : low.or(() -> high).orElseThrow();
        boolean bounded = (low.isPresent() || set.lowerEdge().isEmpty())
                && (high.isPresent() || set.upperEdge().isEmpty());
        if (!bounded) {
            return Interval.atLeast(nearest);
        }
        Rational farthest =
                low.orElse(Rational.ZERO).max(high.orElse(Rational.ZERO)).max(farthestBetweenPieces(known));
        return Interval.between(nearest, farthest);
    }

    private Rational farthestBetweenPieces(Interval known) {
        Rational farthest = Rational.ZERO;
        for (int next = 1; next < set.spans().size(); next++) {
            Rational end = set.spans().get(next - 1).high().orElseThrow();
            Rational start = set.spans().get(next).low().orElseThrow();
            Rational middle = end.plus(start).times(Rational.of(1, 2));
            Rational point = set.domain() == Domain.COUNT ? middle.floor() : middle;
            if (known.contains(point)) {
                farthest = farthest.max(of(point).orElseThrow());
            }
        }
        return farthest;
    }
}
