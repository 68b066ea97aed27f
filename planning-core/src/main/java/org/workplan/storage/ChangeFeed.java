package org.workplan.storage;

import static com.google.common.base.Preconditions.checkArgument;
import static org.workplan.value.internal.Arguments.requireAtLeast;
import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import org.workplan.value.PlanId;

/**
 * Tells what changed in a store, for front ends, caches and copies that follow it: remember the position of the last notice, and ask for what came after.
 * Nothing is missed: positions have no gaps, a notice is there as soon as its change is, and none appears later before one that could be read already.
 */
public interface ChangeFeed {

    /**
     * Reads on.
     *
     * @param position of the last notice that is known; 0 to begin with the first
     * @param limit how many notices at most, 1 or more
     * @return the notices after that position, in order; empty if there are no more now
     * @throws IllegalArgumentException if the position is negative, or the limit below 1
     */
    ImmutableList<Notice> after(long position, int limit);

    /**
     * Tells how far the feed is. Who shows what is kept now and follows from there asks for this first, then reads what is kept, then asks for what came
     * after this position.
     *
     * @return the position of the last notice; 0 if there is none yet
     */
    long last();

    /**
     * Checks what a feed is asked for. Called by stores before they read.
     *
     * @param position of the last notice that is known
     * @param limit how many notices at most
     * @throws IllegalArgumentException if the position is negative, or the limit below 1
     */
    static void requireReadable(long position, int limit) {
        checkArgument(
                position >= 0,
                "A feed has no position %s. Give that of the last notice that is known, or 0 to begin with the first.",
                position);
        checkArgument(limit >= 1, "A feed is read 1 notice or more at a time, not %s. Give a limit from 1 on.", limit);
    }

    /**
     * That something of a plan changed. What it is now is asked of the store.
     *
     * @param position 1 for the first notice of a store, then counting up without gaps
     * @param plan whose
     * @param subject what of the plan
     * @param number the new revision, or how many entries the log has now
     */
    record Notice(long position, PlanId plan, Subject subject, long number) {

        /**
         * Checks the values.
         *
         * @throws NullPointerException if a value is null
         * @throws IllegalArgumentException if the position or the number is below 1
         */
        public Notice {
            requireAtLeast("position", position, 1);
            requirePresent("plan", plan);
            requirePresent("subject", subject);
            requireAtLeast("number", number, 1);
        }

        /** What of a plan can change. */
        public enum Subject {
            /** The plan itself: it was created, saved or deleted. */
            REVISION,
            /** Measurements were added. */
            MEASUREMENTS,
            /** Evaluations were added. */
            EVALUATIONS
        }
    }
}
