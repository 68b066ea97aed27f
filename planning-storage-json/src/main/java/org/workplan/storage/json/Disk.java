package org.workplan.storage.json;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The few things that a directory store asks of a file system. What is written is safe only when it was synchronised: a file's bytes by {@link #sync}, the
 * names in a folder by {@link #syncFolder}. No operation follows a symbolic link. Tests put a disk here that crashes and forgets.
 */
interface Disk {

    /** Keeps others out of a directory until it is closed. */
    interface Lock extends Closeable {

        /** Says why others may have come in; empty while the lock holds. */
        Optional<String> lost() throws IOException;
    }

    boolean exists(Path file);

    /** The length of a file in bytes; empty if there is none. */
    OptionalLong length(Path file) throws IOException;

    byte[] read(Path file) throws IOException;

    /** Reads from a place on: so many bytes, or fewer when the file ends before. */
    byte[] read(Path file, long from, int length) throws IOException;

    /** The names of everything in a folder, in their order. */
    List<String> names(Path folder) throws IOException;

    List<Path> folders(Path folder) throws IOException;

    /** Creates a folder in one that is there; nothing happens if it is there. */
    void createFolder(Path folder) throws IOException;

    /** Ends a file at a length and writes on from there; creates the file if it is missing. */
    void write(Path file, long from, byte[] bytes) throws IOException;

    /** Creates a file with a content. A file that an earlier attempt left under that name is removed first. */
    void create(Path file, byte[] bytes) throws IOException;

    void sync(Path file) throws IOException;

    /** Gives a file another name in the same folder, in place of what has that name. */
    void rename(Path from, Path to) throws IOException;

    /** Removes a file; nothing happens if there is none. */
    void delete(Path file) throws IOException;

    void syncFolder(Path folder) throws IOException;

    /**
     * Keeps others out.
     *
     * @return the lock; empty if another one has the file
     */
    Optional<Lock> lock(Path file) throws IOException;
}
