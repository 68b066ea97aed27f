package org.workplan.value;

import static com.google.common.base.Preconditions.checkArgument;
import static org.workplan.value.internal.Arguments.requirePresent;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An exact rational number, always in lowest terms with a positive denominator. Numbers that fit are kept as two longs; the rest as two big integers,
 * so that no operation ever rounds or overflows.
 */
public final class Rational implements Comparable<Rational> {

    /** The largest number of digits before or behind the point that a decimal may have to become a rational. */
    public static final int MAX_DECIMAL_DIGITS = 1_000;

    private static final int LONG_DIGITS = 18;

    /** Zero. */
    public static final Rational ZERO = new Rational(0, 1);

    /** One. */
    public static final Rational ONE = new Rational(1, 1);

    private final long numerator;
    private final long denominator;
    private final @Nullable BigFraction big;

    private record BigFraction(BigInteger numerator, BigInteger denominator) {}

    private Rational(long numerator, long denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.big = null;
    }

    private Rational(BigFraction big) {
        this.numerator = 0;
        this.denominator = 0;
        this.big = big;
    }

    /**
     * {@return a whole number}
     *
     * @param number the number
     */
    public static Rational of(long number) {
        return number == Long.MIN_VALUE ? of(BigInteger.valueOf(number), BigInteger.ONE) : new Rational(number, 1);
    }

    /**
     * {@return a fraction}
     *
     * @param numerator the number above the line
     * @param denominator the number below the line, not 0
     * @throws ArithmeticException if the denominator is 0
     */
    public static Rational of(long numerator, long denominator) {
        if (denominator > 0 && numerator != Long.MIN_VALUE) {
            return reduced(numerator, denominator);
        }
        return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /**
     * {@return a fraction}
     *
     * @param numerator the number above the line
     * @param denominator the number below the line, not 0
     * @throws ArithmeticException if the denominator is 0
     */
    public static Rational of(BigInteger numerator, BigInteger denominator) {
        requirePresent("numerator", numerator, "denominator", denominator);
        if (denominator.signum() == 0) {
            throw new ArithmeticException("A fraction with denominator 0 has no value: " + numerator + "/0.");
        }
        BigInteger divisor = numerator.gcd(denominator);
        BigInteger sign = BigInteger.valueOf(denominator.signum());
        BigInteger above = numerator.divide(divisor).multiply(sign);
        BigInteger below = denominator.divide(divisor).multiply(sign);
        return fitsLong(above) && fitsLong(below)
                ? new Rational(above.longValue(), below.longValue())
                : new Rational(new BigFraction(above, below));
    }

    /**
     * {@return the exact value of a decimal}
     *
     * @param decimal the decimal, with at most {@value #MAX_DECIMAL_DIGITS} digits before and behind the point
     * @throws IllegalArgumentException if the decimal has more digits, such as 1E+999999999
     */
    public static Rational of(BigDecimal decimal) {
        requirePresent("decimal", decimal);
        long digitsBefore = (long) decimal.precision() - decimal.scale();
        checkArgument(
                Math.abs((long) decimal.scale()) <= MAX_DECIMAL_DIGITS && digitsBefore <= MAX_DECIMAL_DIGITS,
                "A number has at most %s digits before and behind the point; one with exponent %s does not.",
                MAX_DECIMAL_DIGITS,
                -(long) decimal.scale());
        if (decimal.scale() == 0 && decimal.precision() <= LONG_DIGITS) {
            return new Rational(decimal.longValue(), 1);
        }
        if (decimal.scale() <= 0) {
            return of(decimal.toBigIntegerExact(), BigInteger.ONE);
        }
        return of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    /**
     * {@return a number from text}
     *
     * @param text a decimal such as {@code -0.5} or a fraction such as {@code 7/3}
     * @throws NumberFormatException if the text is neither
     */
    public static Rational parse(String text) {
        requirePresent("text", text);
        int line = text.indexOf('/');
        return line < 0
                ? of(new BigDecimal(text))
                : of(new BigInteger(text.substring(0, line)), new BigInteger(text.substring(line + 1)));
    }

    private static Rational reduced(long numerator, long denominator) {
        long a = Math.abs(numerator);
        long b = denominator;
        while (a != 0) {
            long rest = b % a;
            b = a;
            a = rest;
        }
        return new Rational(numerator / b, denominator / b);
    }

    private static boolean fitsLong(BigInteger number) {
        return number.bitLength() <= 62;
    }

    private BigInteger above() {
        return big == null ? BigInteger.valueOf(numerator) : big.numerator;
    }

    private BigInteger below() {
        return big == null ? BigInteger.valueOf(denominator) : big.denominator;
    }

    private static boolean isHalfSize(long number) {
        return number == (int) number;
    }

    private boolean isQuick(Rational other) {
        return big == null
                && other.big == null
                && isHalfSize(numerator)
                && isHalfSize(denominator)
                && isHalfSize(other.numerator)
                && isHalfSize(other.denominator);
    }

    /**
     * Adds.
     *
     * @param other the number to add
     * @return the sum
     */
    public Rational plus(Rational other) {
        if (isQuick(other)) {
            return reduced(
                    numerator * other.denominator + other.numerator * denominator, denominator * other.denominator);
        }
        return of(
                above().multiply(other.below()).add(other.above().multiply(below())), below().multiply(other.below()));
    }

    /**
     * Subtracts.
     *
     * @param other the number to take away
     * @return the difference
     */
    public Rational minus(Rational other) {
        return plus(other.negated());
    }

    /**
     * Multiplies.
     *
     * @param other the factor
     * @return the product
     */
    public Rational times(Rational other) {
        if (isQuick(other)) {
            return reduced(numerator * other.numerator, denominator * other.denominator);
        }
        return of(above().multiply(other.above()), below().multiply(other.below()));
    }

    /**
     * Divides.
     *
     * @param other the divisor, not 0
     * @return the quotient
     * @throws ArithmeticException if the divisor is 0
     */
    public Rational dividedBy(Rational other) {
        return of(above().multiply(other.below()), below().multiply(other.above()));
    }

    /**
     * Turns the sign round.
     *
     * @return the negative
     */
    public Rational negated() {
        return big == null ? new Rational(-numerator, denominator) : of(above().negate(), below());
    }

    /**
     * Drops the sign.
     *
     * @return the absolute value
     */
    public Rational abs() {
        return signum() < 0 ? negated() : this;
    }

    /**
     * {@return the smaller of two numbers}
     *
     * @param other the other number
     */
    public Rational min(Rational other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /**
     * {@return the larger of two numbers}
     *
     * @param other the other number
     */
    public Rational max(Rational other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** {@return the largest whole number that is not larger} */
    public Rational floor() {
        if (big == null) {
            return of(Math.floorDiv(numerator, denominator));
        }
        BigInteger[] parts = above().divideAndRemainder(below());
        return of(parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0], BigInteger.ONE);
    }

    /** {@return the smallest whole number that is not smaller} */
    public Rational ceiling() {
        return negated().floor().negated();
    }

    /** {@return the sign} */
    public int signum() {
        return big == null ? Long.signum(numerator) : big.numerator.signum();
    }

    /**
     * Checks if this is a whole number.
     *
     * @return true if it is
     */
    public boolean isInteger() {
        return big == null ? denominator == 1 : big.denominator.equals(BigInteger.ONE);
    }

    /** {@return the decimal that equals this number; empty if its digits never end} */
    public Optional<BigDecimal> toDecimal() {
        try {
            BigDecimal decimal =
                    new BigDecimal(above()).divide(new BigDecimal(below())).stripTrailingZeros();
            return Optional.of(decimal.scale() < 0 ? decimal.setScale(0) : decimal);
        } catch (ArithmeticException neverEnds) {
            return Optional.empty();
        }
    }

    /**
     * {@return a rounded decimal, for showing; never for comparing}
     *
     * @param scale the number of digits behind the point
     * @param rounding how to round
     */
    public BigDecimal toDecimal(int scale, RoundingMode rounding) {
        requirePresent("rounding", rounding);
        return new BigDecimal(above()).divide(new BigDecimal(below()), scale, rounding);
    }

    @Override
    public int compareTo(Rational other) {
        if (isQuick(other)) {
            return Long.compare(numerator * other.denominator, other.numerator * denominator);
        }
        return above().multiply(other.below()).compareTo(other.above().multiply(below()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Rational that && above().equals(that.above()) && below().equals(that.below()));
    }

    @Override
    public int hashCode() {
        return above().hashCode() * 31 + below().hashCode();
    }

    /** {@return the number as text} */
    @Override
    public String toString() {
        return toDecimal().map(BigDecimal::toPlainString).orElseGet(() -> above() + "/" + below());
    }
}
