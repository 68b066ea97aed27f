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
            boolean fits = number.precision() <= digits && Math.abs((long) number.scale()) <= digits;
            return fits ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }
}
