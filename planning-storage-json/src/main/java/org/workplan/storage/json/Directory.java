package org.workplan.storage.json;

import static com.google.common.base.Preconditions.checkState;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
                throw inUse(root);
            }
            try {
                return open(root, disk);
            } catch (RuntimeException exception) {
                OPEN.remove(root);
                throw exception;
            }
        } catch (IOException exception) {
            throw notUsable("directory " + path, exception);
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
        Path file = root.resolve("lock");
        Closeable lock;
        try {
            lock = disk.lock(file).orElseThrow(() -> inUse(root));
        } catch (IOException exception) {
            throw unavailable(file, exception);
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

    private static StorageException inUse(Path root) {
        return new StorageException.Unavailable(
                "The directory " + root.getFileName() + " is open in another store. Close that store first.",
                true,
                new IOException("locked"));
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

    /** The folders of plans; what else lies in the directory is somebody else's. */
    List<Path> folders() {
        requireOpen();
        try {
            return disk.folders(root).stream()
                    .filter(folder -> FileNames.isOne(String.valueOf(folder.getFileName())))
                    .toList();
        } catch (IOException exception) {
            throw notUsable("directory " + root, exception);
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
        return Files.isDirectory(file)
                ? new StorageException.CorruptData(
                        shown(file),
                        "A directory is in the place of a file. Remove it, and restore the file from a copy.")
                : notUsable("file " + shown(file), exception);
    }

    private static StorageException notUsable(String what, IOException exception) {
        return new StorageException.Unavailable(
                "The " + what + " cannot be read or written (" + words(exception)
                        + "). Look at its permissions and at the space that is left.",
                false,
                exception);
    }

    /** What went wrong; the machine's own words are often no more than a name, or none. */
    static String words(IOException exception) {
        String name = exception.getMessage() == null ? "" : ": " + exception.getMessage();
        if (exception instanceof AccessDeniedException) {
            return "it may not be used" + name;
        }
        if (exception instanceof FileAlreadyExistsException) {
            return "there is a file of that name" + name;
        }
        if (exception instanceof NoSuchFileException) {
            return "it is not there" + name;
        }
        if (exception instanceof ClosedByInterruptException) {
            return "the thread was interrupted";
        }
        return name.isEmpty() ? exception.toString() : name.substring(2);
    }

    /** A file with the folder that it lies in. */
    private static String shown(Path file) {
        Path folder = file.getParent();
        return folder == null ? file.toString() : folder.getFileName() + "/" + file.getFileName();
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
            throw notUsable("directory " + root, exception);
        } finally {
            OPEN.remove(root);
        }
    }
}
