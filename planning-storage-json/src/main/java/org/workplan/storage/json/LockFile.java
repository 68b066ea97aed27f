package org.workplan.storage.json;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A lock on a file, with the mark of its owner in the file. The file is read through the descriptor that holds the lock alone, since closing any other one
 * would end the lock, and without a channel, which an interrupted thread would close.
 */
final class LockFile implements Disk.Lock {

    private static final int MARK_LIMIT = 200;

    private final Path file;
    private final RandomAccessFile open;
    private final @Nullable Object key;
    private final String mark = LockOwner.mark();

    private LockFile(Path file, RandomAccessFile open) throws IOException {
        this.file = file;
        this.open = open;
        this.key = key(file);
    }

    /** Takes the lock; empty if another store has it. */
    static Optional<Disk.Lock> take(Path file) throws IOException {
        OwnFiles.requireNoLink(file);
        createIfMissing(file);
        RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw");
        boolean taken = false;
        try {
            if (open.getChannel().tryLock() == null || LockOwner.isRunningElsewhere(content(open))) {
                return Optional.empty();
            }
            LockFile lock = new LockFile(file, open);
            lock.write();
            taken = true;
            return Optional.of(lock);
        } catch (OverlappingFileLockException openHere) {
            return Optional.empty();
        } finally {
            if (!taken) {
                open.close();
            }
        }
    }

    private static void createIfMissing(Path file) throws IOException {
        try {
            Files.createFile(file, OwnFiles.ofFile(file));
        } catch (FileAlreadyExistsException there) {
            // It stays when a store is closed.
            return;
        }
    }

    private static @Nullable Object key(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class, NOFOLLOW_LINKS)
                .fileKey();
    }

    private static String content(RandomAccessFile open) throws IOException {
        byte[] bytes = new byte[(int) Math.min(open.length(), MARK_LIMIT)];
        open.seek(0);
        open.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private void write() throws IOException {
        open.setLength(0);
        open.write(mark.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public synchronized Optional<String> lost() throws IOException {
        try {
            if (!Objects.equals(key(file), key)) {
                return Optional.of("the lock file was replaced");
            }
        } catch (NoSuchFileException missing) {
            return Optional.of("the lock file was deleted");
        }
        return content(open).equals(mark)
                ? Optional.empty()
                : Optional.of("the lock file has the mark of another store");
    }

    @Override
    public synchronized void close() throws IOException {
        try (open) {
            if (lost().isEmpty()) {
                open.setLength(0);
            }
        }
    }
}
