package org.workplan.storage.json;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.workplan.storage.StorageException;

/** Says what a file system refused, and what to do. */
final class Faults {

    private Faults() {}

    /** A file could not be read or written. */
    static StorageException unavailable(Path file, IOException exception) {
        if (exception instanceof OwnFiles.LinkException link) {
            return new StorageException.CorruptData(
                    shown(Path.of(String.valueOf(link.getFile()))),
                    "A symbolic link is in the place of a file or folder of the store. Remove it, and restore the file from"
                            + " a copy.");
        }
        return Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)
                ? new StorageException.CorruptData(
                        shown(file),
                        "A directory is in the place of a file. Remove it, and restore the file from a copy.")
                : notUsable("file " + shown(file), exception);
    }

    /** Something could not be read or written. */
    static StorageException notUsable(String what, IOException exception) {
        boolean interrupted = exception instanceof ClosedByInterruptException;
        return new StorageException.Unavailable(
                "The " + what + " cannot be read or written (" + words(exception) + "). "
                        + (interrupted
                                ? "Try again when the thread is no longer interrupted."
                                : "Check its permissions and the free space."),
                interrupted,
                exception);
    }

    /** The cause in words: the message of the exception is often only a file name, or absent. */
    static String words(IOException exception) {
        String name = exception.getMessage() == null ? "" : ": " + exception.getMessage();
        if (exception instanceof AccessDeniedException) {
            return "access is denied" + name;
        }
        if (exception instanceof FileAlreadyExistsException) {
            return "a file of that name exists" + name;
        }
        if (exception instanceof NoSuchFileException) {
            return "it does not exist" + name;
        }
        if (exception instanceof ClosedByInterruptException) {
            return "the thread was interrupted";
        }
        return name.isEmpty() ? exception.toString() : name.substring(2);
    }

    /** A file with the folder that it lies in. */
    static String shown(Path file) {
        Path folder = file.getParent();
        return folder == null ? file.toString() : folder.getFileName() + "/" + file.getFileName();
    }
}
