package org.workplan.storage.json;

import static com.google.common.base.Preconditions.checkState;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.workplan.storage.StorageException;
import org.workplan.value.PlanId;

/**
 * The store's directory, open for one store at a time. A file is replaced by writing beside it, forcing it to disk and renaming it; a log grows by
 * checksummed lines. Neither leaves anything half-written, wherever a crash comes. Before anything is written, the lock is looked at: it may have been lost.
 */
final class Directory implements AutoCloseable {

    /** The file that keeps other stores out. A copy of the directory leaves it out. */
    static final String LOCK = "lock";

    private final Path root;
    private final Optional<Disk.Lock> lock;
    private final GuardedDisk disk;
    private final Logs logs;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Directory(Path root, Disk disk, Optional<Disk.Lock> lock) {
        this.root = root;
        this.lock = lock;
        this.disk = new GuardedDisk(disk, this::requireWritable);
        this.logs = new Logs(root, this.disk);
    }

    /** Opens a directory of the machine's file system. */
    static Directory open(Path path) {
        try {
            Path absolute = path.toAbsolutePath().normalize();
            FileDisk disk = new FileDisk();
            createForGood(disk, absolute);
            return registered(absolute.toRealPath(), root -> open(root, disk));
        } catch (IOException exception) {
            throw Faults.notUsable("directory " + path, exception);
        }
    }

    /** Opens a directory of the machine's file system that is there, and changes nothing in it. */
    static Directory openReadOnly(Path path) {
        try {
            return registered(path.toRealPath(), root -> openReadOnly(root, new FileDisk()));
        } catch (IOException exception) {
            throw Faults.notUsable("directory " + path, exception);
        }
    }

    private interface Opener {
        Directory open(Path root);
    }

    private static Directory registered(Path root, Opener opener) {
        if (!OpenDirectories.add(root)) {
            throw inUse(root);
        }
        boolean opened = false;
        try {
            Directory directory = opener.open(root);
            opened = true;
            return directory;
        } finally {
            if (!opened) {
                OpenDirectories.remove(root);
            }
        }
    }

    /** Creates a folder and those above it, for good. */
    static void createForGood(Disk disk, Path folder) throws IOException {
        Path parent = folder.getParent();
        if (parent != null && !Files.isDirectory(folder)) {
            createForGood(disk, parent);
            disk.createFolder(folder);
            disk.syncFolder(parent);
        }
    }

    /** Opens a directory that is there, on any disk. */
    static Directory open(Path root, Disk disk) {
        new FormatMarker(root, disk).requireStoreOrEmpty();
        Path file = root.resolve(LOCK);
        Disk.Lock lock;
        try {
            lock = disk.lock(file).orElseThrow(() -> inUse(root));
        } catch (IOException exception) {
            throw Faults.unavailable(file, exception);
        }
        Directory directory = new Directory(root, disk, Optional.of(lock));
        boolean opened = false;
        try {
            new FormatMarker(root, directory.disk).checkAndMark();
            directory.logs.settle();
            opened = true;
            return directory;
        } finally {
            if (!opened) {
                directory.close();
            }
        }
    }

    /** Opens a directory that is there, on any disk, and changes nothing in it. */
    static Directory openReadOnly(Path root, Disk disk) {
        Directory directory = new Directory(root, disk, Optional.empty());
        Path lock = root.resolve(LOCK);
        if (disk.exists(lock)
                && LockOwner.isRunningElsewhere(new String(directory.read(lock), StandardCharsets.UTF_8))) {
            throw inUse(root);
        }
        new FormatMarker(root, disk).check();
        directory.logs.requireSettled();
        return directory;
    }

    private static StorageException inUse(Path root) {
        return new StorageException.Unavailable(
                "The directory " + root.getFileName() + " is open in another store. Close that store first.",
                true,
                new IOException("locked"));
    }

    boolean isReadOnly() {
        return lock.isEmpty();
    }

    /** Refuses if this store may not write, or if another one may be writing. */
    private void requireWritable() {
        try {
            Optional<String> reason = lock.isPresent()
                    ? lock.get().lost().map(lost -> lost + ", and another store may be writing there")
                    : Optional.of("it was opened for reading only");
            reason.ifPresent(why -> {
                throw new StorageException.Unavailable(
                        "Nothing is written to the directory " + root.getFileName() + ": " + why
                                + ". Close this store, and open the directory again with JsonPlanStore.open.",
                        false,
                        new IOException(why));
            });
        } catch (IOException exception) {
            throw Faults.unavailable(root.resolve(LOCK), exception);
        }
    }

    GuardedDisk disk() {
        return disk;
    }

    Path root() {
        return root;
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
            throw Faults.notUsable("directory " + root, exception);
        }
    }

    boolean exists(Path file) {
        return disk.exists(file);
    }

    byte[] read(Path file) {
        try {
            return disk.read(file);
        } catch (IOException exception) {
            throw Faults.unavailable(file, exception);
        }
    }

    /** Puts a file of a plan in place whole, or leaves what was there. */
    void replace(Path folder, String name, byte[] content) {
        try {
            disk.createFolder(folder);
            new WholeFile(disk, folder, name).write(content);
        } catch (IOException exception) {
            throw Faults.unavailable(folder.resolve(name), exception);
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

    /** Nobody else is kept out of the directory any more, so nothing is done in it. */
    void requireOpen() {
        checkState(!closed.get(), "The store in the directory %s is closed. Open it again.", root.getFileName());
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        try {
            if (lock.isPresent()) {
                lock.get().close();
            }
        } catch (IOException exception) {
            throw Faults.notUsable("directory " + root, exception);
        } finally {
            OpenDirectories.remove(root);
        }
    }
}
