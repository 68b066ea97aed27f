package org.workplan.value;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;

/**
 * How far a value may lie from an "about" number, both ends included. The upper side may be unbounded: about 50 people are then 45 or more.
 *
 * @param amount the distance, 0 or more: in the unit of the number, or in percent of it
 * @param relative true for percent
 * @param openAbove true if more is never too much
 */
public record Tolerance(BigDecimal amount, boolean relative, boolean openAbove) {

    /**
     * Normalises the amount.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Tolerance {
        checkArgument(amount.signum() >= 0, "A tolerance is 0 or more; %s is not.", amount);
        amount = Decimals.stated(amount);
    }

    /**
     * Obtains a tolerance in percent of the number.
     *
     * @param percent the percentage
     * @return the tolerance
     */
    public static Tolerance percent(long percent) {
        return new Tolerance(BigDecimal.valueOf(percent), true, false);
    }

    /**
     * Obtains a tolerance in the unit of the number.
     *
     * @param amount the distance
     * @return the tolerance
     */
    public static Tolerance absolute(long amount) {
        return new Tolerance(BigDecimal.valueOf(amount), false, false);
    }

    /**
     * Obtains the same tolerance below the number, and none above it.
     *
     * @return the tolerance with an open upper side
     */
    public Tolerance orMore() {
        return new Tolerance(amount, relative, true);
    }

    /**
     * Obtains the distance allowed around a number. On counts a share is rounded up to a whole number and is at least 1.
     *
     * @param number the number
     * @param domain the numbers that the value can be
     * @return the distance, 0 or more
     */
    public Rational around(Rational number, Domain domain) {
        if (!relative) {
            return Rational.of(amount);
        }
        Rational share = number.abs().times(Rational.of(amount)).dividedBy(Rational.of(100));
        return domain == Domain.COUNT ? share.ceiling().max(Rational.ONE) : share;
    }
}
