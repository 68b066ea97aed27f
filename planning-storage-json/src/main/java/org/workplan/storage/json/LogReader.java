package org.workplan.storage.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.workplan.storage.StorageException;

/** Reads a log line by line from a place on, holding no more of it than a block and a line. */
final class LogReader {

    /** How many bytes are read at once. */
    static final int BLOCK = 1 << 16;

    private final Disk disk;
    private final Path file;
    private long number;
    private long position;
    private long readTo;
    private byte[] block = new byte[0];
    private int used;

    /** Begins at a place of the file, where a line of a number begins. */
    LogReader(Disk disk, Path file, long from, long number) {
        this.disk = disk;
        this.file = file;
        this.number = number;
        this.position = from;
        this.readTo = from;
    }

    /** The next line that ends with a line feed; empty at the end, where a crash may have left another one unfinished. */
    Optional<LogLine> next() {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (hasMore()) {
            int feed = used;
            while (feed < block.length && block[feed] != '\n') {
                feed++;
            }
            line.write(block, used, feed - used);
            used = feed;
            if (feed < block.length) {
                used++;
                return Optional.of(taken(line.toByteArray()));
            }
        }
        return Optional.empty();
    }

    private LogLine taken(byte[] bytes) {
        LogLine line = new LogLine(number++, position, bytes);
        position = line.end();
        return line;
    }

    private boolean hasMore() {
        if (used < block.length) {
            return true;
        }
        try {
            block = disk.read(file, readTo, BLOCK);
        } catch (NoSuchFileException missing) {
            block = new byte[0];
        } catch (IOException exception) {
            throw Faults.unavailable(file, exception);
        }
        readTo += block.length;
        used = 0;
        return block.length > 0;
    }

    /** How far the file was read, which is its length at the end. */
    long position() {
        return readTo;
    }

    /** The number of the next line. */
    long number() {
        return number;
    }

    boolean isAtEnd() {
        return !hasMore();
    }

    /** The lines that end at a place or before, read as they are asked for. They were there once; where they are missing, the log is damaged. */
    Stream<LogLine> upTo(long end, String name) {
        return Stream.iterate(nextBefore(end, name), Optional::isPresent, line -> nextBefore(end, name))
                .map(Optional::orElseThrow);
    }

    private Optional<LogLine> nextBefore(long end, String name) {
        if (position >= end) {
            return Optional.empty();
        }
        Optional<LogLine> line = next();
        if (line.isEmpty()) {
            throw new StorageException.CorruptData(
                    name + ", line " + number,
                    "The file ends here, and this line was acknowledged. Restore the file from a copy.");
        }
        return line;
    }
}
