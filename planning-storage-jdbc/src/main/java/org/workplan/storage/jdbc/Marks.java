package org.workplan.storage.jdbc;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Short marks of texts, side by side in one column: a text that is there has its mark there, and another seldom has the same one. */
final class Marks {

    /** Stands for so many texts that their marks do not fit. */
    static final String TOO_MANY = "*";

    private static final int MOST = 25;
    private static final HexFormat DIGITS = HexFormat.of();

    private Marks() {}

    private static String mark(String text) {
        return " " + DIGITS.toHexDigits(text.hashCode());
    }

    /** What the column holds; empty without texts. */
    static Optional<String> of(List<String> texts) {
        if (texts.isEmpty() || texts.size() > MOST) {
            return texts.isEmpty() ? Optional.empty() : Optional.of(TOO_MANY);
        }
        return Optional.of(texts.stream().map(Marks::mark).collect(Collectors.joining()));
    }

    /** What the column of a row that has the text is like. */
    static String like(String text) {
        return "%" + mark(text) + "%";
    }
}
