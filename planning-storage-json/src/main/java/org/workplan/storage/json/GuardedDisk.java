package org.workplan.storage.json;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A disk that is asked before each change whether the store may change anything. */
record GuardedDisk(Disk disk, Runnable guard) implements Disk {

    /** Refuses if nothing may be written. */
    void requireWritable() {
        guard.run();
    }

    @Override
    public boolean exists(Path file) {
        return disk.exists(file);
    }

    @Override
    public OptionalLong length(Path file) throws IOException {
        return disk.length(file);
    }

    @Override
    public byte[] read(Path file) throws IOException {
        return disk.read(file);
    }

    @Override
    public byte[] read(Path file, long from, int length) throws IOException {
        return disk.read(file, from, length);
    }

    @Override
    public List<String> names(Path folder) throws IOException {
        return disk.names(folder);
    }

    @Override
    public List<Path> folders(Path folder) throws IOException {
        return disk.folders(folder);
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        guard.run();
        disk.createFolder(folder);
    }

    @Override
    public void write(Path file, long from, byte[] bytes) throws IOException {
        guard.run();
        disk.write(file, from, bytes);
    }

    @Override
    public void create(Path file, byte[] bytes) throws IOException {
        guard.run();
        disk.create(file, bytes);
    }

    @Override
    public void sync(Path file) throws IOException {
        disk.sync(file);
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        guard.run();
        disk.rename(from, to);
    }

    @Override
    public void delete(Path file) throws IOException {
        guard.run();
        disk.delete(file);
    }

    @Override
    public void syncFolder(Path folder) throws IOException {
        disk.syncFolder(folder);
    }

    @Override
    public Optional<Lock> lock(Path file) throws IOException {
        return disk.lock(file);
    }
}
