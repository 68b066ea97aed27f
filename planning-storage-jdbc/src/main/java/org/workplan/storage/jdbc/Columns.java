package org.workplan.storage.jdbc;

/** Texts for columns that people filter by; the whole text stands in the body. */
final class Columns {

    private static final int LENGTH = 250;

    private Columns() {}

    /** The beginning of a text, without characters that some databases refuse. */
    static String shortened(String text) {
        String clean = text.replace("\u0000", "");
        return clean.codePointCount(0, clean.length()) <= LENGTH
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, LENGTH));
    }
}
