package org.workplan.storage.json.shape;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Utf8;
import java.util.Arrays;

/** A text that grows, with JSON strings in it. */
final class Characters {

    private static final int FIRST_SIZE = 512;
    /** Some machines allow no array that is longer. */
    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

    private static final char[] LINE = ("\n" + " ".repeat(64)).toCharArray();

    private final long most;
    private char[] all = new char[FIRST_SIZE];
    private int length;

    /** Begins a text that may have so many bytes in UTF-8; a character has at least one. */
    Characters(long most) {
        this.most = most;
    }

    int length() {
        return length;
    }

    void put(char character) {
        if (length == all.length) {
            reserve(1);
        }
        all[length++] = character;
    }

    void put(String text) {
        int from = length;
        lengthen(text.length());
        text.getChars(0, text.length(), all, from);
    }

    /**
     * Makes room behind the end.
     *
     * @throws IllegalArgumentException if the text becomes too long
     */
    private void reserve(long more) {
        long wanted = length + more;
        requireFits(wanted <= Math.min(most, LARGEST_ARRAY));
        all = Arrays.copyOf(all, (int) Math.min(Math.max(wanted, 2L * all.length), LARGEST_ARRAY));
    }

    private void requireFits(boolean fits) {
        checkArgument(fits, "A document has at most %s bytes; this one has more. Keep less in one plan.", most);
    }

    /**
     * {@return the whole text}
     *
     * @throws IllegalArgumentException if it is too long
     */
    String whole() {
        String whole = toString();
        requireFits(3L * whole.length() <= most || Utf8.encodedLength(whole) <= most);
        return whole;
    }

    /** Moves what stands from a place to another before the end of the text to a place further behind. */
    void move(int from, int to, int target) {
        System.arraycopy(all, from, all, target, to - from);
    }

    /** Makes the text longer by characters that are to be set. */
    void lengthen(long more) {
        if (length + more > all.length) {
            reserve(more);
        }
        length += (int) more;
    }

    /** Begins a line with two blanks for each level, over whatever stands at a place. */
    void indentAt(int place, int level) {
        int blanks = 2 * level;
        if (blanks < LINE.length) {
            System.arraycopy(LINE, 0, all, place, 1 + blanks);
        } else {
            all[place] = '\n';
            Arrays.fill(all, place + 1, place + 1 + blanks, ' ');
        }
    }

    /** Begins a line with two blanks for each level. */
    void indent(int level) {
        int place = length;
        lengthen(1 + 2 * level);
        indentAt(place, level);
    }

    /** Writes a JSON string. */
    void quote(String text) {
        put('"');
        int start = length;
        put(text);
        for (int index = start; index < length; index++) {
            if (needsCare(all[index])) {
                length = index;
                escape(text, index - start);
                break;
            }
        }
        put('"');
    }

    private static boolean needsCare(char character) {
        if (character < '\u0080') {
            return character < ' ' || character == '"' || character == '\\';
        }
        return character >= '\u2028' && (character <= '\u2029' || Character.isSurrogate(character));
    }

    private void escape(String text, int from) {
        for (int index = from; index < text.length(); index++) {
            char character = text.charAt(index);
            switch (character) {
                case '"' -> put("\\\"");
                case '\\' -> put("\\\\");
                case '\n' -> put("\\n");
                case '\r' -> put("\\r");
                case '\t' -> put("\\t");
                default -> {
                    if (character < ' '
                            || character == '\u2028'
                            || character == '\u2029'
                            || isLoneSurrogate(text, index)) {
                        put(String.format("\\u%04x", (int) character));
                    } else {
                        put(character);
                    }
                }
            }
        }
    }

    private static boolean isLoneSurrogate(String text, int index) {
        char character = text.charAt(index);
        if (Character.isHighSurrogate(character)) {
            return index + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
        }
        return Character.isLowSurrogate(character)
                && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
    }

    @Override
    public String toString() {
        return new String(all, 0, length);
    }
}
