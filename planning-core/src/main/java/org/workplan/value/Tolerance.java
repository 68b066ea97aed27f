package org.workplan.value;

import static com.google.common.base.Preconditions.checkArgument;
import static org.workplan.value.internal.Arguments.requirePresent;

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
        requirePresent("amount", amount);
        checkArgument(amount.signum() >= 0, "A tolerance is 0 or more; %s is not.", amount);
        amount = Decimals.stated(amount);
    }

    /**
     * {@return a tolerance in percent of the number}
     *
     * @param percent the percentage
     */
    public static Tolerance percent(long percent) {
        return new Tolerance(BigDecimal.valueOf(percent), true, false);
    }

    /**
     * {@return a tolerance in the unit of the number}
     *
     * @param amount the distance
     */
    public static Tolerance absolute(long amount) {
        return new Tolerance(BigDecimal.valueOf(amount), false, false);
    }

    /** {@return the same tolerance below the number, and none above it} */
    public Tolerance orMore() {
        return new Tolerance(amount, relative, true);
    }

    /**
     * {@return the distance allowed around a number} On counts a share is rounded up to a whole number and is at least 1.
     *
     * @param number the number
     * @param domain the numbers that the value can be
     */
    public Rational around(Rational number, Domain domain) {
        requirePresent("number", number, "domain", domain);
        if (!relative) {
            return Rational.of(amount);
        }
        Rational share = number.abs().times(Rational.of(amount)).dividedBy(Rational.of(100));
        return domain == Domain.COUNT ? share.ceiling().max(Rational.ONE) : share;
    }
}
