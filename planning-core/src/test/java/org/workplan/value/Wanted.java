package org.workplan.value;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * An acceptance set beside the plain sentence that it should mean, so that the set can be compared with the sentence number by number.
 *
 * @param set builds the set
 * @param accepts the meaning, said without the set
 */
record Wanted(Function<Domain, Acceptance> set, Predicate<Rational> accepts) {

    /** The edges lie on halves from -6 to 6. */
    private static Arbitrary<Rational> edges() {
        return Arbitraries.longs().between(-12, 12).map(half -> Rational.of(half, 2));
    }

    /** Whole numbers beyond every edge, or quarters, so that a number lies between any two edges. */
    static List<Rational> grid(Domain domain) {
        long parts = domain == Domain.COUNT ? 1 : 4;
        return LongStream.rangeClosed(-9 * parts, 9 * parts)
                .mapToObj(step -> Rational.of(step, parts))
                .toList();
    }

    static Arbitrary<Interval> intervals() {
        Arbitrary<Rational> ends = Arbitraries.longs().between(-14, 14).map(half -> Rational.of(half, 2));
        return Combinators.combine(ends, ends, Arbitraries.integers().between(0, 8))
                .as((one, two, openness) -> switch (openness) {
                    case 0 -> Interval.UNKNOWN;
                    case 1 -> Interval.atLeast(one);
                    case 2 -> Interval.atMost(one);
                    case 3 -> Interval.exactly(one);
                    default -> Interval.between(one.min(two), one.max(two));
                });
    }

    static Arbitrary<Wanted> any() {
        return nested(3);
    }

    private static Arbitrary<Wanted> nested(int depth) {
        if (depth == 0) {
            return simple();
        }
        Arbitrary<Wanted> inner = nested(depth - 1);
        return Arbitraries.oneOf(
                simple(),
                inner.map(Wanted::not),
                Combinators.combine(inner, inner).as(Wanted::or),
                Combinators.combine(inner, inner).as(Wanted::and));
    }

    private static Arbitrary<Wanted> simple() {
        return Combinators.combine(Arbitraries.integers().between(0, 6), edges(), edges())
                .as(Wanted::simple);
    }

    private static Wanted simple(int kind, Rational one, Rational two) {
        Rational low = one.min(two);
        Rational high = one.max(two);
        return switch (kind) {
            case 0 -> new Wanted(domain -> Acceptance.atLeast(low, domain), value -> value.compareTo(low) >= 0);
            case 1 -> new Wanted(domain -> Acceptance.moreThan(low, domain), value -> value.compareTo(low) > 0);
            case 2 -> new Wanted(domain -> Acceptance.atMost(low, domain), value -> value.compareTo(low) <= 0);
            case 3 -> new Wanted(domain -> Acceptance.lessThan(low, domain), value -> value.compareTo(low) < 0);
            case 4 -> new Wanted(domain -> Acceptance.exactly(low, domain), value -> value.equals(low));
            case 5 ->
                new Wanted(
                        domain -> Acceptance.between(low, high, domain),
                        value -> value.compareTo(low) >= 0 && value.compareTo(high) <= 0);
            default ->
                new Wanted(
                        domain -> Acceptance.anyOf(List.of(low, high), domain),
                        value -> value.equals(low) || value.equals(high));
        };
    }

    private Wanted or(Wanted other) {
        return new Wanted(
                domain -> set.apply(domain).union(other.set.apply(domain)),
                value -> accepts.test(value) || other.accepts.test(value));
    }

    private Wanted and(Wanted other) {
        return new Wanted(
                domain -> set.apply(domain).intersection(other.set.apply(domain)),
                value -> accepts.test(value) && other.accepts.test(value));
    }

    private Wanted not() {
        return new Wanted(domain -> set.apply(domain).complement(), value -> !accepts.test(value));
    }
}
