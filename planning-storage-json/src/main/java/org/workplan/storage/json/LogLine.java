package org.workplan.storage.json;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.workplan.storage.Failure;
import org.workplan.storage.StorageException;

/**
 * A line of a log: a checksum, a mark and one JSON text. The mark is a blank, or a plus for a line that counts only together with the next one, so that
 * lines which were added together are there together or not at all.
 */
final class LogLine {

    private static final int CHECKSUM = 8;
    private static final char LAST = ' ';
    private static final char MORE_FOLLOWS = '+';

    private final long number;
    private final long start;
    private final byte[] bytes;

    /** The bytes between two line feeds; the first line of a log has number 1. */
    LogLine(long number, long start, byte[] bytes) {
        this.number = number;
        this.start = start;
        this.bytes = bytes;
    }

    long number() {
        return number;
    }

    /** Where in the file the line begins. */
    long start() {
        return start;
    }

    /** Writes texts as lines that count together, each with its line feed. */
    static List<byte[]> written(List<String> texts) {
        List<byte[]> lines = new ArrayList<>();
        for (String text : texts) {
            String marked = (lines.size() + 1 < texts.size() ? MORE_FOLLOWS : LAST) + text;
            lines.add((checksum(marked) + marked + '\n').getBytes(StandardCharsets.UTF_8));
        }
        return lines;
    }

    private static String checksum(String marked) {
        // A lone line is summed without its blank, as the first logs were.
        String summed = marked.charAt(0) == LAST ? marked.substring(1) : marked;
        return Hashing.crc32c().hashString(summed, StandardCharsets.UTF_8).toString();
    }

    /** Where the next line begins. */
    long end() {
        return start + bytes.length + 1;
    }

    boolean isWhole() {
        String line = line();
        return line.length() > CHECKSUM
                && (line.charAt(CHECKSUM) == LAST || line.charAt(CHECKSUM) == MORE_FOLLOWS)
                && line.startsWith(checksum(line.substring(CHECKSUM)));
    }

    /** This line, if it is as it was written. */
    LogLine orThrow(String file) {
        if (!isWhole()) {
            throw corrupt(damaged(file));
        }
        return this;
    }

    Failure damaged(String file) {
        return new Failure(file, "line " + number, "The line does not fit its checksum. Restore the file from a copy.");
    }

    static StorageException corrupt(Failure failure) {
        return new StorageException.CorruptData(failure.source() + ", " + failure.place(), failure.message());
    }

    /** Checks if a whole line counts by itself, or ends those that count together with it. */
    boolean isLast() {
        return bytes[CHECKSUM] == LAST;
    }

    /** Checks if blocks of it were never written: they read as zeros. */
    boolean hasHole() {
        for (byte unit : bytes) {
            if (unit == 0) {
                return true;
            }
        }
        return false;
    }

    /** The JSON text of a whole line. */
    String text() {
        return line().substring(CHECKSUM + 1);
    }

    private String line() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
