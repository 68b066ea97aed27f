package org.workplan.storage.jdbc;

/**
 * Texts in columns. Some databases refuse NUL, and none keeps half of a surrogate pair, so these two and the backslash that marks them are written as an
 * escape; every other text stands in the column as it is.
 */
final class Columns {

    private static final int LENGTH = 250;

    private Columns() {}

    /** The whole text, to be read back with {@link #read}. */
    static String written(String text) {
        if (isPlain(text) && text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder written = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (isEscaped(point)) {
                written.append(String.format("\\%04x", point));
            } else {
                written.appendCodePoint(point);
            }
        });
        return written.toString();
    }

    /** Checks quickly that a text has neither NUL nor surrogates, as almost all have not. */
    private static boolean isPlain(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (text.charAt(index) == 0 || Character.isSurrogate(text.charAt(index))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isEscaped(int point) {
        return point == 0 || point == '\\' || Character.getType(point) == Character.SURROGATE;
    }

    static String read(String column) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (int mark = column.indexOf('\\'); mark >= 0; mark = column.indexOf('\\', from)) {
            text.append(column, from, mark).append((char) Integer.parseInt(column, mark + 1, mark + 5, 16));
            from = mark + 5;
        }
        return from == 0 ? column : text.append(column, from, column.length()).toString();
    }

    /** The beginning of a text that stands whole in the body, for people who look at the table. */
    static String shortened(String text) {
        if (text.length() <= LENGTH && isPlain(text)) {
            return text;
        }
        String begun = text.codePointCount(0, text.length()) <= LENGTH
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LENGTH));
        return begun.codePoints()
                .filter(point -> point != 0 && Character.getType(point) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
