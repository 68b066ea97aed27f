package org.workplan.storage.json;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.workplan.storage.StorageException;

/**
 * Adds lines to several logs, all or none. They are written to a file of their own first; once that has its name they count, and a crash later is made up
 * for from it. Where the file comes back after it was removed, what it asks for is there already. Anything else is damage: it is neither written nor removed.
 */
final class Journal {

    static final String FILE = "together.journal";

    private final Path root;
    private final Path file;
    private final Disk disk;
    private final Logs logs;
    private boolean settled;

    Journal(Path root, Disk disk, Logs logs) {
        this.root = root;
        this.file = root.resolve(FILE);
        this.disk = disk;
        this.logs = logs;
    }

    /** Adds lines to logs. */
    void append(Map<Path, List<String>> lines) {
        List<JournalText.Addition> additions = new ArrayList<>();
        long line = 1;
        for (Map.Entry<Path, List<String>> log : lines.entrySet()) {
            long end = logs.state(log.getKey()).end();
            additions.add(new JournalText.Addition(log.getKey(), end, ImmutableList.copyOf(log.getValue()), line));
            line += 1 + log.getValue().size();
        }
        try {
            // Folders that were made for documents of these changes have to be there before the changes count.
            disk.syncFolder(root);
            new WholeFile(disk, root, FILE).write(JournalText.written(logs, additions));
            additions.forEach(one -> logs.append(one.log(), one.texts()));
            disk.delete(file);
        } catch (IOException exception) {
            throw takenBack(additions, Faults.unavailable(file, exception));
        } catch (StorageException exception) {
            throw takenBack(additions, exception);
        } catch (Error error) {
            leaveOpen();
            throw error;
        }
    }

    /** Lets the file decide, when the logs are read next, whether the lines were added. */
    private void leaveOpen() {
        settled = false;
        logs.forget();
    }

    /** Puts the logs back as they were. Where even that fails, the file decides when the logs are read next. */
    private StorageException takenBack(List<JournalText.Addition> additions, StorageException cause) {
        try {
            for (JournalText.Addition one : additions) {
                if (disk.exists(one.log())) {
                    logs.cut(one.log(), one.from());
                }
            }
            Uninterrupted.run(() -> {
                disk.delete(file);
                disk.syncFolder(root);
            });
            return cause;
        } catch (IOException | StorageException exception) {
            cause.addSuppressed(exception);
            leaveOpen();
            return new StorageException.OutcomeUnknown(String.valueOf(cause.getMessage()), cause);
        }
    }

    /** Refuses if there is something to make up for. */
    void requireSettled() {
        settled = true;
        if (disk.exists(file)) {
            throw new StorageException.Unavailable(
                    "A crash left changes in the file " + FILE
                            + " that have to be finished. Open the directory once with JsonPlanStore.open.",
                    false,
                    new IOException("not finished"));
        }
    }

    /** Makes up for a crash. Called before logs are read. */
    void settle() {
        if (settled) {
            return;
        }
        settled = true;
        boolean recovered = false;
        try {
            recover();
            recovered = true;
        } catch (IOException exception) {
            throw Faults.unavailable(file, exception);
        } finally {
            settled = recovered;
        }
    }

    private void recover() throws IOException {
        if (!disk.exists(file)) {
            return;
        }
        List<JournalText.Addition> journal = JournalText.read(disk, root);
        List<JournalText.Addition> missing = new ArrayList<>();
        for (JournalText.Addition one : journal) {
            if (logs.state(one.log()).end() == one.from()) {
                missing.add(one);
            } else if (!isThere(one)) {
                throw JournalText.damaged(
                        one.line(),
                        "Other lines are in " + logs.name(one.log()) + " from byte " + one.from()
                                + " on, or none before it.");
            }
        }
        new JournalFit(root, disk, logs).require(journal, missing);
        missing.forEach(one -> logs.append(one.log(), one.texts()));
        disk.delete(file);
    }

    private boolean isThere(JournalText.Addition one) throws IOException {
        byte[] expected = one.bytes();
        return disk.exists(one.log()) && Arrays.equals(expected, disk.read(one.log(), one.from(), expected.length));
    }
}
