package org.workplan.storage.json;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** The file system of the machine. Whatever is created may be read by its owner only. */
final class FileDisk implements Disk {

    @Override
    public boolean exists(Path file) {
        // Where nobody may look, a file is not taken for missing: reading it tells why.
        return !Files.notExists(file, NOFOLLOW_LINKS);
    }

    @Override
    public OptionalLong length(Path file) throws IOException {
        try {
            OwnFiles.requireNoLink(file);
            return OptionalLong.of(Files.readAttributes(file, BasicFileAttributes.class, NOFOLLOW_LINKS)
                    .size());
        } catch (NoSuchFileException missing) {
            return OptionalLong.empty();
        }
    }

    private static SeekableByteChannel reading(Path file) throws IOException {
        OwnFiles.requireNoLink(file);
        return Files.newByteChannel(file, StandardOpenOption.READ, NOFOLLOW_LINKS);
    }

    @Override
    public byte[] read(Path file) throws IOException {
        try (SeekableByteChannel channel = reading(file)) {
            return Channels.newInputStream(channel).readAllBytes();
        }
    }

    @Override
    public byte[] read(Path file, long from, int length) throws IOException {
        try (SeekableByteChannel channel = reading(file)) {
            channel.position(from);
            return Channels.newInputStream(channel).readNBytes(length);
        }
    }

    @Override
    public List<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> String.valueOf(entry.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    /** The folders in a folder, and the links in it, which are refused when they are read. */
    @Override
    public List<Path> folders(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> Files.isDirectory(entry, NOFOLLOW_LINKS) || Files.isSymbolicLink(entry))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        OwnFiles.requireNoLinkItself(folder);
        try {
            Files.createDirectory(folder, OwnFiles.ofFolder(folder));
        } catch (FileAlreadyExistsException there) {
            if (!Files.isDirectory(folder, NOFOLLOW_LINKS)) {
                throw there;
            }
        }
    }

    @Override
    public void write(Path file, long from, byte[] bytes) throws IOException {
        try (FileChannel channel = writing(file, StandardOpenOption.CREATE)) {
            channel.truncate(from);
            channel.position(from);
            writeAll(channel, bytes);
        }
    }

    @Override
    public void create(Path file, byte[] bytes) throws IOException {
        OwnFiles.requireNoLink(file);
        // Never written through: it may be another name of a file elsewhere.
        Files.deleteIfExists(file);
        try (FileChannel channel = writing(file, StandardOpenOption.CREATE_NEW)) {
            writeAll(channel, bytes);
        }
    }

    private static FileChannel writing(Path file, OpenOption create) throws IOException {
        OwnFiles.requireNoLink(file);
        return FileChannel.open(file, Set.of(create, StandardOpenOption.WRITE, NOFOLLOW_LINKS), OwnFiles.ofFile(file));
    }

    private static void writeAll(FileChannel channel, byte[] bytes) throws IOException {
        ByteBuffer waiting = ByteBuffer.wrap(bytes);
        while (waiting.hasRemaining()) {
            channel.write(waiting);
        }
    }

    @Override
    public void sync(Path file) throws IOException {
        OwnFiles.requireNoLink(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, NOFOLLOW_LINKS)) {
            channel.force(true);
        }
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        OwnFiles.requireNoLink(from);
        OwnFiles.requireNoLink(to);
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException exception) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void delete(Path file) throws IOException {
        OwnFiles.requireNoLink(file);
        Files.deleteIfExists(file);
    }

    @Override
    public void syncFolder(Path folder) throws IOException {
        if (System.getProperty("os.name", "").startsWith("Windows")) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public Optional<Lock> lock(Path file) throws IOException {
        return LockFile.take(file);
    }
}
