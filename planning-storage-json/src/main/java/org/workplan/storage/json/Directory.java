package org.workplan.storage.json;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.workplan.storage.StorageException;
import org.workplan.value.PlanId;

/** The files of a store: its lock, its format marker, a folder for each plan, and the two ways of writing that survive a crash. */
final class Directory implements AutoCloseable {

    private static final int FORMAT = 1;
    private static final String MARKER = "workplan-store.json";
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private final Path root;
    private final FileChannel lockChannel;
    private final FileLock lock;

    private Directory(Path root, FileChannel lockChannel, FileLock lock) {
        this.root = root;
        this.lockChannel = lockChannel;
        this.lock = lock;
    }

    static Directory open(Path path) {
        try {
            Files.createDirectories(path);
            Path root = path.toRealPath();
            if (!OPEN.add(root)) {
                throw inUse(root);
            }
            try {
                return locked(root);
            } catch (IOException | RuntimeException exception) {
                OPEN.remove(root);
                throw exception;
            }
        } catch (IOException exception) {
            throw unavailable(path, exception);
        }
    }

    private static Directory locked(Path root) throws IOException {
        FileChannel channel =
                FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw inUse(root);
        }
        Directory directory = new Directory(root, channel, lock);
        directory.checkFormat();
        return directory;
    }

    private static StorageException inUse(Path root) {
        return new StorageException.Unavailable(
                "The directory " + root.getFileName() + " is open in another store. Close that one first.",
                true,
                new IOException("locked"));
    }

    private void checkFormat() throws IOException {
        Path marker = root.resolve(MARKER);
        if (!Files.exists(marker)) {
            replace(root, MARKER, "{\"format\": " + FORMAT + "}\n");
            return;
        }
        String digits = Files.readString(marker, StandardCharsets.UTF_8).replaceAll("\\D", "");
        int found = digits.isEmpty() || digits.length() > 6 ? 0 : Integer.parseInt(digits);
        if (found > FORMAT) {
            throw new StorageException.SchemaTooNew(found, FORMAT);
        }
        if (found < 1) {
            throw new StorageException.CorruptData(MARKER, "The format is not legible. Restore the file from a copy.");
        }
    }

    Path folder(PlanId plan) {
        return root.resolve(FileNames.of(plan));
    }

    /** The folders of all plans, in the order of their names. */
    List<Path> folders() {
        try (Stream<Path> entries = Files.list(root)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        } catch (IOException exception) {
            throw unavailable(root, exception);
        }
    }

    /** Puts a file in place as a whole: written beside, flushed, renamed, and the rename flushed too. */
    void replace(Path folder, String name, String content) {
        Path file = folder.resolve(name);
        Path beside = folder.resolve(name + ".new");
        try {
            Files.createDirectories(folder);
            try (FileChannel channel = FileChannel.open(
                    beside,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                writeFully(channel, content);
                channel.force(true);
            }
            move(beside, file);
            flush(folder);
        } catch (IOException exception) {
            throw unavailable(file, exception);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException exception) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Adds lines to a log behind its last whole line and flushes them. A torn tail of an earlier crash is cut off first. */
    void append(Path folder, String name, List<String> lines) {
        Path file = folder.resolve(name);
        boolean fresh = !Files.exists(file);
        try {
            Files.createDirectories(folder);
            try (FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                long end = LogLines.wholeLength(Files.readAllBytes(file));
                channel.truncate(end);
                channel.position(end);
                StringBuilder text = new StringBuilder();
                lines.forEach(line -> text.append(LogLines.checked(line)));
                try {
                    writeFully(channel, text.toString());
                    channel.force(true);
                } catch (IOException exception) {
                    channel.truncate(end);
                    throw exception;
                }
            }
            if (fresh) {
                flush(folder);
                flush(root);
            }
        } catch (IOException exception) {
            throw unavailable(file, exception);
        }
    }

    /** The whole lines of a log; empty if there is no such file. */
    List<String> lines(Path file) {
        if (!Files.exists(file)) {
            return new ArrayList<>();
        }
        try {
            return LogLines.read(String.valueOf(file.getFileName()), Files.readAllBytes(file));
        } catch (IOException exception) {
            throw unavailable(file, exception);
        }
    }

    private static void writeFully(FileChannel channel, String content) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Flushes a directory's entries, where the file system lets a directory be opened. */
    private static void flush(Path folder) throws IOException {
        if (System.getProperty("os.name", "").startsWith("Windows")) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    static StorageException unavailable(Path file, IOException exception) {
        return new StorageException.Unavailable(
                "The file " + file.getFileName() + " cannot be read or written (" + exception.getMessage()
                        + "). Look at its permissions and at the space that is left.",
                false,
                exception);
    }

    @Override
    public void close() {
        try {
            lock.release();
            lockChannel.close();
        } catch (IOException exception) {
            throw unavailable(root, exception);
        } finally {
            OPEN.remove(root);
        }
    }
}
