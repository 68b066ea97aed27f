package org.workplan.storage.json;

import com.google.common.hash.Hashing;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.workplan.plan.Plan;
import org.workplan.storage.LoadResult;
import org.workplan.storage.StorageException;
import org.workplan.storage.Stored;

/**
 * The documents of revisions. They are the store's: the log of revisions has the hash of each, and one that was edited or damaged is refused. An edit of a plan
 * is a revision of its own, which a store saves.
 */
record PlanDocuments(Directory directory, JsonCodec codec) {

    static final String ANOTHER =
            "The document is not the one that was saved: its hash is another. To go on, restore the file from a copy; to change a plan, save it through a store.";

    static String name(long revision) {
        return String.format(Locale.ROOT, "revision-%06d.json", revision);
    }

    /** Writes the document of a revision, and gives its hash. It counts once the revision is in the log. */
    String write(Stored stored) {
        byte[] content = codec.writePlan(stored.plan()).getBytes(StandardCharsets.UTF_8);
        directory.replace(
                directory.folder(stored.plan().id()), name(stored.revision().number()), content);
        return hash(content);
    }

    private static String hash(byte[] content) {
        return Hashing.sha256().hashBytes(content).toString();
    }

    /** Checks if a document is as it was saved; of one that a store of format 1 saved, nothing is known. */
    static boolean isAsSaved(RevisionLine line, byte[] content) {
        return line.sha256().map(hash(content)::equals).orElse(true);
    }

    /** The bytes of the document of a revision, as they were saved. */
    byte[] content(Path folder, RevisionLine line) {
        Path document = folder.resolve(name(line.revision().number()));
        if (!directory.exists(document)) {
            throw new StorageException.CorruptData(
                    directory.name(document), "The file is missing. Restore it from a copy.");
        }
        byte[] content = directory.read(document);
        if (!isAsSaved(line, content)) {
            throw new StorageException.CorruptData(directory.name(document), ANOTHER);
        }
        return content;
    }

    /** The plan of a revision. */
    Plan read(Path folder, RevisionLine line) {
        String where = directory.name(folder.resolve(name(line.revision().number())));
        LoadResult<Plan> loaded = codec.readPlan(where, new ByteArrayInputStream(content(folder, line)));
        Plan plan = loaded.value()
                .orElseThrow(() -> new StorageException.CorruptData(
                        where, loaded.failures().toString()));
        FileNames.misplaced(String.valueOf(folder.getFileName()), plan.id()).ifPresent(what -> {
            throw new StorageException.CorruptData(where, what);
        });
        return plan;
    }
}
