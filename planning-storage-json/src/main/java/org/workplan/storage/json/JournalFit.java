package org.workplan.storage.json;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.workplan.evaluation.Evaluation;
import org.workplan.progress.Measurement;
import org.workplan.storage.LoadResult;
import org.workplan.value.RecordId;

/**
 * Checks, before anything is written, that the lines of a journal continue the logs as they are: each is an entry of its log and has the next number or a new
 * id, revisions have their documents, and the notices report exactly these lines. A journal that a store wrote always fits.
 */
record JournalFit(Path root, Disk disk, Logs logs) {

    private static final JsonCodec CODEC = JsonCodec.standard();

    /** Refuses lines that are missing in the logs and do not belong there. */
    void require(List<JournalText.Addition> journal, List<JournalText.Addition> missing) throws IOException {
        Map<Path, Long> reported = reported(journal);
        for (JournalText.Addition one : missing) {
            long entries = logs.state(one.log()).entries() + one.texts().size();
            if (!isFeed(one) && reported.getOrDefault(one.log(), 0L) != entries) {
                throw JournalText.damaged(
                        one.line(),
                        logs.name(one.log()) + " would have " + Lines.counted(entries)
                                + ", and the notices of the journal report "
                                + reported.getOrDefault(one.log(), 0L) + ".");
            }
            requireEntries(one);
        }
    }

    private boolean isFeed(JournalText.Addition one) {
        return one.log().equals(root.resolve(JsonFeed.FILE));
    }

    /** How many lines each log has in the end, as the notices of the journal report it. */
    private Map<Path, Long> reported(List<JournalText.Addition> journal) {
        Map<Path, Long> reported = new HashMap<>();
        Set<Path> logs = new HashSet<>();
        journal.forEach(one -> logs.add(one.log()));
        journal.stream()
                .filter(this::isFeed)
                .forEach(feed -> forEach(feed, LogTexts::readNotice, (line, notice) -> {
                    Path log = root.resolve(FileNames.of(notice.plan())).resolve(JsonFeed.fileName(notice.subject()));
                    if (!logs.contains(log)) {
                        throw JournalText.damaged(
                                line, "The journal has no lines of the log that this notice reports.");
                    }
                    reported.put(log, notice.number());
                }));
        return reported;
    }

    private interface Look<E> {
        void at(long line, E entry);
    }

    private static <E> void forEach(JournalText.Addition lines, Function<String, LoadResult<E>> reader, Look<E> look) {
        for (int index = 0; index < lines.texts().size(); index++) {
            long line = lines.line() + 1 + index;
            LoadResult<E> entry = reader.apply(lines.texts().get(index));
            if (!entry.failures().isEmpty()) {
                throw JournalText.damaged(
                        line,
                        "The line is no entry of its log: "
                                + entry.failures().get(0).message());
            }
            entry.value().ifPresent(found -> look.at(line, found));
        }
    }

    private void requireEntries(JournalText.Addition one) throws IOException {
        long first = logs.state(one.log()).entries() - one.line();
        switch (String.valueOf(one.log().getFileName())) {
            case JsonFeed.FILE ->
                forEach(one, LogTexts::readNotice, (line, notice) -> requireNext(line, notice.position(), first));
            case JsonPlans.LOG ->
                forEach(one, LogTexts::readRevision, (line, revision) -> {
                    requireNext(line, revision.revision().number(), first);
                    requireDocument(line, one.log(), revision);
                });
            case JsonPlanStore.MEASUREMENTS -> requireNew(one, CODEC::readMeasurement, Measurement::id);
            default -> requireNew(one, CODEC::readEvaluation, Evaluation::id);
        }
    }

    private static void requireNext(long line, long number, long first) {
        if (number != first + line) {
            throw JournalText.damaged(line, "It has the number " + number + ", and " + (first + line) + " comes next.");
        }
    }

    private void requireDocument(long line, Path log, RevisionLine revision) {
        Path document =
                log.resolveSibling(PlanDocuments.name(revision.revision().number()));
        try {
            if (!revision.revision().deleted()
                    && !(disk.exists(document) && PlanDocuments.isAsSaved(revision, disk.read(document)))) {
                throw JournalText.damaged(line, "The document " + logs.name(document) + " is missing or another one.");
            }
        } catch (IOException exception) {
            throw Faults.unavailable(document, exception);
        }
    }

    private <E> void requireNew(
            JournalText.Addition one, Function<String, LoadResult<E>> reader, Function<E, RecordId> id) {
        Set<RecordId> known = new HashSet<>();
        try (Stream<LogLine> lines = logs.lines(one.log())) {
            lines.forEach(line -> reader.apply(line.text()).value().map(id).ifPresent(known::add));
        }
        forEach(one, reader, (line, entry) -> {
            if (!known.add(id.apply(entry))) {
                throw JournalText.damaged(line, "The log has an entry " + id.apply(entry) + " already.");
            }
        });
    }
}
