package org.workplan.storage.json;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.workplan.storage.StorageException;

/**
 * The lines of a log: eight hexadecimal digits of a checksum (CRC-32C), a blank, the text, a line feed. A last line that is not whole was never
 * acknowledged and does not count; one before it that is wrong is damage and is reported.
 */
final class LogLines {

    private static final int CHECKSUM = 8;

    private LogLines() {}

    static String checked(String text) {
        return checksum(text) + " " + text + "\n";
    }

    private static String checksum(String text) {
        return Hashing.crc32c().hashString(text, StandardCharsets.UTF_8).toString();
    }

    static List<String> read(String file, byte[] bytes) {
        List<String> texts = new ArrayList<>();
        int start = 0;
        int number = 1;
        while (start < bytes.length) {
            int end = lineEnd(bytes, start);
            boolean last = end < 0 || lineEnd(bytes, end + 1) < 0;
            if (end < 0) {
                return texts;
            }
            String line = new String(bytes, start, end - start, StandardCharsets.UTF_8);
            if (isWhole(line)) {
                texts.add(line.substring(CHECKSUM + 1));
            } else if (!last) {
                throw new StorageException.CorruptData(
                        file + ", line " + number, "The line does not fit its checksum. Restore the file from a copy.");
            }
            start = end + 1;
            number++;
        }
        return texts;
    }

    /** How many bytes belong to whole lines. */
    static long wholeLength(byte[] bytes) {
        int start = 0;
        while (start < bytes.length) {
            int end = lineEnd(bytes, start);
            if (end < 0 || !isWhole(new String(bytes, start, end - start, StandardCharsets.UTF_8))) {
                return start;
            }
            start = end + 1;
        }
        return start;
    }

    private static int lineEnd(byte[] bytes, int from) {
        for (int index = from; index < bytes.length; index++) {
            if (bytes[index] == '\n') {
                return index;
            }
        }
        return -1;
    }

    private static boolean isWhole(String line) {
        return line.length() > CHECKSUM
                && line.charAt(CHECKSUM) == ' '
                && line.substring(0, CHECKSUM).equals(checksum(line.substring(CHECKSUM + 1)));
    }
}
