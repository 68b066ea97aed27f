package org.workplan.storage;

import static com.google.common.base.Preconditions.checkArgument;
import static org.workplan.value.internal.Arguments.requireAtLeast;
import static org.workplan.value.internal.Arguments.requirePresent;

/** What a {@link Write} gave. */
public sealed interface Written {

    /**
     * A plan was created or saved.
     *
     * @param stored the plan at its new revision; what was stored before if the same change was made already
     */
    record Kept(Stored stored) implements Written {

        /**
         * Checks the values.
         *
         * @throws NullPointerException if a value is null
         */
        public Kept {
            requirePresent("stored", stored);
        }
    }

    /**
     * A plan was deleted.
     *
     * @param tombstone the revision that says so
     */
    record Ended(PlanRepository.Revision tombstone) implements Written {

        /**
         * Checks the values.
         *
         * @throws NullPointerException if a value is null
         * @throws IllegalArgumentException if the revision is no tombstone
         */
        public Ended {
            requirePresent("tombstone", tombstone);
            checkArgument(
                    tombstone.deleted(),
                    "The argument tombstone is revision %s, which is none. Pass the revision that ends the plan.",
                    tombstone.number());
        }
    }

    /**
     * Entries were added to a log.
     *
     * @param entries how many were new
     */
    record Added(int entries) implements Written {

        /**
         * Checks the values.
         *
         * @throws IllegalArgumentException if the number is negative
         */
        public Added {
            requireAtLeast("entries", entries, 0);
        }
    }
}
