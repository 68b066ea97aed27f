package org.workplan.storage.json;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.workplan.storage.ChangeFeed;
import org.workplan.storage.Loaded;
import org.workplan.storage.Notice;
import org.workplan.storage.StorageException;
import org.workplan.value.PlanId;

/**
 * A log of notices for the whole store. A notice is written before its change, so that only the last one can be without its change after a crash, and it is
 * taken back then.
 */
final class JsonFeed implements ChangeFeed {

    static final String FILE = "changes.log";

    private static final int PLACES_REMEMBERED = 64;

    private final Directory directory;
    private final Path file;
    private boolean settled;

    /** Where the line after a position begins, for those who read on. */
    private final Recent<Long, Long> places = new Recent<>(PLACES_REMEMBERED);

    JsonFeed(Directory directory) {
        this.directory = directory;
        this.file = directory.file(FILE);
    }

    /**
     * Adds lines to a log of a plan, and tells so.
     *
     * @return where each line begins
     */
    synchronized ImmutableList<Long> append(PlanId plan, Notice.Subject subject, List<String> texts) {
        settle();
        Logs logs = directory.logs();
        Path log = log(plan, subject);
        Notice notice = notice(plan, subject, 1, texts.size());
        settled = false;
        logs.append(file, List.of(LogTexts.of(notice)));
        ImmutableList<Long> starts;
        try {
            starts = logs.append(log, texts);
        } catch (StorageException exception) {
            settleAfter(exception);
            throw exception;
        }
        settled = true;
        return starts;
    }

    /**
     * Adds lines to logs of plans together, and tells so.
     *
     * @return where each line begins, for each change
     */
    synchronized List<ImmutableList<Long>> append(List<Waiting> changes) {
        if (changes.isEmpty()) {
            return List.of();
        }
        if (changes.size() == 1) {
            Waiting only = changes.get(0);
            return List.of(append(only.plan(), only.subject(), only.texts()));
        }
        settle();
        Map<Path, List<String>> lines = new LinkedHashMap<>();
        List<String> told = lines.computeIfAbsent(file, feed -> new ArrayList<>());
        List<Integer> before = new ArrayList<>();
        for (Waiting change : changes) {
            List<String> log = lines.computeIfAbsent(log(change.plan(), change.subject()), fresh -> new ArrayList<>());
            before.add(log.size());
            log.addAll(change.texts());
            told.add(LogTexts.of(notice(change.plan(), change.subject(), told.size() + 1, log.size())));
        }
        Map<Path, ImmutableList<Long>> starts = directory.logs().append(lines);
        return IntStream.range(0, changes.size())
                .mapToObj(index -> of(changes.get(index), before.get(index), starts))
                .toList();
    }

    private ImmutableList<Long> of(Waiting change, int from, Map<Path, ImmutableList<Long>> starts) {
        ImmutableList<Long> all = starts.getOrDefault(log(change.plan(), change.subject()), ImmutableList.of());
        return all.subList(from, from + change.texts().size());
    }

    private Path log(PlanId plan, Notice.Subject subject) {
        return directory.folder(plan).resolve(fileName(subject));
    }

    /** The notice that will be so many notices after the last one, when so many lines are added to the log. */
    private Notice notice(PlanId plan, Notice.Subject subject, int ahead, int lines) {
        Logs logs = directory.logs();
        return new Notice(
                logs.state(file).entries() + ahead,
                plan,
                subject,
                logs.state(log(plan, subject)).entries() + lines);
    }

    private void settleAfter(StorageException cause) {
        try {
            settle();
        } catch (StorageException exception) {
            cause.addSuppressed(exception);
        }
    }

    /** Takes the last notice back if its change was not made. */
    private void settle() {
        if (settled) {
            return;
        }
        Logs logs = directory.logs();
        LogState state = logs.state(file);
        if (state.entries() == 0) {
            requireNothingToTell();
        } else {
            Notice last = read(logs.line(file, state.lastStart()), state.entries());
            Path log = log(last.plan(), last.subject());
            if (logs.state(log).entries() < last.number()) {
                logs.cut(file, state.lastStart());
            }
        }
        settled = true;
    }

    /** Without notices there are no changes: those who follow the feed, and copies, would see nothing of them. */
    private void requireNothingToTell() {
        for (Path folder : directory.folders()) {
            for (Notice.Subject subject : Notice.Subject.values()) {
                if (directory.logs().state(folder.resolve(fileName(subject))).entries() > 0) {
                    throw new StorageException.CorruptData(
                            FILE, "It is empty although plans exist. Restore the file from a copy.");
                }
            }
        }
    }

    static String fileName(Notice.Subject subject) {
        return switch (subject) {
            case REVISION -> JsonPlans.LOG;
            case MEASUREMENTS -> JsonPlanStore.MEASUREMENTS;
            case EVALUATIONS -> JsonPlanStore.EVALUATIONS;
        };
    }

    @Override
    public synchronized ImmutableList<Notice> after(long position, int limit) {
        ChangeFeed.requireReadable(position, limit);
        settle();
        LogState state = directory.logs().state(file);
        if (position >= state.entries()) {
            return ImmutableList.of();
        }
        Optional<Long> place = places.find(position);
        long known = place.isPresent() ? position : 0;
        ImmutableList.Builder<Notice> notices = ImmutableList.builder();
        try (Stream<LogLine> lines = directory.logs().lines(file, place.orElse(0L), known + 1)) {
            lines.skip(position - known).limit(limit).forEach(line -> {
                notices.add(read(line, line.number()));
                places.put(line.number(), line.end());
            });
        }
        return notices.build();
    }

    @Override
    public synchronized long last() {
        settle();
        return directory.logs().state(file).entries();
    }

    private Notice read(LogLine line, long position) {
        Loaded<Notice> loaded = LogTexts.readNotice(line.text());
        return loaded.value()
                .filter(notice -> notice.position() == position)
                .orElseThrow(() -> new StorageException.CorruptData(
                        FILE + ", line " + position,
                        loaded.failures().isEmpty()
                                ? LogTexts.ANOTHER
                                : loaded.failures().toString()));
    }
}
