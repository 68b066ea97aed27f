package org.workplan.storage.json;

import java.io.IOException;
import java.nio.file.Path;

/** A file that is put in place whole, or not at all: written beside its place, forced to disk, and renamed. */
record WholeFile(Disk disk, Path folder, String name) {

    void write(byte[] content) throws IOException {
        Path beside = folder.resolve(name + ".new");
        disk.create(beside, content);
        disk.sync(beside);
        disk.rename(beside, folder.resolve(name));
        disk.syncFolder(folder);
    }
}
