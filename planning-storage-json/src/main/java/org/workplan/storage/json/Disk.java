package org.workplan.storage.json;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The few things that a directory store asks of a file system. What is written is safe only when it was synchronised: a file's bytes by {@link #sync}, the
 * names in a folder by {@link #syncFolder}. Tests put a disk here that crashes and forgets.
 */
interface Disk {

    boolean exists(Path file);

    byte[] read(Path file) throws IOException;

    /** Reads from a place on: so many bytes, or fewer when the file ends before. */
    byte[] read(Path file, long from, int length) throws IOException;

    List<Path> folders(Path folder) throws IOException;

    /** Creates a folder and those above it; nothing happens if it is there. */
    void createFolder(Path folder) throws IOException;

    /** Ends a file at a length and writes on from there; creates the file if it is missing. */
    void write(Path file, long from, byte[] bytes) throws IOException;

    void sync(Path file) throws IOException;

    /** Gives a file another name in the same folder, in place of what has that name. */
    void rename(Path from, Path to) throws IOException;

    /** Removes a file; nothing happens if there is none. */
    void delete(Path file) throws IOException;

    void syncFolder(Path folder) throws IOException;

    /**
     * Keeps others out.
     *
     * @return what lets them in again; empty if another one has the file
     */
    Optional<Closeable> lock(Path file) throws IOException;
}
