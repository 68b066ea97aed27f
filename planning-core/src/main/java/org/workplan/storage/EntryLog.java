package org.workplan.storage;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.stream.Stream;
import org.workplan.value.PlanId;

/**
 * An append-only log of one kind of entry for each plan: measurements, or evaluations. Nothing is ever edited or removed; entries correct each other.
 *
 * @param <E> the type of the entries
 */
public interface EntryLog<E> {

    /**
     * Adds entries, all or none.
     *
     * @param plan the plan, which need not be saved in the store: the log is kept apart from the revisions of the plan, and outlives its deletion
     * @param entries the entries; one that is there already with the same content is passed over
     * @return how many were new
     * @throws StorageException.DuplicateId if another entry has the id of one of them
     */
    int append(PlanId plan, ImmutableList<E> entries);

    /**
     * Reads the entries of a plan, one after the other. Close the stream.
     *
     * @param plan the plan
     * @return the entries in the order in which they were added; empty for a plan without any
     */
    Stream<E> stream(PlanId plan);

    /**
     * Reads the entries of a plan that are asked for, one after the other. Close the stream.
     *
     * @param plan the plan
     * @param filter which
     * @return the entries that the filter accepts, in the order in which they were added
     */
    default Stream<E> stream(PlanId plan, Filter<E> filter) {
        requirePresent("plan", plan, "filter", filter);
        return stream(plan).filter(filter::accepts);
    }

    /**
     * Reads all entries of a plan.
     *
     * @param plan the plan
     * @return the entries in the order in which they were added
     */
    default ImmutableList<E> all(PlanId plan) {
        requirePresent("plan", plan);
        try (Stream<E> entries = stream(plan)) {
            return entries.collect(ImmutableList.toImmutableList());
        }
    }

    /**
     * Entries of one plan's log: its measurements, or its evaluations.
     *
     * @param plan the plan
     * @param entries the entries, in the order in which they were added
     * @param extensions values beside the entries that this version of the library does not know, kept unread: opaque text by name
     * @param <E> the type of the entries
     */
    record OfPlan<E>(PlanId plan, ImmutableList<E> entries, ImmutableMap<String, String> extensions) {

        /**
         * Checks the values.
         *
         * @throws NullPointerException if a value is null
         */
        public OfPlan {
            requirePresent("plan", plan);
            requirePresent("entries", entries);
            requirePresent("extensions", extensions);
        }

        /**
         * Puts entries together with nothing unknown beside them.
         *
         * @param plan the plan
         * @param entries the entries, in the order in which they were added
         */
        public OfPlan(PlanId plan, ImmutableList<E> entries) {
            this(plan, entries, ImmutableMap.of());
        }
    }
}
