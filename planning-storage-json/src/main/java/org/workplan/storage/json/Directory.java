package org.workplan.storage.json;

import static com.google.common.base.Preconditions.checkState;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.workplan.storage.StorageException;
import org.workplan.value.PlanId;

/**
 * The store's directory, open for one store at a time. A file is replaced by writing beside it, forcing it to disk and renaming it; a log grows by
 * checksummed lines. Neither leaves anything half-written, wherever a crash comes.
 */
final class Directory implements AutoCloseable {

    private static final int FORMAT = 1;
    private static final String MARKER = "workplan-store.json";

    /** Directories open in this virtual machine, where a file lock does not keep a second store out. */
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private final Path root;
    private final Disk disk;
    private final Closeable lock;
    private final Logs logs;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Directory(Path root, Disk disk, Closeable lock) {
        this.root = root;
        this.disk = disk;
        this.lock = lock;
        this.logs = new Logs(root, disk);
    }

    static Directory open(Path path) {
        try {
            Path absolute = path.toAbsolutePath().normalize();
            FileDisk disk = new FileDisk();
            createForGood(disk, absolute);
            Path root = absolute.toRealPath();
            if (!OPEN.add(root)) {
                throw inUse(root, new IOException("open in this virtual machine"));
            }
            try {
                return open(root, disk);
            } catch (RuntimeException exception) {
                OPEN.remove(root);
                throw exception;
            }
        } catch (IOException exception) {
            throw unavailable(path, exception);
        }
    }

    private static void createForGood(Disk disk, Path folder) throws IOException {
        Path parent = folder.getParent();
        if (parent != null && !Files.isDirectory(folder)) {
            createForGood(disk, parent);
            disk.createFolder(folder);
            disk.syncFolder(parent);
        }
    }

    /** Opens a directory that is there, on any disk. */
    static Directory open(Path root, Disk disk) {
        Closeable lock;
        try {
            lock = disk.lock(root.resolve("lock"));
        } catch (IOException exception) {
            throw inUse(root, exception);
        }
        Directory directory = new Directory(root, disk, lock);
        try {
            directory.checkFormat();
            directory.logs.settle();
            return directory;
        } catch (RuntimeException exception) {
            directory.close();
            throw exception;
        }
    }

    private static StorageException inUse(Path root, IOException exception) {
        return new StorageException.Unavailable(
                "The directory " + root.getFileName()
                        + " is open in another store, or may not be written to. Close that store first.",
                true,
                exception);
    }

    private void checkFormat() {
        Path marker = root.resolve(MARKER);
        if (!disk.exists(marker)) {
            replace(root, MARKER, "{\"format\": " + FORMAT + "}\n");
            return;
        }
        String digits = new String(read(marker), StandardCharsets.UTF_8).replaceAll("\\D", "");
        int found = digits.isEmpty() || digits.length() > 6 ? 0 : Integer.parseInt(digits);
        if (found > FORMAT) {
            throw new StorageException.SchemaTooNew(found, FORMAT);
        }
        if (found < 1) {
            throw new StorageException.CorruptData(MARKER, "The format is not legible. Restore the file from a copy.");
        }
    }

    Path folder(PlanId plan) {
        requireOpen();
        return root.resolve(FileNames.of(plan));
    }

    /** A file that belongs to no plan. */
    Path file(String name) {
        return root.resolve(name);
    }

    List<Path> folders() {
        requireOpen();
        try {
            return disk.folders(root);
        } catch (IOException exception) {
            throw unavailable(root, exception);
        }
    }

    boolean exists(Path file) {
        return disk.exists(file);
    }

    byte[] read(Path file) {
        try {
            return disk.read(file);
        } catch (IOException exception) {
            throw unavailable(file, exception);
        }
    }

    /** Puts a file in place whole, or leaves what was there. */
    void replace(Path folder, String name, String content) {
        try {
            new WholeFile(disk, folder, name).write(content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException exception) {
            throw unavailable(folder.resolve(name), exception);
        }
    }

    /** The logs of the directory. */
    Logs logs() {
        requireOpen();
        return logs;
    }

    /** The name of a file as people see it from the directory. */
    String name(Path file) {
        return logs.name(file);
    }

    static StorageException unavailable(Path file, IOException exception) {
        return new StorageException.Unavailable(
                "The file " + file.getFileName() + " cannot be read or written (" + exception.getMessage()
                        + "). Look at its permissions and at the space that is left.",
                false,
                exception);
    }

    /** Nobody else is kept out of the directory any more, so nothing is done in it. */
    private void requireOpen() {
        checkState(!closed.get(), "The store in the directory %s is closed. Open it again.", root.getFileName());
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        try {
            lock.close();
        } catch (IOException exception) {
            throw unavailable(root, exception);
        } finally {
            OPEN.remove(root);
        }
    }
}
