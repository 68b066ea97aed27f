package org.workplan.value.internal;

import static com.google.common.base.Preconditions.checkArgument;
import static org.workplan.value.internal.Arguments.requirePresent;

import java.math.BigDecimal;
import java.math.MathContext;
import org.workplan.value.Rational;

/** One form for each decimal, so that 2.50 and 2.5 are equal wherever they are kept. */
public final class Decimals {

    /** The largest number of digits, and of digits behind the point, that a stated number may have: every store and format keeps so many exactly. */
    public static final int MAX_STATED_DIGITS = 64;

    private static final MathContext SHORT = new MathContext(10);

    private Decimals() {}

    /**
     * {@return a decimal that a plan or a record states, in its shortest plain form}
     *
     * @param number the number
     * @throws IllegalArgumentException if it takes more than {@value #MAX_STATED_DIGITS} digits to write it out, or more behind the point
     */
    public static BigDecimal stated(BigDecimal number) {
        requirePresent("number", number);
        BigDecimal stripped = number.stripTrailingZeros();
        long digits = (long) stripped.precision() - Math.min(stripped.scale(), 0);
        checkArgument(
                digits <= MAX_STATED_DIGITS && stripped.scale() <= MAX_STATED_DIGITS,
                "A stated number has at most %s digits, and at most as many behind the point; one near %s has more. Round it.",
                MAX_STATED_DIGITS,
                stripped.round(SHORT));
        return normalised(stripped);
    }

    /**
     * {@return a decimal in its shortest plain form}
     *
     * @param number the number, with at most {@value Rational#MAX_DECIMAL_DIGITS} zeros behind its last digit
     * @throws IllegalArgumentException if the number is too large to be written out, such as 1E+999999999
     */
    public static BigDecimal normalised(BigDecimal number) {
        requirePresent("number", number);
        BigDecimal stripped = number.stripTrailingZeros();
        if (stripped.scale() >= 0) {
            return stripped;
        }
        checkArgument(
                stripped.scale() >= -Rational.MAX_DECIMAL_DIGITS,
                "The number %s has more than %s zeros. Write a smaller one.",
                stripped,
                Rational.MAX_DECIMAL_DIGITS);
        return stripped.setScale(0);
    }
}
