package org.workplan.rule.standard.common;

import java.util.Optional;
import org.workplan.target.Reading;
import org.workplan.value.Amount;
import org.workplan.value.Domain;
import org.workplan.value.Interval;
import org.workplan.value.Quantity;
import org.workplan.value.Rational;
import org.workplan.value.Span;

/** Takes exact numbers out of amounts; what is not exact gives none. */
public final class Numbers {

    private Numbers() {}

    /** The number of a quantity that stands alone or is said to be exact. */
    public static Optional<Rational> exact(Optional<Quantity> quantity) {
        return quantity.map(Quantity::amount)
                .filter(amount -> amount instanceof Amount.Stated stated
                        && (stated.comparator() == Amount.Comparator.BARE
                                || stated.comparator() == Amount.Comparator.EXACTLY))
                .flatMap(Amount::printedNumber)
                .map(Rational::of);
    }

    /** How many there may be where the plan says "about", by the tolerance of its own or of the standard policy; empty for any other amount. */
    static Optional<Interval> spread(Optional<Quantity> quantity) {
        return quantity.map(Quantity::amount)
                .filter(amount -> amount instanceof Amount.About)
                .flatMap(amount -> Reading.LITERAL.read(amount, Domain.COUNT))
                .map(wanted -> Interval.of(wanted.lowerEdge(), wanted.upperEdge()));
    }

    /** How many there may be where the plan names a number, about a number or a range; empty for words and for numbers open on a side. */
    public static Optional<Interval> possible(Optional<Quantity> quantity) {
        return exact(quantity)
                .map(Interval::exactly)
                .or(() -> spread(quantity))
                .or(() -> quantity.map(Quantity::amount)
                        .filter(amount -> amount instanceof Amount.Between)
                        .map(amount -> (Amount.Between) amount)
                        .map(range -> Interval.between(Rational.of(range.low()), Rational.of(range.high()))));
    }

    /** The numbers of an interval, to be compared with. */
    public static Span span(Interval numbers) {
        return new Span(
                numbers.low(),
                numbers.low().isPresent(),
                numbers.high(),
                numbers.high().isPresent());
    }

    /** The number that a quantity prints, exact or about. */
    public static Optional<Rational> printed(Optional<Quantity> quantity) {
        return quantity.map(Quantity::amount).flatMap(Amount::printedNumber).map(Rational::of);
    }
}
