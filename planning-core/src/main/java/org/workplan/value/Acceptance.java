package org.workplan.value;

import static com.google.common.base.Preconditions.checkArgument;
import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
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

    private static final Comparator<Span> BY_START =
            (one, other) -> one.startsAfter(other) ? 1 : other.startsAfter(one) ? -1 : 0;

    /** Brings the pieces into their normal form. */
    public Acceptance {
        requirePresent("domain", domain, "spans", spans);
        spans = normalised(domain, spans);
    }

    private static ImmutableList<Span> normalised(Domain domain, Collection<Span> pieces) {
        List<Span> sorted = new ArrayList<>();
        for (Span piece : pieces) {
            Span normal = domain == Domain.COUNT ? piece.onCounts() : piece;
            if (!normal.isEmpty()) {
                sorted.add(normal);
            }
        }
        if (sorted.size() < 2) {
            return ImmutableList.copyOf(sorted);
        }
        sorted.sort(BY_START);
        List<Span> merged = new ArrayList<>();
        for (Span span : sorted) {
            int last = merged.size() - 1;
            if (last >= 0 && merged.get(last).reaches(span, domain)) {
                merged.set(last, merged.get(last).through(span));
            } else {
                merged.add(span);
            }
        }
        return ImmutableList.copyOf(merged);
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
    public static Acceptance about(Rational value, Tolerance tolerance, Domain domain) {
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
                target,
                spans.stream()
                        .map(span -> new Span(
                                span.low().map(edges),
                                span.lowClosed(),
                                span.high().map(edges),
                                span.highClosed()))
                        .collect(ImmutableList.toImmutableList()));
    }

    private Rational scaled(Rational edge, Rational share) {
        Rational exact = edge.times(share);
        return domain == Domain.COUNT ? exact.floor() : exact;
    }

    /** {@return what the set does not accept} */
    public Acceptance complement() {
        Acceptance rest = everything(domain);
        for (Span span : spans) {
            Span below = Span.of(null, false, span.low().orElse(null), !span.lowClosed());
            Span above = Span.of(span.high().orElse(null), !span.highClosed(), null, false);
            ImmutableList.Builder<Span> outside = ImmutableList.builder();
            span.low().ifPresent(end -> outside.add(below));
            span.high().ifPresent(end -> outside.add(above));
            rest = rest.intersection(new Acceptance(domain, outside.build()));
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
        Rational low = known.lowOrNull();
        Rational high = known.highOrNull();
        if (domain == Domain.DECIMAL || ((low == null || low.isInteger()) && (high == null || high.isInteger()))) {
            return known;
        }
        Rational first = low == null ? null : low.ceiling();
        Rational last = high == null ? null : high.floor();
        boolean holdsNone = first != null && last != null && first.compareTo(last) > 0;
        return holdsNone ? known : Interval.of(Optional.ofNullable(first), Optional.ofNullable(last));
    }

    /**
     * {@return how far a number lies from the set, or from its edge where the edge itself is not accepted; empty if nothing is acceptable}
     *
     * @param value the number
     */
    public Optional<Rational> distance(Rational value) {
        requirePresent("value", value);
        Optional<Rational> nearest = Optional.empty();
        for (Span span : spans) {
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

    /**
     * {@return how far the values of an interval lie from the set: from the nearest to the farthest of them; empty if nothing is acceptable}
     *
     * @param known the interval
     */
    public Optional<Interval> distance(Interval known) {
        if (spans.isEmpty()) {
            return Optional.empty();
        }
        Optional<Rational> low = known.low().flatMap(this::distance);
        Optional<Rational> high = known.high().flatMap(this::distance);
        boolean touches = judge(known) != Verdict.NOT_MET;
        Rational nearest = touches
                ? Rational.ZERO
                : low.isPresent() && high.isPresent()
                        ? low.get().min(high.get())
                        : low.or(() -> high).orElseThrow();
        boolean bounded = (low.isPresent() || lowerEdge().isEmpty())
                && (high.isPresent() || upperEdge().isEmpty());
        if (!bounded) {
            return Optional.of(Interval.atLeast(nearest));
        }
        Rational farthest =
                low.orElse(Rational.ZERO).max(high.orElse(Rational.ZERO)).max(farthestBetweenPieces(known));
        return Optional.of(Interval.between(nearest, farthest));
    }

    private Rational farthestBetweenPieces(Interval known) {
        Rational farthest = Rational.ZERO;
        for (int next = 1; next < spans.size(); next++) {
            Rational end = spans.get(next - 1).high().orElseThrow();
            Rational start = spans.get(next).low().orElseThrow();
            Rational middle = end.plus(start).times(Rational.of(1, 2));
            Rational point = domain == Domain.COUNT ? middle.floor() : middle;
            if (known.contains(point)) {
                farthest = farthest.max(distance(point).orElseThrow());
            }
        }
        return farthest;
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
