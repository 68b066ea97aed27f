package org.workplan.storage.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.workplan.storage.StorageException;

/** The file that says that a directory is a store, and in which format. Format 2 added hashes of documents to the logs of revisions, and the mark. */
record FormatMarker(Path root, Disk disk) {

    static final String FILE = "workplan-store.json";

    private static final int FORMAT = 2;

    /** Checks the format, and marks a new directory or one of an older format. */
    void checkAndMark() {
        if (!disk.exists(root.resolve(FILE)) || found() < FORMAT) {
            try {
                new WholeFile(disk, root, FILE).write(content());
            } catch (IOException exception) {
                throw Faults.unavailable(root.resolve(FILE), exception);
            }
        }
    }

    /** Checks the format of a store that is there. */
    void check() {
        if (!disk.exists(root.resolve(FILE))) {
            throw new StorageException.CorruptData(
                    FILE,
                    "The file is missing. Look whether the path is that of a store, or restore the file from a copy.");
        }
        found();
    }

    static byte[] content() {
        return ("{\"format\": " + FORMAT + "}\n").getBytes(StandardCharsets.UTF_8);
    }

    private int found() {
        int found = number();
        if (found > FORMAT) {
            throw new StorageException.SchemaTooNew(found, FORMAT);
        }
        if (found < 1) {
            throw new StorageException.CorruptData(FILE, "The format is not legible. Restore the file from a copy.");
        }
        return found;
    }

    private int number() {
        try {
            String digits = new String(disk.read(root.resolve(FILE)), StandardCharsets.UTF_8).replaceAll("\\D", "");
            return digits.isEmpty() || digits.length() > 6 ? 0 : Integer.parseInt(digits);
        } catch (IOException exception) {
            throw Faults.unavailable(root.resolve(FILE), exception);
        }
    }
}
