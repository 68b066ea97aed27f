package org.workplan.storage.json;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.workplan.storage.EntryLog;
import org.workplan.storage.Loaded;
import org.workplan.storage.StorageException;
import org.workplan.value.PlanId;
import org.workplan.value.RecordId;

/** A log file for each plan, one entry a line. */
final class JsonLog<E> implements EntryLog<E> {

    private final Directory directory;
    private final String file;
    private final String what;
    private final Function<E, RecordId> id;
    private final Function<E, String> writer;
    private final Function<String, Loaded<E>> reader;

    JsonLog(
            Directory directory,
            String file,
            String what,
            Function<E, RecordId> id,
            Function<E, String> writer,
            Function<String, Loaded<E>> reader) {
        this.directory = directory;
        this.file = file;
        this.what = what;
        this.id = id;
        this.writer = writer;
        this.reader = reader;
    }

    @Override
    public synchronized int append(PlanId plan, ImmutableList<E> entries) {
        Map<RecordId, E> known = new LinkedHashMap<>();
        all(plan).forEach(entry -> known.put(id.apply(entry), entry));
        List<String> lines = new ArrayList<>();
        for (E entry : entries) {
            E other = known.putIfAbsent(id.apply(entry), entry);
            if (other == null) {
                lines.add(writer.apply(entry));
            } else if (!other.equals(entry)) {
                throw new StorageException.DuplicateId(what + " " + id.apply(entry));
            }
        }
        if (!lines.isEmpty()) {
            directory.append(directory.folder(plan), file, lines);
        }
        return lines.size();
    }

    @Override
    public synchronized Stream<E> stream(PlanId plan) {
        Path path = directory.folder(plan).resolve(file);
        return directory.lines(path).stream().map(line -> {
            Loaded<E> loaded = reader.apply(line);
            return loaded.value()
                    .orElseThrow(() -> new StorageException.CorruptData(
                            file, loaded.failures().toString()));
        });
    }
}
