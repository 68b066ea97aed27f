package org.workplan.storage.json;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.workplan.storage.StorageException;

/** The file that says that a directory is a store, and in which format. Format 2 added hashes of documents to the logs of revisions, and the mark. */
record FormatMarker(Path root, Disk disk) {

    static final String FILE = "workplan-store.json";

    private static final int FORMAT = 2;

    private static final Pattern CONTENT = Pattern.compile("\\{\\s*\"format\"\\s*:\\s*([1-9]\\d{0,5})\\s*}\\s*");
    /** A newer format may say more. */
    private static final Pattern NEWER_CONTENT =
            Pattern.compile("\\{\\s*\"format\"\\s*:\\s*([1-9]\\d{0,5})\\s*[,}].*", Pattern.DOTALL);

    /** What the first opening of a directory leaves if it is broken off. */
    private static final ImmutableSet<String> BEFORE_MARKER = ImmutableSet.of(Directory.LOCK, FILE + ".new");

    private static final ImmutableSet<String> OF_STORE =
            ImmutableSet.of(JsonFeed.FILE, AcknowledgedMark.FILE, Journal.FILE, Journal.FILE + ".new");

    private static final int NAMES_SHOWN = 3;

    /** Refuses a directory that is neither empty nor a store, before anything is written to it. */
    void requireStoreOrEmpty() {
        try {
            if (disk.exists(root.resolve(FILE))) {
                return;
            }
            List<String> names = foreignNames();
            // What another store has made since is younger than its marker.
            if (names.isEmpty() || disk.exists(root.resolve(FILE))) {
                return;
            }
            if (names.stream().anyMatch(this::isOfStore)) {
                throw missing();
            }
            throw notAStore(names);
        } catch (IOException exception) {
            throw Faults.notUsable("directory " + root, exception);
        }
    }

    private List<String> foreignNames() throws IOException {
        List<String> all = disk.names(root);
        return all.contains(Directory.LOCK) && !isOwnLock()
                ? all
                : all.stream().filter(name -> !BEFORE_MARKER.contains(name)).toList();
    }

    private boolean isOwnLock() throws IOException {
        return LockOwner.isOwn(new String(disk.read(root.resolve(Directory.LOCK)), StandardCharsets.UTF_8));
    }

    private boolean isOfStore(String name) {
        return OF_STORE.contains(name)
                || (FileNames.isOne(name)
                        && FileNames.LOGS.stream()
                                .anyMatch(log -> disk.exists(root.resolve(name).resolve(log))));
    }

    private StorageException notAStore(List<String> names) {
        int others = names.size() - NAMES_SHOWN;
        String shown = names.stream().limit(NAMES_SHOWN).collect(Collectors.joining(", "))
                + (others > 0 ? " and " + others + " more" : "");
        return new StorageException.Unavailable(
                "The directory " + root.getFileName() + " is no store, and it is not empty: it has " + shown
                        + ". Choose an empty directory, or a new one.",
                false,
                new IOException("not a store"));
    }

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
            throw missing();
        }
        found();
    }

    private static StorageException missing() {
        return new StorageException.CorruptData(
                FILE,
                "The file is missing. Look whether the path is that of a store, or restore the file from a copy.");
    }

    static byte[] content() {
        return ("{\"format\": " + FORMAT + "}\n").getBytes(StandardCharsets.UTF_8);
    }

    private int found() {
        String text;
        try {
            text = new String(disk.read(root.resolve(FILE)), StandardCharsets.UTF_8);
        } catch (IOException exception) {
            throw Faults.unavailable(root.resolve(FILE), exception);
        }
        Matcher newer = NEWER_CONTENT.matcher(text);
        int format = newer.matches() ? Integer.parseInt(newer.group(1)) : 0;
        if (format > FORMAT) {
            throw new StorageException.SchemaTooNew(format, FORMAT);
        }
        if (!CONTENT.matcher(text).matches()) {
            throw new StorageException.CorruptData(FILE, "The format is not legible. Restore the file from a copy.");
        }
        return format;
    }
}
