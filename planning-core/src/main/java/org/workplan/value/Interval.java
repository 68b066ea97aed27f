package org.workplan.value;

import static com.google.common.base.Preconditions.checkArgument;
import static org.workplan.value.internal.Arguments.requirePresent;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of a value: a closed interval in which the true value lies. An end that nothing bounds is absent. Unknown is never zero. */
public final class Interval {

    /** Nothing is known. */
    public static final Interval UNKNOWN = new Interval(null, null);

    private final @Nullable Rational low;
    private final @Nullable Rational high;

    private Interval(@Nullable Rational low, @Nullable Rational high) {
        checkArgument(
                low == null || high == null || low.compareTo(high) <= 0,
                "An interval runs upward; %s to %s does not.",
                low,
                high);
        this.low = low;
        this.high = high;
    }

    /**
     * {@return the interval of a value that is known exactly}
     *
     * @param value the value
     */
    public static Interval exactly(Rational value) {
        requirePresent("value", value);
        return new Interval(value, value);
    }

    /**
     * {@return the interval of a whole number that is known exactly}
     *
     * @param value the value
     */
    public static Interval exactly(long value) {
        return exactly(Rational.of(value));
    }

    /**
     * {@return the interval from a value up}
     *
     * @param low the smallest value that is possible
     */
    public static Interval atLeast(Rational low) {
        requirePresent("low", low);
        return new Interval(low, null);
    }

    /**
     * {@return the interval from a value down}
     *
     * @param high the largest value that is possible
     */
    public static Interval atMost(Rational high) {
        requirePresent("high", high);
        return new Interval(null, high);
    }

    /**
     * {@return the interval between two values, both included}
     *
     * @param low the smallest value that is possible
     * @param high the largest value that is possible
     * @throws IllegalArgumentException if {@code high} lies below {@code low}
     */
    public static Interval between(Rational low, Rational high) {
        requirePresent("low", low, "high", high);
        return new Interval(low, high);
    }

    /**
     * {@return an interval from ends that may be absent}
     *
     * @param low the lower end; empty when nothing bounds it
     * @param high the upper end; empty when nothing bounds it
     * @throws IllegalArgumentException if {@code high} lies below {@code low}
     */
    public static Interval of(Optional<Rational> low, Optional<Rational> high) {
        requirePresent("low", low, "high", high);
        return new Interval(low.orElse(null), high.orElse(null));
    }

    /** {@return the lower end; empty when nothing bounds it} */
    public Optional<Rational> low() {
        return Optional.ofNullable(low);
    }

    /** {@return the upper end; empty when nothing bounds it} */
    public Optional<Rational> high() {
        return Optional.ofNullable(high);
    }

    @Nullable
    Rational lowOrNull() {
        return low;
    }

    @Nullable
    Rational highOrNull() {
        return high;
    }

    /** {@return the value, if it is known exactly; empty while more than one is possible} */
    public Optional<Rational> exact() {
        return isExact() ? low() : Optional.empty();
    }

    private boolean isExact() {
        return low != null && low.equals(high);
    }

    /**
     * Checks if a value is possible.
     *
     * @param value the value
     * @return true if it lies in the interval
     */
    public boolean contains(Rational value) {
        requirePresent("value", value);
        return (low == null || low.compareTo(value) <= 0) && (high == null || value.compareTo(high) <= 0);
    }

    /**
     * Checks if this says at least as much as another interval.
     *
     * @param other the other interval
     * @return true if every value that is possible here is possible there
     */
    public boolean narrows(Interval other) {
        boolean lowNarrows = other.low == null || (low != null && low.compareTo(other.low) >= 0);
        boolean highNarrows = other.high == null || (high != null && high.compareTo(other.high) <= 0);
        return lowNarrows && highNarrows;
    }

    /**
     * Adds what is known of two values.
     *
     * @param other the other interval
     * @return the interval of the sum
     */
    public Interval plus(Interval other) {
        requirePresent("other", other);
        Rational least = low == null || other.low == null ? null : low.plus(other.low);
        if (least != null && isExact() && other.isExact()) {
            return new Interval(least, least);
        }
        return new Interval(least, high == null || other.high == null ? null : high.plus(other.high));
    }

    /**
     * Subtracts what is known of two values.
     *
     * @param other the interval to take away
     * @return the interval of the difference
     */
    public Interval minus(Interval other) {
        return plus(other.times(Rational.of(-1)));
    }

    /**
     * Multiplies by a number.
     *
     * @param factor the number, of any sign
     * @return the interval of the product
     */
    public Interval times(Rational factor) {
        if (factor.signum() == 0) {
            return exactly(Rational.ZERO);
        }
        Rational first = low == null ? null : low.times(factor);
        Rational last = high == null ? null : high.times(factor);
        return factor.signum() > 0 ? new Interval(first, last) : new Interval(last, first);
    }

    /**
     * {@return the smallest interval around two}
     *
     * @param other the other interval
     */
    public Interval hull(Interval other) {
        requirePresent("other", other);
        return new Interval(
                low == null || other.low == null ? null : low.min(other.low),
                high == null || other.high == null ? null : high.max(other.high));
    }

    /**
     * {@return what two sources together say; empty if they contradict each other}
     *
     * @param other the other interval
     */
    public Optional<Interval> intersection(Interval other) {
        Rational first = low == null ? other.low : other.low == null ? low : low.max(other.low);
        Rational last = high == null ? other.high : other.high == null ? high : high.min(other.high);
        return first != null && last != null && first.compareTo(last) > 0
                ? Optional.empty()
                : Optional.of(new Interval(first, last));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Interval that && Objects.equals(low, that.low) && Objects.equals(high, that.high);
    }

    @Override
    public int hashCode() {
        return Objects.hash(low, high);
    }

    /** The interval with its ends moved in to whole numbers; unchanged if it holds none. */
    Interval onCounts() {
        boolean isWhole = (low == null || low.isInteger()) && (high == null || high.isInteger());
        if (isWhole) {
            return this;
        }
        Rational first = low == null ? null : low.ceiling();
        Rational last = high == null ? null : high.floor();
        boolean holdsNone = first != null && last != null && first.compareTo(last) > 0;
        return holdsNone ? this : of(Optional.ofNullable(first), Optional.ofNullable(last));
    }

    @Override
    public String toString() {
        return low != null && low.equals(high)
                ? low.toString()
                : (low == null ? "(-inf" : "[" + low) + ", " + (high == null ? "+inf)" : high + "]");
    }
}
