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
import org.workplan.storage.Failure;
import org.workplan.storage.Loaded;
import org.workplan.storage.Notice;
import org.workplan.storage.Revision;
import org.workplan.storage.StorageException;
import org.workplan.value.RecordId;

/** Reads everything in a directory, and tells each place that cannot be read. */
final class StoreCheck {

    private final Directory directory;
    private final JsonCodec codec;
    private final List<Failure> failures = new ArrayList<>();

    /** How many lines of each log the notices tell of. The last notice may be without its change after a crash, and is not among them. */
    private final Map<Path, Long> told = new TreeMap<>();

    StoreCheck(Directory directory, JsonCodec codec) {
        this.directory = directory;
        this.codec = codec;
    }

    /** What is wrong with a line that can be read; empty if nothing is. */
    private interface Look<E> {
        Optional<String> at(long line, E entry);
    }

    ImmutableList<Failure> run() {
        // Notices first: what is added meanwhile makes logs longer than the notices say, and never shorter.
        notices();
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
        told.forEach((log, lines) -> failures.add(lost(log, lines, 0)));
        failures.addAll(inFeed);
        return ImmutableList.copyOf(failures);
    }

    private void notices() {
        List<Notice> last = new ArrayList<>();
        entries(directory.file(JsonFeed.FILE), LogTexts::readNotice, (line, notice) -> {
            last.forEach(before -> told.put(
                    directory.folder(before.plan()).resolve(JsonFeed.fileName(before.subject())), before.number()));
            last.clear();
            last.add(notice);
            return another(notice.position() != line);
        });
    }

    private static Optional<String> another(boolean isThere) {
        return isThere ? Optional.of(LogTexts.ANOTHER) : Optional.empty();
    }

    private static <E> Look<E> once(Function<E, RecordId> id) {
        Set<RecordId> known = new HashSet<>();
        return (line, entry) -> another(!known.add(id.apply(entry)));
    }

    private Optional<String> revision(Path folder, long line, Revision revision) {
        if (!revision.deleted()) {
            document(folder, folder.resolve(JsonPlans.documentName(revision.number())));
        }
        return another(revision.number() != line);
    }

    private void document(Path folder, Path file) {
        String source = directory.name(file);
        if (!directory.exists(file)) {
            failures.add(new Failure(source, "$", "The file is missing. Restore it from a copy."));
            return;
        }
        readable(file, () -> {
            Loaded<Plan> plan = codec.readPlan(source, new ByteArrayInputStream(directory.read(file)));
            failures.addAll(plan.failures());
            plan.value()
                    .flatMap(found -> FileNames.misplaced(String.valueOf(folder.getFileName()), found.id()))
                    .ifPresent(what -> failures.add(new Failure(source, "$.plan.id", what)));
        });
    }

    /** Looks at a file; that it cannot be read is a failure of its own, and the rest is looked at. */
    private void readable(Path file, Runnable look) {
        try {
            look.run();
        } catch (StorageException.CorruptData | StorageException.Unavailable exception) {
            failures.add(new Failure(directory.name(file), "$", String.valueOf(exception.getMessage())));
        }
    }

    private <E> void entries(Path file, Function<String, Loaded<E>> reader, Look<E> look) {
        if (directory.exists(file)) {
            readable(file, () -> {
                LogState state = directory.logs().freshState(file);
                failures.addAll(state.failures());
                try (Stream<LogLine> lines = directory.logs().readTo(file, state.end())) {
                    lines.filter(LogLine::isWhole).forEach(line -> entry(directory.name(file), line, reader, look));
                }
                long expected = told.getOrDefault(file, 0L);
                if (state.failures().isEmpty() && state.entries() < expected) {
                    failures.add(lost(file, expected, state.entries()));
                }
            });
            told.remove(file);
        }
    }

    private Failure lost(Path log, long expected, long found) {
        return new Failure(
                directory.name(log),
                "line " + (found + 1),
                "It has " + found + " lines, and " + expected + " were acknowledged. Restore the file from a copy.");
    }

    private <E> void entry(String source, LogLine line, Function<String, Loaded<E>> reader, Look<E> look) {
        Loaded<E> entry = reader.apply(line.text());
        String place = "line " + line.number();
        entry.failures()
                .forEach(failure ->
                        failures.add(new Failure(source, place + ", " + failure.place(), failure.message())));
        entry.value()
                .flatMap(found -> look.at(line.number(), found))
                .ifPresent(what -> failures.add(new Failure(source, place, what)));
    }
}
