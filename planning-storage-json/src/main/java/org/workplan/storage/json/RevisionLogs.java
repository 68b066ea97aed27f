package org.workplan.storage.json;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.Optional;
import org.workplan.storage.LoadResult;
import org.workplan.storage.StorageException;

/** The logs of revisions, of which those that were used last are remembered. For one thread at a time. */
final class RevisionLogs {

    private static final int PLANS_REMEMBERED = 64;

    private final Directory directory;
    private final JsonFeed feed;
    private final Recent<Path, ImmutableList<RevisionLine>> remembered = new Recent<>(PLANS_REMEMBERED);

    RevisionLogs(Directory directory, JsonFeed feed) {
        this.directory = directory;
        this.feed = feed;
    }

    /** The lines of the log in a folder, oldest first. */
    ImmutableList<RevisionLine> of(Path folder) {
        return remembered.of(folder, this::read);
    }

    /** The line of a revision; empty if there is none. */
    Optional<RevisionLine> find(Path folder, long number) {
        ImmutableList<RevisionLine> lines = of(folder);
        return number < 1 || number > lines.size() ? Optional.empty() : Optional.of(lines.get((int) number - 1));
    }

    /** Takes note of a line that was added. */
    void add(Path folder, ImmutableList<RevisionLine> before, RevisionLine line) {
        remembered.put(
                folder,
                ImmutableList.<RevisionLine>builder().addAll(before).add(line).build());
    }

    void forget(Path folder) {
        remembered.forget(folder);
    }

    private ImmutableList<RevisionLine> read(Path folder) {
        Path log = folder.resolve(JsonPlans.LOG);
        ImmutableList<RevisionLine> lines =
                directory.logs().lines(log).map(line -> read(log, line)).collect(ImmutableList.toImmutableList());
        feed.requireAsTold(log);
        return lines;
    }

    private RevisionLine read(Path log, LogLine line) {
        LoadResult<RevisionLine> loaded = LogTexts.readRevision(line.text());
        return loaded.value()
                .filter(one -> one.revision().number() == line.number())
                .orElseThrow(() -> new StorageException.CorruptData(
                        directory.name(log) + ", line " + line.number(),
                        loaded.failures().isEmpty()
                                ? LogTexts.ANOTHER
                                : loaded.failures().toString()));
    }
}
