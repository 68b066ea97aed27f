package org.workplan.examples.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files whole or not at all. */
final class Output {

    private Output() {}

    /** Writes beside the file first and moves into place, so that nobody ever sees half of it. */
    static Path write(Path file, String text) {
        Path whole = file.toAbsolutePath();
        Path folder = whole.getParent() == null ? whole : whole.getParent();
        if (Files.isDirectory(whole)) {
            throw new BadInput(file + " is a directory. Name a file.");
        }
        try {
            Files.createDirectories(folder);
            Path beside = folder.resolve(whole.getFileName() + ".new");
            try {
                Files.writeString(beside, text, StandardCharsets.UTF_8);
                Files.move(beside, whole, StandardCopyOption.REPLACE_EXISTING);
                return file;
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException exception) {
            throw new BadInput(file.getFileName() + " cannot be written to " + folder
                    + ": it is not a directory, or it is not writable. Choose another directory.");
        }
    }
}
