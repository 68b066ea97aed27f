package org.workplan.storage.json;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.workplan.storage.ChangeFeed;
import org.workplan.storage.EntryLog;
import org.workplan.storage.LoadResult;
import org.workplan.storage.StorageException;
import org.workplan.value.PlanId;
import org.workplan.value.RecordId;

/** A log file for each plan, one entry a line. Which entries there are is remembered for the logs that were written on last. */
final class JsonLog<E> implements EntryLog<E> {

    private static final int LOGS_REMEMBERED = 16;

    private final Logs logs;
    private final JsonFeed feed;
    private final Function<PlanId, Path> file;
    private final Kind<E> kind;

    /** Where the line of each entry begins, by log. */
    private final Recent<Path, Map<RecordId, Long>> remembered = new Recent<>(LOGS_REMEMBERED);

    JsonLog(Directory directory, JsonFeed feed, Kind<E> kind) {
        this.feed = feed;
        this.logs = directory.logs();
        this.file = plan -> directory.folder(plan).resolve(JsonFeed.fileName(kind.subject()));
        this.kind = kind;
    }

    /** What the entries are and how they are written. */
    record Kind<E>(
            ChangeFeed.Notice.Subject subject,
            String what,
            Function<E, RecordId> id,
            Function<E, String> writer,
            Function<String, LoadResult<E>> reader) {}

    @Override
    public synchronized int append(PlanId plan, ImmutableList<E> entries) {
        Map<RecordId, Long> known = known(plan);
        Map<RecordId, E> fresh = fresh(plan, entries, new Log<>(known, Map.of()));
        if (!fresh.isEmpty()) {
            write(plan, known, fresh);
        }
        return fresh.size();
    }

    /** The entries of a log: where the known ones begin, and those that wait to be added. */
    private record Log<E>(Map<RecordId, Long> known, Map<RecordId, E> waiting) {}

    /** The entries that are neither there nor waiting. */
    private Map<RecordId, E> fresh(PlanId plan, ImmutableList<E> entries, Log<E> log) {
        Path path = file.apply(plan);
        Map<RecordId, E> fresh = new LinkedHashMap<>();
        for (E entry : entries) {
            RecordId id = kind.id().apply(entry);
            Long start = log.known().get(id);
            E other = start == null ? log.waiting().get(id) : read(path, logs.line(path, start));
            if (other == null) {
                other = fresh.putIfAbsent(id, entry);
            }
            if (other != null && !other.equals(entry)) {
                throw new StorageException.DuplicateId(kind.what() + " " + id);
            }
        }
        return fresh;
    }

    /** Entries that wait to be added together with other changes. */
    final class Appends {
        private final List<Waiting> waiting;
        private final Map<PlanId, Log<E>> logs = new HashMap<>();

        Appends(List<Waiting> waiting) {
            this.waiting = waiting;
        }

        int append(PlanId plan, ImmutableList<E> entries) {
            Log<E> log = logs.computeIfAbsent(plan, any -> new Log<>(known(plan), new HashMap<>()));
            Map<RecordId, E> fresh = fresh(plan, entries, log);
            if (!fresh.isEmpty()) {
                log.waiting().putAll(fresh);
                waiting.add(waiting(plan, log.known(), fresh));
            }
            return fresh.size();
        }
    }

    /** Entries that wait to be written. Where writing fails, what is there has to be read again. */
    private Waiting waiting(PlanId plan, Map<RecordId, Long> known, Map<RecordId, E> fresh) {
        List<String> texts = fresh.values().stream().map(kind.writer()).toList();
        return new Waiting(
                plan,
                kind.subject(),
                () -> texts,
                starts -> remember(plan, known, fresh, starts),
                () -> remembered.forget(file.apply(plan)));
    }

    private void remember(PlanId plan, Map<RecordId, Long> known, Map<RecordId, E> fresh, List<Long> starts) {
        List<RecordId> ids = new ArrayList<>(fresh.keySet());
        for (int index = 0; index < starts.size(); index++) {
            known.put(ids.get(index), starts.get(index));
        }
        remembered.put(file.apply(plan), known);
    }

    private void write(PlanId plan, Map<RecordId, Long> known, Map<RecordId, E> fresh) {
        feed.write(List.of(waiting(plan, known, fresh)));
    }

    private Map<RecordId, Long> known(PlanId plan) {
        return remembered.of(file.apply(plan), this::known);
    }

    private Map<RecordId, Long> known(Path path) {
        Map<RecordId, Long> starts = new HashMap<>();
        logs.lines(path).forEach(line -> {
            if (starts.put(kind.id().apply(read(path, line)), line.start()) != null) {
                throw new StorageException.CorruptData(logs.name(path) + ", line " + line.number(), LogTexts.ANOTHER);
            }
        });
        feed.requireAsTold(path);
        return starts;
    }

    private E read(Path path, LogLine line) {
        LoadResult<E> loaded = kind.reader().apply(line.text());
        return loaded.value()
                .orElseThrow(() -> new StorageException.CorruptData(
                        logs.name(path) + ", line " + line.number(),
                        loaded.failures().toString()));
    }

    @Override
    public synchronized Stream<E> stream(PlanId plan) {
        Path path = file.apply(plan);
        return feed.lines(path).map(line -> read(path, line));
    }
}
