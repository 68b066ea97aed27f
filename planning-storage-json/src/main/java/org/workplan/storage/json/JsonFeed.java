package org.workplan.storage.json;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.workplan.storage.ChangeFeed;
import org.workplan.storage.LoadResult;
import org.workplan.storage.StorageException;

/** A log of notices for the whole store, through which all logs of plans are read and written. A notice is written before its change. */
final class JsonFeed implements ChangeFeed {

    static final String FILE = "changes.log";

    private static final int PLACES_REMEMBERED = 64;

    private final Directory directory;
    private final Path file;
    private final ToldLogs told;

    /** Where the line after a position begins, for those who read on. */
    private final Recent<Long, Long> places = new Recent<>(PLACES_REMEMBERED);

    JsonFeed(Directory directory) {
        this.directory = directory;
        this.file = directory.file(FILE);
        this.told = new ToldLogs(directory);
    }

    /** Writes changes, all or none, and tells so. Nothing is written where a log is not as this store left it. */
    synchronized void write(List<Waiting> changes) {
        if (changes.isEmpty()) {
            return;
        }
        requireWritable(changes);
        boolean written = false;
        try {
            List<List<String>> texts =
                    changes.stream().map(change -> change.texts().get()).toList();
            List<ImmutableList<Long>> starts = changes.size() == 1
                    ? List.of(append(changes.get(0), texts.get(0)))
                    : appendTogether(changes, texts);
            for (int index = 0; index < changes.size(); index++) {
                changes.get(index).done().at(starts.get(index));
            }
            written = true;
        } finally {
            if (!written) {
                changes.forEach(change -> change.forget().run());
            }
        }
    }

    private void requireWritable(List<Waiting> changes) {
        Logs logs = directory.logs();
        told.settled();
        logs.requireAsSeen(file);
        for (Waiting change : changes) {
            told.requireAsTold(log(change));
            logs.requireAsSeen(log(change));
        }
    }

    private ImmutableList<Long> append(Waiting change, List<String> texts) {
        Logs logs = directory.logs();
        Map<Path, Long> before = told.settled();
        ChangeFeed.Notice notice = notice(change, 1, texts.size());
        told.unsettle();
        logs.append(file, List.of(LogTexts.of(notice)));
        ImmutableList<Long> starts;
        try {
            starts = logs.append(log(change), texts);
        } catch (StorageException exception) {
            settleAfter(exception);
            throw exception;
        }
        told.acknowledge(before, List.of(notice));
        return starts;
    }

    private List<ImmutableList<Long>> appendTogether(List<Waiting> changes, List<List<String>> texts) {
        Map<Path, Long> before = told.settled();
        Map<Path, List<String>> lines = new LinkedHashMap<>();
        List<String> feed = lines.computeIfAbsent(file, any -> new ArrayList<>());
        List<ChangeFeed.Notice> notices = new ArrayList<>();
        List<Integer> from = new ArrayList<>();
        for (int index = 0; index < changes.size(); index++) {
            List<String> log = lines.computeIfAbsent(log(changes.get(index)), fresh -> new ArrayList<>());
            from.add(log.size());
            log.addAll(texts.get(index));
            notices.add(notice(changes.get(index), index + 1, log.size()));
            feed.add(LogTexts.of(notices.get(index)));
        }
        told.unsettle();
        Map<Path, ImmutableList<Long>> starts = directory.logs().append(lines);
        told.acknowledge(before, notices);
        List<ImmutableList<Long>> found = new ArrayList<>();
        for (int index = 0; index < changes.size(); index++) {
            ImmutableList<Long> all = starts.getOrDefault(log(changes.get(index)), ImmutableList.of());
            found.add(all.subList(
                    from.get(index), from.get(index) + texts.get(index).size()));
        }
        return found;
    }

    private Path log(Waiting change) {
        return directory.folder(change.plan()).resolve(fileName(change.subject()));
    }

    /** The notice that will be so many notices after the last one, when so many lines are added to the log. */
    private ChangeFeed.Notice notice(Waiting change, int ahead, int lines) {
        Logs logs = directory.logs();
        return new ChangeFeed.Notice(
                logs.state(file).entries() + ahead,
                change.plan(),
                change.subject(),
                logs.state(log(change)).entries() + lines);
    }

    private void settleAfter(StorageException cause) {
        try {
            Uninterrupted.run(told::settled);
        } catch (IOException | StorageException exception) {
            cause.addSuppressed(exception);
        }
    }

    static String fileName(ChangeFeed.Notice.Subject subject) {
        return switch (subject) {
            case REVISION -> JsonPlans.LOG;
            case MEASUREMENTS -> JsonPlanStore.MEASUREMENTS;
            case EVALUATIONS -> JsonPlanStore.EVALUATIONS;
        };
    }

    /** The lines of a log of a plan, which are as many as the feed tells of. */
    synchronized Stream<LogLine> lines(Path log) {
        told.requireAsTold(log);
        return directory.logs().lines(log);
    }

    /** Refuses a log that has more lines than the feed says, or fewer. */
    synchronized void requireAsTold(Path log) {
        told.requireAsTold(log);
    }

    /** The folders of plans of which the feed tells. */
    synchronized Set<Path> folders() {
        return told.folders();
    }

    @Override
    public synchronized ImmutableList<ChangeFeed.Notice> after(long position, int limit) {
        ChangeFeed.requireReadable(position, limit);
        told.settled();
        LogState state = directory.logs().state(file);
        if (position >= state.entries()) {
            return ImmutableList.of();
        }
        Optional<Long> place = places.find(position);
        long known = place.isPresent() ? position : 0;
        ImmutableList.Builder<ChangeFeed.Notice> notices = ImmutableList.builder();
        try (Stream<LogLine> lines = directory.logs().lines(file, place.orElse(0L), known + 1)) {
            lines.skip(position - known).limit(limit).forEach(line -> {
                notices.add(read(line));
                places.put(line.number(), line.end());
            });
        }
        return notices.build();
    }

    @Override
    public synchronized long last() {
        told.settled();
        return directory.logs().state(file).entries();
    }

    static ChangeFeed.Notice read(LogLine line) {
        LoadResult<ChangeFeed.Notice> loaded = LogTexts.readNotice(line.text());
        return loaded.value()
                .filter(notice -> notice.position() == line.number())
                .orElseThrow(() -> new StorageException.CorruptData(
                        FILE + ", line " + line.number(),
                        loaded.failures().isEmpty()
                                ? LogTexts.ANOTHER
                                : loaded.failures().toString()));
    }
}
