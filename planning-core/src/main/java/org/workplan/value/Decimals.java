package org.workplan.value;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;

/** One form for each decimal, so that 2.50 and 2.5 are equal wherever they are kept. */
public final class Decimals {
    private Decimals() {}

    /**
     * Obtains a decimal in its shortest plain form.
     *
     * @param number the number, with at most {@value Rational#MAX_DECIMAL_DIGITS} zeros behind its last digit
     * @return the same number with the smallest scale of 0 or more
     * @throws IllegalArgumentException if the number is too large to be written out, such as 1E+999999999
     */
    public static BigDecimal normalised(BigDecimal number) {
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
