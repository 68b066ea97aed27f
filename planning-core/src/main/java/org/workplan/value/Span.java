package org.workplan.value;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One unbroken piece of an {@link Acceptance}: from an end to an end, each open, closed or absent.
 *
 * @param low the lower end; empty when nothing bounds it
 * @param lowClosed whether the lower end itself belongs to the piece; false without one
 * @param high the upper end; empty when nothing bounds it
 * @param highClosed whether the upper end itself belongs to the piece; false without one
 */
public record Span(Optional<Rational> low, boolean lowClosed, Optional<Rational> high, boolean highClosed) {

    static final Span ALL = new Span(Optional.empty(), false, Optional.empty(), false);

    private static final Comparator<Span> BY_START =
            (one, other) -> one.startsAfter(other) ? 1 : other.startsAfter(one) ? -1 : 0;

    /** Refuses null. */
    public Span {
        requirePresent("low", low, "high", high);
    }

    static Span of(@Nullable Rational low, boolean lowClosed, @Nullable Rational high, boolean highClosed) {
        return new Span(
                Optional.ofNullable(low),
                lowClosed && low != null,
                Optional.ofNullable(high),
                highClosed && high != null);
    }

    /**
     * Checks if a number lies in the piece.
     *
     * @param value the number
     * @return true if it does
     */
    public boolean contains(Rational value) {
        requirePresent("value", value);
        return !isBelow(value) && !isAbove(value);
    }

    /** Whether the whole piece lies below a value. */
    boolean isBelow(Rational value) {
        if (high.isEmpty()) {
            return false;
        }
        int order = high.get().compareTo(value);
        return order < 0 || (order == 0 && !highClosed);
    }

    /** Whether the whole piece lies above a value. */
    boolean isAbove(Rational value) {
        if (low.isEmpty()) {
            return false;
        }
        int order = low.get().compareTo(value);
        return order > 0 || (order == 0 && !lowClosed);
    }

    boolean isEmpty() {
        if (low.isEmpty() || high.isEmpty()) {
            return false;
        }
        int order = low.get().compareTo(high.get());
        return order > 0 || (order == 0 && !(lowClosed && highClosed));
    }

    boolean contains(Interval known) {
        Rational from = known.lowOrNull();
        Rational to = known.highOrNull();
        return (from == null ? low.isEmpty() : !isAbove(from)) && (to == null ? high.isEmpty() : !isBelow(to));
    }

    boolean isDisjoint(Interval known) {
        Rational from = known.lowOrNull();
        Rational to = known.highOrNull();
        return (from != null && isBelow(from)) || (to != null && isAbove(to));
    }

    /** The piece with open ends moved in to the next whole number. */
    Span onCounts() {
        Rational first = low.isEmpty() ? null : low.get().ceiling();
        Rational last = high.isEmpty() ? null : high.get().floor();
        if (first != null && !lowClosed && first.equals(low.get())) {
            first = first.plus(Rational.ONE);
        }
        if (last != null && !highClosed && last.equals(high.get())) {
            last = last.minus(Rational.ONE);
        }
        return of(first, true, last, true);
    }

    Span intersection(Span other) {
        Span from = startsAfter(other) ? this : other;
        Span to = other.endsAfter(this) ? this : other;
        return new Span(from.low, from.lowClosed, to.high, to.highClosed);
    }

    /** The union with a piece that starts no earlier and touches this one. */
    Span through(Span later) {
        Span to = later.endsAfter(this) ? later : this;
        return new Span(low, lowClosed, to.high, to.highClosed);
    }

    boolean startsAfter(Span other) {
        if (low.isEmpty()) {
            return false;
        }
        if (other.low.isEmpty()) {
            return true;
        }
        int order = low.get().compareTo(other.low.get());
        return order > 0 || (order == 0 && !lowClosed && other.lowClosed);
    }

    private boolean endsAfter(Span other) {
        if (other.high.isEmpty()) {
            return false;
        }
        if (high.isEmpty()) {
            return true;
        }
        int order = high.get().compareTo(other.high.get());
        return order > 0 || (order == 0 && highClosed && !other.highClosed);
    }

    /** Whether a piece that starts no earlier overlaps this one, or follows without a gap. */
    boolean reaches(Span later, Domain domain) {
        if (high.isEmpty() || later.low.isEmpty()) {
            return true;
        }
        Rational end = domain == Domain.COUNT ? high.get().plus(Rational.ONE) : high.get();
        int order = end.compareTo(later.low.get());
        return order > 0 || (order == 0 && (highClosed || later.lowClosed));
    }

    Span mapped(UnaryOperator<Rational> edges) {
        return new Span(low.map(edges), lowClosed, high.map(edges), highClosed);
    }

    /** What lies below and above this piece. */
    ImmutableList<Span> outside() {
        ImmutableList.Builder<Span> outside = ImmutableList.builder();
        low.ifPresent(end -> outside.add(of(null, false, end, !lowClosed)));
        high.ifPresent(end -> outside.add(of(end, !highClosed, null, false)));
        return outside.build();
    }

    /** Pieces in ascending order, those that overlap or touch made one. */
    static ImmutableList<Span> normalised(Domain domain, Collection<Span> pieces) {
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

    @Override
    public String toString() {
        return (lowClosed ? "[" : "(")
                + low.map(Rational::toString).orElse("-inf")
                + ", "
                + high.map(Rational::toString).orElse("+inf")
                + (highClosed ? "]" : ")");
    }
}
