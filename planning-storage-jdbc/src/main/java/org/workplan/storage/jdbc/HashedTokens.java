package org.workplan.storage.jdbc;

import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/** Short marks of texts, side by side in one column: a text that is there has its mark there, and another seldom has the same one. */
final class HashedTokens {

    /** Stands for so many texts that their marks do not fit. */
    static final String TOO_MANY = "*";

    private static final int MOST = 25;
    private static final HexFormat DIGITS = HexFormat.of();

    private HashedTokens() {}

    private static String mark(String text) {
        return " " + DIGITS.toHexDigits(text.hashCode());
    }

    /** What the column holds; empty without texts. */
    static Optional<String> of(Set<String> texts) {
        if (texts.isEmpty() || texts.size() > MOST) {
            return texts.isEmpty() ? Optional.empty() : Optional.of(TOO_MANY);
        }
        StringBuilder marks = new StringBuilder();
        texts.forEach(text -> marks.append(mark(text)));
        return Optional.of(marks.toString());
    }

    /** What the column of a row that has the text is like. */
    static String like(String text) {
        return "%" + mark(text) + "%";
    }
}
