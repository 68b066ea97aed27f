package org.workplan.storage.json;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.workplan.storage.Failure;
import org.workplan.storage.StorageException;

/**
 * The lines of a log: a checksum, a mark and one JSON text each. The mark is a blank, or a plus for a line that counts only together with the next one, so
 * that lines which were added together are there together or not at all. What a crash left unfinished at the end is passed over; any other line that does
 * not fit its checksum is damage, and is told by its number.
 *
 * @param texts the JSON texts of the lines that were written whole
 * @param wholeLength how many bytes those lines take
 * @param failures the damaged lines
 */
record LogLines(ImmutableList<String> texts, long wholeLength, ImmutableList<Failure> failures) {

    private static final int CHECKSUM = 8;
    private static final char LAST = ' ';
    private static final char MORE_FOLLOWS = '+';

    static String checked(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < lines.size(); index++) {
            String marked = (index + 1 < lines.size() ? MORE_FOLLOWS : LAST) + lines.get(index);
            text.append(checksum(marked)).append(marked).append('\n');
        }
        return text.toString();
    }

    private static String checksum(String marked) {
        // A lone line is summed without its blank, as the first logs were.
        String summed = marked.charAt(0) == LAST ? marked.substring(1) : marked;
        return Hashing.crc32c().hashString(summed, StandardCharsets.UTF_8).toString();
    }

    /** The whole texts. */
    ImmutableList<String> orThrow() {
        for (Failure failure : failures) {
            throw new StorageException.CorruptData(failure.source() + ", " + failure.place(), failure.message());
        }
        return texts;
    }

    static LogLines of(String file, byte[] bytes) {
        Reading reading = new Reading(file, bytes);
        reading.run();
        return new LogLines(
                ImmutableList.copyOf(reading.texts), reading.wholeLength, ImmutableList.copyOf(reading.failures));
    }

    private static final class Reading {
        private final String file;
        private final byte[] bytes;
        private final List<String> texts = new ArrayList<>();
        private final List<String> unfinished = new ArrayList<>();
        private final List<Failure> failures = new ArrayList<>();
        private long wholeLength;

        Reading(String file, byte[] bytes) {
            this.file = file;
            this.bytes = bytes;
        }

        void run() {
            int number = 1;
            int start = 0;
            for (int end = lineEnd(start); end >= 0; end = lineEnd(start)) {
                String line = line(start, end);
                if (isWhole(line)) {
                    take(line, end);
                } else if (isTorn(start, end)) {
                    return;
                } else {
                    failures.add(new Failure(
                            file,
                            "line " + number,
                            "The line does not fit its checksum. Restore the file from a copy."));
                    wholeLength = end + 1L;
                }
                start = end + 1;
                number++;
            }
        }

        private void take(String line, int end) {
            unfinished.add(line.substring(CHECKSUM + 1));
            if (line.charAt(CHECKSUM) == LAST) {
                texts.addAll(unfinished);
                unfinished.clear();
                wholeLength = end + 1L;
            }
        }

        /** A crash may leave blocks of the last addition unwritten: they read as zeros, and nothing was added after it. */
        private boolean isTorn(int start, int end) {
            boolean hole = false;
            for (int index = start; index < end; index++) {
                hole |= bytes[index] == 0;
            }
            int next = end + 1;
            while (hole && lineEnd(next) >= 0) {
                String line = line(next, lineEnd(next));
                next = lineEnd(next) + 1;
                if (isWhole(line) && line.charAt(CHECKSUM) == LAST) {
                    return next >= bytes.length;
                }
            }
            return hole;
        }

        private String line(int start, int end) {
            return new String(bytes, start, end - start, StandardCharsets.UTF_8);
        }

        private int lineEnd(int from) {
            for (int index = from; index < bytes.length; index++) {
                if (bytes[index] == '\n') {
                    return index;
                }
            }
            return -1;
        }

        private static boolean isWhole(String line) {
            return line.length() > CHECKSUM
                    && (line.charAt(CHECKSUM) == LAST || line.charAt(CHECKSUM) == MORE_FOLLOWS)
                    && line.startsWith(checksum(line.substring(CHECKSUM)));
        }
    }
}
