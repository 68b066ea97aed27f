package org.workplan.storage.json.shape;

import java.math.BigDecimal;
import java.util.Optional;

/** Reads decimals without ever building a number that is larger than allowed. */
final class Numbers {

    private Numbers() {}

    /** The number; empty if the text is none, or has more digits or a larger exponent than allowed. */
    static Optional<BigDecimal> parse(String text, int digits) {
        if (text.length() > digits + 16) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(text);
            return fits(number, digits) ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    /** Checks if a number has no more than so many digits when it is written out, nor more behind the point. */
    static boolean fits(BigDecimal number, int digits) {
        return number.precision() - Math.min(number.scale(), 0L) <= digits && number.scale() <= digits;
    }
}
