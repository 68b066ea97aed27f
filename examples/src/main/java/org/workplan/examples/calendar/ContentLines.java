package org.workplan.examples.calendar;

/** Writes the lines of an iCalendar file: ended by CRLF and folded at 75 octets, never inside a character. */
final class ContentLines {

    private static final int OCTETS = 75;

    private final StringBuilder out = new StringBuilder();

    /** Adds a line whose value is written as it is. */
    void add(String name, String value) {
        int used = 0;
        String line = name + ":" + value;
        for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
            int character = line.codePointAt(at);
            int octets = octets(character);
            if (used + octets > OCTETS) {
                out.append("\r\n ");
                used = 1;
            }
            out.appendCodePoint(character);
            used += octets;
        }
        out.append("\r\n");
    }

    /** Adds a line of text, with the characters that mean something to the format made harmless. */
    void text(String name, String text) {
        StringBuilder safe = new StringBuilder();
        text.replace("\r\n", "\n").codePoints().forEach(character -> {
            if (character == '\\' || character == ';' || character == ',') {
                safe.append('\\').appendCodePoint(character);
            } else if (character == '\n' || character == '\r') {
                safe.append("\\n");
            } else if (!Character.isISOControl(character)) {
                safe.appendCodePoint(character);
            }
        });
        add(name, safe.toString());
    }

    private static int octets(int character) {
        if (character < 0x80) {
            return 1;
        }
        return character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
