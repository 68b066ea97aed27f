package org.workplan.value;

import static com.google.common.base.Preconditions.checkArgument;
import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What is enough: the set of acceptable values, as a union of pieces that neither overlap nor touch, in ascending order. "More than six" is one piece,
 * "two or five" are two.
 *
 * @param domain the numbers that a value can be
 * @param spans the pieces; none if nothing is acceptable
 */
public record Acceptance(Domain domain, ImmutableList<Span> spans) {

    /** Brings the pieces into their normal form. */
    public Acceptance {
        requirePresent("domain", domain, "spans", spans);
        spans = Span.normalised(domain, spans);
    }

    private static Acceptance of(Domain domain, Span... spans) {
        return new Acceptance(domain, ImmutableList.copyOf(spans));
    }

    /**
     * {@return the set of all numbers}
     *
     * @param domain the numbers
     */
    public static Acceptance everything(Domain domain) {
        return of(domain, Span.ALL);
    }

    /**
     * {@return the empty set}
     *
     * @param domain the numbers
     */
    public static Acceptance nothing(Domain domain) {
        return of(domain);
    }

    /**
     * {@return a number and all above it}
     *
     * @param low the number
     * @param domain the numbers
     */
    public static Acceptance atLeast(Rational low, Domain domain) {
        requirePresent("low", low);
        return of(domain, Span.of(low, true, null, false));
    }

    /**
     * {@return all above a number}
     *
     * @param low the number, itself not in the set
     * @param domain the numbers
     */
    public static Acceptance moreThan(Rational low, Domain domain) {
        requirePresent("low", low);
        return of(domain, Span.of(low, false, null, false));
    }

    /**
     * {@return a number and all below it}
     *
     * @param high the number
     * @param domain the numbers
     */
    public static Acceptance atMost(Rational high, Domain domain) {
        requirePresent("high", high);
        return of(domain, Span.of(null, false, high, true));
    }

    /**
     * {@return all below a number}
     *
     * @param high the number, itself not in the set
     * @param domain the numbers
     */
    public static Acceptance lessThan(Rational high, Domain domain) {
        requirePresent("high", high);
        return of(domain, Span.of(null, false, high, false));
    }

    /**
     * {@return a single number}
     *
     * @param value the number
     * @param domain the numbers
     */
    public static Acceptance exactly(Rational value, Domain domain) {
        requirePresent("value", value);
        return between(value, value, domain);
    }

    /**
     * {@return the numbers between two, both included}
     *
     * @param low the lower
     * @param high the upper; below the lower the set is empty
     * @param domain the numbers
     */
    public static Acceptance between(Rational low, Rational high, Domain domain) {
        requirePresent("low", low, "high", high);
        return of(domain, Span.of(low, true, high, true));
    }

    /**
     * {@return the numbers about another}
     *
     * @param value the number
     * @param tolerance how far the others may lie from it
     * @param domain the numbers
     */
    public static Acceptance about(Rational value, Amount.Tolerance tolerance, Domain domain) {
        requirePresent("value", value, "tolerance", tolerance);
        Rational distance = tolerance.around(value, domain);
        return tolerance.openAbove()
                ? atLeast(value.minus(distance), domain)
                : between(value.minus(distance), value.plus(distance), domain);
    }

    /**
     * {@return a set of single numbers}
     *
     * @param values the numbers
     * @param domain the numbers that there are
     */
    public static Acceptance anyOf(Collection<Rational> values, Domain domain) {
        requirePresent("values", values);
        return new Acceptance(
                domain,
                values.stream()
                        .map(value -> Span.of(value, true, value, true))
                        .collect(ImmutableList.toImmutableList()));
    }

    /**
     * {@return what either set accepts}
     *
     * @param other the other set, of the same domain
     * @throws IllegalArgumentException if the other set is of another domain
     */
    public Acceptance union(Acceptance other) {
        requireSameDomain(other);
        return new Acceptance(
                domain,
                ImmutableList.<Span>builder().addAll(spans).addAll(other.spans).build());
    }

    /**
     * {@return what both sets accept}
     *
     * @param other the other set, of the same domain
     * @throws IllegalArgumentException if the other set is of another domain
     */
    public Acceptance intersection(Acceptance other) {
        requireSameDomain(other);
        ImmutableList.Builder<Span> shared = ImmutableList.builder();
        for (Span one : spans) {
            for (Span two : other.spans) {
                shared.add(one.intersection(two));
            }
        }
        return new Acceptance(domain, shared.build());
    }

    private void requireSameDomain(Acceptance other) {
        checkArgument(
                domain == other.domain,
                "Sets of %s and of %s do not combine. Read both in one domain.",
                domain,
                other.domain);
    }

    /**
     * {@return what a share of the time asks for: every edge in proportion, exact on decimals, rounded down on counts, so that only the whole ones
     * due by then are asked for}
     *
     * @param share the share, more than 0
     * @throws IllegalArgumentException if the share is 0 or less
     */
    public Acceptance scaled(Rational share) {
        checkArgument(share.signum() > 0, "A share of the time is more than 0; %s is not.", share);
        return mapped(domain, edge -> scaled(edge, share));
    }

    /**
     * {@return what a set of percentages asks for out of a whole: "over 98 percent" of 500 is from 491 up, exactly and in whole numbers}
     *
     * @param whole how many there are in all, more than 0
     * @throws IllegalArgumentException if the whole is 0 or less: a percentage of nothing asks for nothing
     */
    public Acceptance outOf(long whole) {
        checkArgument(whole > 0, "A percentage is out of more than 0; %s is not.", whole);
        return mapped(Domain.COUNT, edge -> edge.times(Rational.of(whole, 100)));
    }

    private Acceptance mapped(Domain target, UnaryOperator<Rational> edges) {
        return new Acceptance(
                target, spans.stream().map(span -> span.mapped(edges)).collect(ImmutableList.toImmutableList()));
    }

    private Rational scaled(Rational edge, Rational share) {
        Rational exact = edge.times(share);
        return domain == Domain.COUNT ? exact.floor() : exact;
    }

    /** {@return what the set does not accept} */
    public Acceptance complement() {
        Acceptance rest = everything(domain);
        for (Span span : spans) {
            rest = rest.intersection(new Acceptance(domain, span.outside()));
        }
        return rest;
    }

    /**
     * Checks if a number is acceptable.
     *
     * @param value the number
     * @return true if it is
     */
    public boolean contains(Rational value) {
        return judge(Interval.exactly(value)) == Verdict.MET;
    }

    /**
     * Compares what is known with what is enough. On counts the ends of the interval move in to whole numbers first.
     *
     * @param known the interval in which the true value lies
     * @return met inside, not met outside, undetermined across an edge
     */
    public Verdict judge(Interval known) {
        boolean disjoint = true;
        for (Span span : spans) {
            if (span.contains(onDomain(known))) {
                return Verdict.MET;
            }
            disjoint &= span.isDisjoint(onDomain(known));
        }
        return disjoint ? Verdict.NOT_MET : Verdict.UNDETERMINED;
    }

    private Interval onDomain(Interval known) {
        return domain == Domain.DECIMAL ? known : known.onCounts();
    }

    /**
     * {@return how far a number lies from the set, or from its edge where the edge itself is not accepted; empty if nothing is acceptable}
     *
     * @param value the number
     */
    public Optional<Rational> distance(Rational value) {
        requirePresent("value", value);
        return new Distances(this).of(value);
    }

    /**
     * {@return how far the values of an interval lie from the set: from the nearest to the farthest of them; empty if nothing is acceptable}
     *
     * @param known the interval
     */
    public Optional<Interval> distance(Interval known) {
        requirePresent("known", known);
        return spans.isEmpty() ? Optional.empty() : Optional.of(new Distances(this).of(known));
    }

    /**
     * {@return how much a number must grow to be acceptable; the distance to the next piece above; empty if growing never helps}
     *
     * @param value the number
     */
    public Optional<Rational> stillNeeded(Rational value) {
        if (contains(value)) {
            return Optional.of(Rational.ZERO);
        }
        return spans.stream()
                .filter(span -> span.isAbove(value))
                .map(span -> span.low().orElseThrow().minus(value))
                .findFirst();
    }

    /**
     * {@return how much a number must shrink to be acceptable; the distance to the next piece below; empty if shrinking never helps}
     *
     * @param value the number
     */
    public Optional<Rational> excess(Rational value) {
        if (contains(value)) {
            return Optional.of(Rational.ZERO);
        }
        return spans.reverse().stream()
                .filter(span -> span.isBelow(value))
                .map(span -> value.minus(span.high().orElseThrow()))
                .findFirst();
    }

    /** {@return the lower edge; empty if the set goes down for ever or is empty} */
    public Optional<Rational> lowerEdge() {
        return spans.isEmpty() ? Optional.empty() : spans.get(0).low();
    }

    /** {@return the upper edge; empty if the set goes up for ever or is empty} */
    public Optional<Rational> upperEdge() {
        return spans.isEmpty() ? Optional.empty() : spans.get(spans.size() - 1).high();
    }

    /**
     * Checks if more is always at least as good: one piece that goes up for ever.
     *
     * @return true for "at least" and "more than"
     */
    public boolean isMinimumOnly() {
        return spans.size() == 1
                && spans.get(0).high().isEmpty()
                && spans.get(0).low().isPresent();
    }

    /**
     * Checks if less is always at least as good: one piece that goes down for ever.
     *
     * @return true for "at most" and "less than"
     */
    public boolean isMaximumOnly() {
        return spans.size() == 1
                && spans.get(0).low().isEmpty()
                && spans.get(0).high().isPresent();
    }

    @Override
    public String toString() {
        return spans.isEmpty()
                ? "{}"
                : String.join(" or ", spans.stream().map(Span::toString).toList());
    }
}
