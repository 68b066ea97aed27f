package org.workplan.storage.json;

import com.google.common.primitives.Longs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.workplan.storage.StorageException;

/**
 * Remembers the position of the last notice whose change was acknowledged. A notice without its change is what a crash leaves if the mark does not say that
 * the change was acknowledged, and damage if it does. The mark costs no waiting for the disk: after a power loss it may be older, and says less.
 */
record AcknowledgedMark(Path root, Disk disk) {

    static final String FILE = "acknowledged";

    /** The position; 0 where the file does not say. */
    long read() {
        Path file = root.resolve(FILE);
        if (!disk.exists(file)) {
            return 0;
        }
        try {
            byte[] bytes = disk.read(file);
            return bytes.length == 0 || bytes[bytes.length - 1] != '\n'
                    ? 0
                    : position(new LogLine(1, 0, Arrays.copyOf(bytes, bytes.length - 1)));
        } catch (IOException exception) {
            throw Faults.unavailable(file, exception);
        }
    }

    private static long position(LogLine line) {
        return Optional.of(line)
                .filter(LogLine::isWhole)
                .map(LogLine::text)
                .flatMap(text -> Optional.ofNullable(Longs.tryParse(text)))
                .orElse(0L);
    }

    static byte[] content(long position) {
        return LogLine.written(List.of(String.valueOf(position))).get(0);
    }

    /**
     * Writes the position of a change that is safe already.
     *
     * @return false if the mark could not be written: the change is acknowledged all the same, and the mark says less
     */
    boolean write(long position) {
        try {
            Uninterrupted.run(() -> disk.write(root.resolve(FILE), 0, content(position)));
            return true;
        } catch (IOException | StorageException exception) {
            return false;
        }
    }
}
