package org.workplan.storage.json;

import java.nio.file.Path;

/**
 * The directories that are open in this virtual machine, whichever class loader loaded the store: one system property each, named
 * {@code org.workplan.storage.json.open:} and the real path. A lock of the system is no help here, since opening and closing its file once more would end it.
 */
final class OpenDirectories {

    private static final String PREFIX = "org.workplan.storage.json.open:";

    private OpenDirectories() {}

    /** Registers a directory; false if it is open already. */
    static boolean add(Path root) {
        return System.getProperties().putIfAbsent(PREFIX + root, "open") == null;
    }

    static void remove(Path root) {
        System.getProperties().remove(PREFIX + root);
    }
}
