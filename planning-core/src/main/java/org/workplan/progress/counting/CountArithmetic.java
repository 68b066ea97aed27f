package org.workplan.progress.counting;

import java.util.Optional;
import org.workplan.target.Reading;
import org.workplan.value.Acceptance;
import org.workplan.value.Amount;
import org.workplan.value.Domain;
import org.workplan.value.Interval;
import org.workplan.value.Quantity;
import org.workplan.value.Rational;

/** Arithmetic on what is known of things that can be counted, and are therefore never fewer than none. */
public final class CountArithmetic {

    public static final Interval NONE = Interval.exactly(Rational.ZERO);
    public static final Interval ANY = Interval.atLeast(Rational.ZERO);

    private CountArithmetic() {}

    /**
     * What a stated amount leaves possible. A number by itself is that number here (four boards are four boards); words leave everything possible.
     */
    public static Interval of(Amount amount) {
        Reading reading =
                new Reading(Reading.LITERAL.comparison(), Reading.BareNumber.EXACTLY, Reading.LITERAL.tolerance());
        boolean whole = amount.printedNumber()
                .map(number -> Rational.of(number).isInteger())
                .orElse(false);
        Optional<Acceptance> read = reading.read(amount, whole ? Domain.COUNT : Domain.DECIMAL);
        return read.map(wanted -> Interval.of(
                        Optional.of(wanted.lowerEdge().orElse(Rational.ZERO).max(Rational.ZERO)),
                        wanted.upperEdge().map(high -> high.max(Rational.ZERO))))
                .orElse(ANY);
    }

    public static Interval of(Optional<Quantity> quantity) {
        return quantity.map(Quantity::amount).map(CountArithmetic::of).orElse(ANY);
    }

    /** One minus the other, never below none: what is lacking, what is left. */
    public static Interval less(Interval one, Interval other) {
        Interval difference = one.minus(other);
        return Interval.of(
                Optional.of(difference.low().orElse(Rational.ZERO).max(Rational.ZERO)),
                difference.high().map(high -> high.max(Rational.ZERO)));
    }

    public static Interval smaller(Interval one, Interval other) {
        return Interval.of(
                both(one.low(), other.low()).or(() -> Optional.of(Rational.ZERO)),
                one.high().isPresent() && other.high().isPresent()
                        ? both(one.high(), other.high())
                        : one.high().or(other::high));
    }

    public static Interval larger(Interval one, Interval other) {
        return Interval.of(
                Optional.of(one.low().orElse(Rational.ZERO).max(other.low().orElse(Rational.ZERO))),
                one.high().flatMap(high -> other.high().map(high::max)));
    }

    /** The product of two intervals, neither of which goes below none. */
    public static Interval times(Interval one, Interval other) {
        if (one.equals(NONE) || other.equals(NONE)) {
            return NONE;
        }
        return Interval.of(
                one.low().flatMap(low -> other.low().map(low::times)),
                one.high().flatMap(high -> other.high().map(high::times)));
    }

    private static Optional<Rational> both(Optional<Rational> one, Optional<Rational> other) {
        return one.flatMap(first -> other.map(first::min));
    }
}
