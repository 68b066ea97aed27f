package org.workplan.storage;

import static org.workplan.value.internal.Arguments.requireAtLeast;
import static org.workplan.value.internal.Arguments.requirePresent;

/**
 * One revision of a plan.
 *
 * @param number 1 for the first, then counting up without gaps
 * @param change who made it, why and when
 * @param deleted true for the tombstone that ends a plan
 */
public record Revision(long number, Change change, boolean deleted) {

    /**
     * Checks the values.
     *
     * @throws NullPointerException if a value is null
     * @throws IllegalArgumentException if the number is below 1, or below 2 for a tombstone
     */
    public Revision {
        requirePresent("change", change);
        requireAtLeast("number", number, deleted ? 2 : 1);
    }
}
