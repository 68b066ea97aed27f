package org.workplan.examples.console;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Writes text to a terminal. Characters of data that would control the terminal or reorder what it shows are written as JSON writes them, as a backslash, the
 * letter u and four digits: control characters, line and paragraph separators, direction marks, invisible characters and halves of surrogate pairs. Line feeds end
 * lines in what is written or printed, and are such characters in what is printed as one line. JSON stays the same JSON. The joiners and tags that emoji are made of
 * stay.
 */
final class Terminal extends PrintWriter {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int FIRST_TAG = 0xE0020;
    private static final int LAST_TAG = 0xE007F;

    Terminal(OutputStream out) {
        super(out, true, StandardCharsets.UTF_8);
    }

    Terminal(Writer out) {
        super(out, true);
    }

    @Override
    public void write(String text, int offset, int length) {
        writeAsIs(visible(text.substring(offset, offset + length)));
    }

    @Override
    public void write(String text) {
        write(text, 0, text.length());
    }

    @Override
    public void write(char[] characters, int offset, int length) {
        write(new String(characters, offset, length));
    }

    @Override
    public void write(int character) {
        write(String.valueOf((char) character));
    }

    @Override
    public void println(@Nullable String text) {
        writeAsIs(line(String.valueOf(text)));
        println();
    }

    @Override
    public void println(@Nullable Object value) {
        println(String.valueOf(value));
    }

    /** Writes over the current line and stays on it. */
    void overwrite(String line) {
        writeAsIs("\r" + line(line));
        flush();
    }

    private void writeAsIs(String text) {
        super.write(text, 0, text.length());
    }

    /** {@return a text of several lines that does not control a terminal} */
    static String visible(String text) {
        return visible(text, true);
    }

    /** {@return a text of one line that does not control a terminal} */
    static String line(String text) {
        return visible(text, false);
    }

    private static String visible(String text, boolean hasLines) {
        if (text.codePoints().noneMatch(Terminal::isHidden)) {
            return text;
        }
        StringBuilder visible = new StringBuilder();
        for (int index = 0; index < text.length(); ) {
            int point = text.codePointAt(index);
            int end = index + Character.charCount(point);
            boolean endsLine = hasLines && (point == '\n' || text.startsWith("\r\n", index));
            if (isHidden(point) && !endsLine) {
                text.substring(index, end).chars().forEach(unit -> visible.append(String.format("\\u%04X", unit)));
            } else {
                visible.appendCodePoint(point);
            }
            index = end;
        }
        return visible.toString();
    }

    private static boolean isHidden(int point) {
        return switch (Character.getType(point)) {
            case Character.FORMAT ->
                point != ZERO_WIDTH_JOINER && point != ZERO_WIDTH_NON_JOINER && (point < FIRST_TAG || point > LAST_TAG);
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default -> false;
        };
    }
}
