package org.workplan.storage.json;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.Optional;
import org.workplan.storage.Failure;

/**
 * How far a log was written whole. What a crash left unfinished at its end is passed over; any other line that does not fit its checksum is damage, and is
 * told by its number.
 *
 * @param end how many bytes the whole lines take
 * @param entries how many lines those are
 * @param lastStart where the last of them begins
 * @param length how many bytes the file has, with what a crash left unfinished
 * @param failures the damaged lines
 */
record LogState(long end, long entries, long lastStart, long length, ImmutableList<Failure> failures) {

    /** A log without lines, or without a file. */
    static final LogState EMPTY = new LogState(0, 0, 0, 0, ImmutableList.of());

    /** The state of a log that can be written on. */
    LogState orThrow() {
        for (Failure failure : failures) {
            throw LogLine.corrupt(failure);
        }
        return this;
    }

    /** The state after one more line, with its line feed. */
    LogState with(byte[] line) {
        return new LogState(end + line.length, entries + 1, end, end + line.length, failures);
    }

    /** The state without the last line, which is left where it is. */
    LogState withoutLast() {
        return new LogState(lastStart, entries - 1, lastStart, length, failures);
    }

    /** Reads a log through once. */
    static LogState of(String name, Disk disk, Path file) {
        return new Scan(name, disk, file).run();
    }

    private static final class Scan {
        private final String name;
        private final Disk disk;
        private final Path file;
        private final ImmutableList.Builder<Failure> failures = ImmutableList.builder();
        private long end;
        private long entries;
        private long waiting;
        private long lastStart;

        Scan(String name, Disk disk, Path file) {
            this.name = name;
            this.disk = disk;
            this.file = file;
        }

        LogState run() {
            LogReader reader = new LogReader(disk, file, 0, 1);
            Optional<LogLine> line = reader.next();
            while (line.isPresent() && !(line.get().hasHole() && isTorn(line.get()))) {
                take(line.get());
                line = reader.next();
            }
            return new LogState(end, entries, lastStart, reader.position(), failures.build());
        }

        private void take(LogLine line) {
            if (!line.isWhole()) {
                failures.add(line.damaged(name));
                end = line.end();
                return;
            }
            waiting++;
            if (line.isLast()) {
                end = line.end();
                entries += waiting;
                waiting = 0;
                lastStart = line.start();
            }
        }

        /** A crash may leave blocks of the last addition unwritten: nothing was added after it. */
        private boolean isTorn(LogLine hole) {
            LogReader after = new LogReader(disk, file, hole.end(), hole.number() + 1);
            for (Optional<LogLine> line = after.next(); line.isPresent(); line = after.next()) {
                if (line.get().isWhole() && line.get().isLast()) {
                    return after.isAtEnd();
                }
            }
            return true;
        }
    }
}
