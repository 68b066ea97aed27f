package org.workplan.storage.json;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.workplan.evaluation.Evaluation;
import org.workplan.plan.Plan;
import org.workplan.progress.Measurement;
import org.workplan.storage.ChangeFeed;
import org.workplan.storage.Failure;
import org.workplan.storage.LoadResult;
import org.workplan.storage.StorageException;
import org.workplan.value.RecordId;

/** Reads everything in a directory, and reports each place that cannot be read. */
final class StoreCheck {

    private final Directory directory;
    private final JsonCodec codec;
    private final List<Failure> failures = new ArrayList<>();

    /** How many lines of each log the notices tell of. */
    private final Map<Path, Long> told = new TreeMap<>();

    /** The last notice, which may be without its change after a crash. */
    private final List<ChangeFeed.Notice> last = new ArrayList<>();

    private long notices;
    private boolean isFeedWhole;

    StoreCheck(Directory directory, JsonCodec codec) {
        this.directory = directory;
        this.codec = codec;
    }

    /** What is wrong with a line that can be read; empty if nothing is. */
    private interface Look<E> {
        Optional<String> at(long line, E entry);
    }

    ImmutableList<Failure> run() {
        readFeed();
        isFeedWhole = failures.isEmpty();
        List<Failure> inFeed = List.copyOf(failures);
        failures.clear();
        for (Path folder : directory.folders()) {
            entries(
                    folder.resolve(JsonPlans.LOG),
                    LogTexts::readRevision,
                    (line, revision) -> revision(folder, line, revision));
            entries(folder.resolve(JsonPlanStore.MEASUREMENTS), codec::readMeasurement, once(Measurement::id));
            entries(folder.resolve(JsonPlanStore.EVALUATIONS), codec::readEvaluation, once(Evaluation::id));
        }
        told.forEach((log, lines) -> compare(log, lines, 0, true));
        failures.addAll(inFeed);
        readable(directory.file(FormatMarker.FILE), new FormatMarker(directory.root(), directory.disk())::check);
        return ImmutableList.copyOf(failures);
    }

    private void readFeed() {
        Path feed = directory.file(JsonFeed.FILE);
        entries(feed, LogTexts::readNotice, (line, notice) -> {
            last.forEach(this::tell);
            last.clear();
            last.add(notice);
            notices = line;
            return another(notice.position() != line);
        });
        long acknowledged = acknowledged();
        if (failures.isEmpty() && notices < acknowledged) {
            failures.add(new Failure(JsonFeed.FILE, "line " + (notices + 1), Lines.lost(acknowledged, notices)));
        }
        if (notices <= acknowledged) {
            last.forEach(this::tell);
            last.clear();
        }
    }

    /** How many changes were acknowledged; 0 where the mark cannot be read, which is a failure of its own. */
    private long acknowledged() {
        long[] read = {0};
        readable(
                directory.file(AcknowledgedMark.FILE),
                () -> read[0] = new AcknowledgedMark(directory.root(), directory.disk()).read());
        return read[0];
    }

    private void tell(ChangeFeed.Notice notice) {
        told.put(log(notice), notice.number());
    }

    private Path log(ChangeFeed.Notice notice) {
        return directory.folder(notice.plan()).resolve(JsonFeed.fileName(notice.subject()));
    }

    private static Optional<String> another(boolean isThere) {
        return isThere ? Optional.of(LogTexts.ANOTHER) : Optional.empty();
    }

    private static <E> Look<E> once(Function<E, RecordId> id) {
        Set<RecordId> known = new HashSet<>();
        return (line, entry) -> another(!known.add(id.apply(entry)));
    }

    private Optional<String> revision(Path folder, long number, RevisionLine line) {
        if (!line.revision().deleted()) {
            document(folder, folder.resolve(PlanDocuments.name(line.revision().number())), line);
        }
        return another(line.revision().number() != number);
    }

    private void document(Path folder, Path file, RevisionLine line) {
        String source = directory.name(file);
        if (!directory.exists(file)) {
            failures.add(new Failure(source, "$", "The file is missing. Restore it from a copy."));
            return;
        }
        readable(file, () -> {
            byte[] content = directory.read(file);
            LoadResult<Plan> plan = codec.readPlan(source, new ByteArrayInputStream(content));
            failures.addAll(plan.failures());
            plan.value()
                    .flatMap(found -> FileNames.misplaced(String.valueOf(folder.getFileName()), found.id()))
                    .ifPresent(what -> failures.add(new Failure(source, "$.plan.id", what)));
            if (plan.failures().isEmpty() && !PlanDocuments.isAsSaved(line, content)) {
                failures.add(new Failure(source, "$", PlanDocuments.ANOTHER));
            }
        });
    }

    /** Looks at a file; that it cannot be read is a failure of its own, and the rest is looked at. */
    private void readable(Path file, Runnable look) {
        try {
            look.run();
        } catch (StorageException exception) {
            failures.add(new Failure(directory.name(file), "$", String.valueOf(exception.getMessage())));
        }
    }

    private <E> void entries(Path file, Function<String, LoadResult<E>> reader, Look<E> look) {
        if (directory.exists(file)) {
            Optional<Long> expected = Optional.ofNullable(told.remove(file));
            int before = failures.size();
            readable(file, () -> {
                LogState state = directory.logs().freshState(file);
                failures.addAll(state.failures());
                try (Stream<LogLine> lines = directory.logs().readTo(file, state.end())) {
                    lines.filter(LogLine::isWhole).forEach(line -> entry(directory.name(file), line, reader, look));
                }
                if (state.failures().isEmpty() && !file.equals(directory.file(JsonFeed.FILE))) {
                    boolean isWhole = failures.size() == before;
                    compare(file, expected.orElse(0L), state.entries(), isWhole);
                }
            });
        }
    }

    /** Compares what a log has with what the feed tells; the last notice may be without its change. Lines too many may be reported already. */
    private void compare(Path log, long expected, long found, boolean isWhole) {
        boolean isLastMade = last.stream().anyMatch(notice -> log(notice).equals(log) && notice.number() == found);
        if (found < expected) {
            failures.add(new Failure(directory.name(log), "line " + (found + 1), Lines.lost(expected, found)));
        } else if (found > expected && isFeedWhole && isWhole && !isLastMade) {
            failures.add(new Failure(
                    JsonFeed.FILE, "line " + (notices + 1), Lines.untold(directory.name(log), expected, found)));
        }
    }

    private <E> void entry(String source, LogLine line, Function<String, LoadResult<E>> reader, Look<E> look) {
        LoadResult<E> entry = reader.apply(line.text());
        String place = "line " + line.number();
        entry.failures()
                .forEach(failure ->
                        failures.add(new Failure(source, place + ", " + failure.place(), failure.message())));
        entry.value()
                .flatMap(found -> look.at(line.number(), found))
                .ifPresent(what -> failures.add(new Failure(source, place, what)));
    }
}
