package org.workplan.storage.json;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** What makes a file the store's own: it is no symbolic link, and only its owner may read it where the file system knows owners. */
final class OwnFiles {

    private static final FileAttribute<?>[] NONE = {};

    private OwnFiles() {}

    /** A symbolic link stands in the place of a file or a folder of the store. */
    static final class LinkException extends FileSystemException {
        private static final long serialVersionUID = 1L;

        private LinkException(Path link) {
            super(link.toString(), null, "a symbolic link");
        }
    }

    /** Refuses a file that is a symbolic link, or lies in a folder that is one. */
    static void requireNoLink(Path file) throws IOException {
        Path folder = file.getParent();
        if (folder != null) {
            requireNoLinkItself(folder);
        }
        requireNoLinkItself(file);
    }

    /** Refuses a path that is a symbolic link, whatever it lies in. */
    static void requireNoLinkItself(Path path) throws IOException {
        if (Files.isSymbolicLink(path)) {
            throw new LinkException(path);
        }
    }

    /** How a new file is created. */
    static FileAttribute<?>[] ofFile(Path file) {
        return permissions(file, "rw-------");
    }

    /** How a new folder is created. */
    static FileAttribute<?>[] ofFolder(Path folder) {
        return permissions(folder, "rwx------");
    }

    private static FileAttribute<?>[] permissions(Path path, String permissions) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : NONE;
    }
}
