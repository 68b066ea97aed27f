package org.workplan.testkit;

import java.nio.file.Path;
import java.util.function.Function;
import org.workplan.storage.PlanStore;

/** A place where a store keeps its data: a directory, a database. It is empty at first, and outlives the stores that are opened in it. */
public interface StoreEnvironment {

    /**
     * Opens the store. What was acknowledged before must be there again.
     *
     * @return the open store
     */
    PlanStore open();

    /**
     * Closes a store and opens it again, as after a restart. A store that keeps nothing beyond its own time goes on instead.
     *
     * @param store the store
     * @return the open store
     */
    default PlanStore reopen(PlanStore store) {
        store.close();
        return open();
    }

    /** Throws the data away after the test. */
    default void discard() {}

    /**
     * Makes a new directory to keep a store in. It is deleted with the place.
     *
     * @param opener opens the store in the directory
     * @return the place
     */
    static StoreEnvironment inNewDirectory(Function<Path, PlanStore> opener) {
        return DirectoryPlace.create(opener);
    }
}
