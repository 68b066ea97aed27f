package org.workplan.storage.json;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.workplan.storage.ChangeFeed;
import org.workplan.storage.StorageException;

/**
 * What the feed says of the logs: how many lines each of them has. A log that has more lines or fewer is damaged, or the feed is. A notice is written before
 * its change, so that the last one can be without its change after a crash; it is taken back then, unless the mark says that the change was acknowledged.
 */
final class ToldLogs {

    private final Directory directory;
    private final Path feed;
    private final AcknowledgedMark mark;
    private @Nullable Map<Path, Long> lines;
    private boolean isLegible = true;

    ToldLogs(Directory directory) {
        this.directory = directory;
        this.feed = directory.file(JsonFeed.FILE);
        this.mark = new AcknowledgedMark(directory.root(), directory.disk());
    }

    /** The log that a notice tells of. */
    Path log(ChangeFeed.Notice notice) {
        return directory.folder(notice.plan()).resolve(JsonFeed.fileName(notice.subject()));
    }

    /** Reads the feed, and takes its last notice back if the change was not made. */
    Map<Path, Long> settled() {
        Map<Path, Long> known = lines;
        if (known == null) {
            known = settle();
            lines = known;
        }
        return known;
    }

    /** Lets the feed be read again before it is used next. */
    void unsettle() {
        lines = null;
        isLegible = true;
    }

    /** Takes note of changes that are safe now. */
    void acknowledge(Map<Path, Long> before, Iterable<ChangeFeed.Notice> made) {
        long position = 0;
        for (ChangeFeed.Notice notice : made) {
            before.put(log(notice), notice.number());
            position = notice.position();
        }
        mark.write(position);
        lines = before;
    }

    private Map<Path, Long> settle() {
        Logs logs = directory.logs();
        LogState state = logs.state(feed);
        long acknowledged = mark.read();
        if (state.entries() < acknowledged) {
            throw new StorageException.CorruptData(
                    JsonFeed.FILE + ", line " + (state.entries() + 1), Lines.lost(acknowledged, state.entries()));
        }
        if (state.entries() == 0) {
            requireNothingToTell();
        }
        return read(state, acknowledged);
    }

    private Map<Path, Long> read(LogState state, long acknowledged) {
        Map<Path, Long> found = new HashMap<>();
        try (Stream<LogLine> notices = directory.logs().lines(feed)) {
            notices.forEach(line -> {
                ChangeFeed.Notice notice = JsonFeed.read(line);
                boolean isDoubtful = notice.position() == state.entries() && notice.position() > acknowledged;
                Path log = log(notice);
                if (isDoubtful && hasLines(log, found.getOrDefault(log, 0L))) {
                    takeBackLast(state);
                } else {
                    found.put(log, notice.number());
                }
            });
        }
        return found;
    }

    private boolean hasLines(Path log, long number) {
        try {
            return directory.logs().state(log).entries() == number;
        } catch (StorageException.CorruptData damaged) {
            return false;
        }
    }

    private void takeBackLast(LogState state) {
        if (directory.isReadOnly()) {
            directory.logs().hideLast(feed);
        } else {
            directory.logs().cut(feed, state.lastStart());
        }
    }

    /** Without notices there are no changes: those who follow the feed, and copies, would see nothing of them. */
    private void requireNothingToTell() {
        for (Path folder : directory.folders()) {
            for (ChangeFeed.Notice.Subject subject : ChangeFeed.Notice.Subject.values()) {
                if (!hasLines(folder.resolve(JsonFeed.fileName(subject)), 0)) {
                    throw new StorageException.CorruptData(
                            JsonFeed.FILE, "It is empty although plans exist. Restore the file from a copy.");
                }
            }
        }
    }

    /** What the feed says, for those who only read; empty if it is damaged, which does not keep them from reading the plans. */
    private Optional<Map<Path, Long>> legible() {
        if (!isLegible) {
            return Optional.empty();
        }
        try {
            return Optional.of(settled());
        } catch (StorageException.CorruptData damaged) {
            isLegible = false;
            return Optional.empty();
        }
    }

    /** The folders of plans of which the feed tells. */
    Set<Path> folders() {
        Set<Path> folders = new TreeSet<>();
        legible().ifPresent(told -> told.keySet().forEach(log -> folders.add(log.resolveSibling(""))));
        return folders;
    }

    /** Refuses a log that has more lines than the feed says, or fewer. */
    void requireAsTold(Path log) {
        Optional<Map<Path, Long>> told = legible();
        if (told.isPresent()) {
            long expected = told.get().getOrDefault(log, 0L);
            mismatch(log, expected, directory.logs().state(log).entries()).ifPresent(found -> {
                throw found;
            });
        }
    }

    private Optional<StorageException> mismatch(Path log, long expected, long found) {
        String name = directory.name(log);
        if (found < expected) {
            return Optional.of(
                    new StorageException.CorruptData(name + ", line " + (found + 1), Lines.lost(expected, found)));
        }
        return found == expected
                ? Optional.empty()
                : Optional.of(new StorageException.CorruptData(
                        JsonFeed.FILE + ", line "
                                + (directory.logs().state(feed).entries() + 1),
                        Lines.untold(name, expected, found)));
    }
}
