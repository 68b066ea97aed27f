package org.workplan.storage;

/** What a {@link Write} gave. */
public sealed interface Written {

    /**
     * A plan was created or saved.
     *
     * @param stored the plan at its new revision; what was stored before if the same change was made already
     */
    record Kept(Stored stored) implements Written {}

    /**
     * A plan was deleted.
     *
     * @param tombstone the revision that says so
     */
    record Ended(Revision tombstone) implements Written {}

    /**
     * Entries were added to a log.
     *
     * @param entries how many were new
     */
    record Added(int entries) implements Written {}
}
