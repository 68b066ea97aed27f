package org.workplan.storage.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

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
        } catch (IOException exception) {
            throw Directory.unavailable(file, exception);
        }
        readTo += block.length;
        used = 0;
        return block.length > 0;
    }

    boolean isAtEnd() {
        return !hasMore();
    }

    /** The lines that end at a place or before, read as they are asked for. */
    Stream<LogLine> upTo(long end) {
        return Stream.iterate(
                        position < end ? next() : Optional.<LogLine>empty(),
                        Optional::isPresent,
                        line -> position < end ? next() : Optional.empty())
                .map(Optional::orElseThrow);
    }
}
