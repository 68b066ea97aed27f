package org.workplan.testkit;

import org.workplan.storage.PlanStore;

/** A place where a store keeps its data: a directory, a database. It is empty at first, and outlives the stores that are opened in it. */
public interface PlaceOfStore {

    /**
     * Opens the store. What was acknowledged before must be there again.
     *
     * @return the open store
     */
    PlanStore open();

    /** Throws the data away after the test. */
    default void discard() {}
}
