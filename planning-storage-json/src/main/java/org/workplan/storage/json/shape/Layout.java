package org.workplan.storage.json.shape;

import java.util.Arrays;

/**
 * Where the entries of open objects and arrays stand. At most two of them lie on one line at any time: the innermost, and the one around it while the
 * innermost has no entry.
 */
final class Layout {

    private static final int FIRST_SIZE = 16;

    private final Characters text;
    private final boolean onOneLine;
    private int level;
    private int[] counts = new int[FIRST_SIZE];
    private boolean[] flat = new boolean[FIRST_SIZE];
    /** Where the entries begin of what lies on one line and may yet have to be laid out again. */
    private int[] starts = new int[FIRST_SIZE];

    private int started;

    Layout(Characters text, boolean onOneLine) {
        this.text = text;
        this.onOneLine = onOneLine;
    }

    /** How many objects and arrays are open. */
    int level() {
        return level;
    }

    void begin(char bracket) {
        text.put(bracket);
        level++;
        if (level == counts.length) {
            counts = Arrays.copyOf(counts, 2 * level);
            flat = Arrays.copyOf(flat, 2 * level);
        }
        counts[level] = 0;
        flat[level] = true;
    }

    void end(char bracket) {
        if (flat[level]) {
            started -= onOneLine ? 0 : counts[level];
        } else {
            text.indent(level - 1);
        }
        text.put(bracket);
        level--;
    }

    /** Begins an entry of what is open; more than so many do not lie on one line. */
    void entry(int mostOnOneLine) {
        int count = counts[level]++;
        if (!onOneLine) {
            if (count == 0) {
                expand(level - 1, counts[level - 1]);
            } else if (count == mostOnOneLine) {
                expand(level, count);
            }
        }
        if (count > 0) {
            text.put(',');
        }
        if (!flat[level]) {
            text.indent(level);
        } else {
            if (count > 0) {
                text.put(' ');
            }
            start();
        }
    }

    private void start() {
        if (onOneLine) {
            return;
        }
        if (started == starts.length) {
            starts = Arrays.copyOf(starts, 2 * started);
        }
        starts[started++] = text.length();
    }

    /** Lays out what is open with one entry a line. */
    void expand() {
        if (!onOneLine) {
            expand(level, counts[level]);
        }
    }

    private void expand(int expanded, int entries) {
        if (!flat[expanded]) {
            return;
        }
        flat[expanded] = false;
        started -= entries;
        int line = 1 + 2 * expanded;
        int end = text.length();
        text.lengthen(line + (entries - 1L) * (line - 1));
        for (int entry = entries - 1; entry >= 0; entry--) {
            int from = starts[started + entry];
            int target = from + line + entry * (line - 1);
            text.move(from, end, target);
            text.indentAt(target - line, expanded);
            // The blank behind the comma gives way to the line feed.
            end = from - 1;
        }
    }
}
