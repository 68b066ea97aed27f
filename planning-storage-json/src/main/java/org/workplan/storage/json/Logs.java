package org.workplan.storage.json;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Bytes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.workplan.storage.StorageException;

/**
 * The logs of a directory. A log is read through once, to see how far it was written whole; from then on that is remembered, since nobody else writes while
 * the directory is locked.
 */
final class Logs {

    private static final byte[] NOTHING = {};

    private final Path root;
    private final GuardedDisk disk;

    /** Files whose names are known to be on disk for good; a file found at opening may be there by grace of a cache. */
    private final Set<Path> named = ConcurrentHashMap.newKeySet();

    private final Map<Path, LogState> states = new ConcurrentHashMap<>();

    private final Journal journal;

    Logs(Path root, GuardedDisk disk) {
        this.root = root;
        this.disk = disk;
        this.journal = new Journal(root, disk, this);
    }

    /** Makes up for a crash, or for a failure that left open what is there. */
    synchronized void settle() {
        journal.settle();
    }

    /** Refuses if changes wait to be finished, which nobody may do who only reads. */
    void requireSettled() {
        journal.requireSettled();
    }

    /**
     * Refuses if a log is not as long as this store left it, before anything is written. Where acknowledged lines are missing, it is damaged; where there is
     * more, another store writes there.
     */
    synchronized void requireAsSeen(Path file) {
        disk.requireWritable();
        LogState seen = state(file);
        long length = length(file);
        if (length < seen.end()) {
            throw new StorageException.CorruptData(
                    name(file) + ", line " + (freshState(file).entries() + 1),
                    "The file has " + length + " bytes, and had " + seen.end() + ". Restore it from a copy.");
        }
        if (length > seen.length()) {
            throw new StorageException.Unavailable(
                    "Nothing is written: the file " + name(file) + " has " + length
                            + " bytes, and this store left it with " + seen.length()
                            + ". Another store writes there. Close all of them, and open one.",
                    false,
                    new IOException("written by another store"));
        }
    }

    private long length(Path file) {
        try {
            return disk.length(file).orElse(0);
        } catch (IOException exception) {
            throw Faults.unavailable(file, exception);
        }
    }

    /** Lets every log be read through again before it is used next. */
    synchronized void forget() {
        states.clear();
    }

    /**
     * Adds lines to several logs, all or none.
     *
     * @return where each line begins
     */
    synchronized Map<Path, ImmutableList<Long>> append(Map<Path, List<String>> texts) {
        Map<Path, ImmutableList<Long>> starts = new HashMap<>();
        texts.forEach((file, lines) -> starts.put(file, starts(state(file), LogLine.written(lines))));
        journal.append(texts);
        return starts;
    }

    private static ImmutableList<Long> starts(LogState before, List<byte[]> lines) {
        ImmutableList.Builder<Long> starts = ImmutableList.builder();
        LogState after = before;
        for (byte[] line : lines) {
            starts.add(after.end());
            after = after.with(line);
        }
        return starts.build();
    }

    /** The name of a file as people see it from the directory. */
    String name(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /**
     * Adds lines to a log, all or none. What a crash left unfinished at its end is cut off first.
     *
     * @return where each line begins
     */
    synchronized ImmutableList<Long> append(Path file, List<String> texts) {
        LogState before = state(file);
        List<byte[]> lines = LogLine.written(texts);
        LogState after = before;
        for (byte[] line : lines) {
            after = after.with(line);
        }
        try {
            if (!folder(file).equals(root)) {
                disk.createFolder(folder(file));
            }
            write(file, before.end(), Bytes.concat(lines.toArray(byte[][]::new)));
            states.put(file, after);
            makeNameSafe(file);
        } catch (IOException exception) {
            throw Faults.unavailable(file, exception);
        }
        return starts(before, lines);
    }

    private Path folder(Path file) {
        Path parent = file.getParent();
        return parent == null ? root : parent;
    }

    private void makeNameSafe(Path file) throws IOException {
        if (!named.contains(file)) {
            disk.syncFolder(folder(file));
            disk.syncFolder(root);
            named.add(file);
        }
    }

    /** Writes and forces to disk. Where that fails, the log is read through again before it is used next. */
    private void write(Path file, long end, byte[] bytes) throws IOException {
        states.remove(file);
        try {
            disk.write(file, end, bytes);
            disk.sync(file);
        } catch (IOException exception) {
            takeBack(file, end, exception);
            throw exception;
        }
    }

    private void takeBack(Path file, long end, IOException cause) {
        try {
            Uninterrupted.run(() -> disk.write(file, end, NOTHING));
        } catch (IOException exception) {
            cause.addSuppressed(exception);
            throw new StorageException.OutcomeUnknown(Faults.words(cause), cause);
        }
    }

    /** Takes back what was added from a place on. */
    synchronized void cut(Path file, long end) {
        try {
            Uninterrupted.run(() -> write(file, end, NOTHING));
        } catch (IOException exception) {
            throw Faults.unavailable(file, exception);
        }
    }

    /** Passes over the last line of a log from now on. */
    synchronized void hideLast(Path file) {
        states.put(file, state(file).withoutLast());
    }

    /** How far a log is whole. */
    synchronized LogState state(Path file) {
        LogState known = states.get(file);
        if (known == null) {
            journal.settle();
            known = freshState(file).orThrow();
            states.put(file, known);
        }
        return known;
    }

    /** How far a log is whole, read again from the disk, with the damage that is found. */
    LogState freshState(Path file) {
        return disk.exists(file) ? LogState.of(name(file), disk, file) : LogState.EMPTY;
    }

    /** Reads the lines that were whole when this was called, one after the other. */
    Stream<LogLine> lines(Path file) {
        return lines(file, 0, 1);
    }

    /** Reads them from a place on, where a line of a number begins. */
    Stream<LogLine> lines(Path file, long start, long number) {
        return new LogReader(disk, file, start, number)
                .upTo(state(file).end(), name(file))
                .map(line -> line.orThrow(name(file)));
    }

    /** Reads up to a place, damaged lines as well. */
    Stream<LogLine> readTo(Path file, long end) {
        return new LogReader(disk, file, 0, 1).upTo(end, name(file));
    }

    /** Reads the line that begins at a place. */
    LogLine line(Path file, long start) {
        return new LogReader(disk, file, start, 1)
                .next()
                .filter(LogLine::isWhole)
                .orElseThrow(() -> new StorageException.CorruptData(
                        name(file) + ", byte " + start,
                        "The line does not fit its checksum. Restore the file from a copy."));
    }
}
