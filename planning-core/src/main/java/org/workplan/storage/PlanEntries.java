package org.workplan.storage;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.workplan.value.PlanId;

/**
 * Entries of one plan's log: its measurements, or its evaluations.
 *
 * @param plan the plan
 * @param entries the entries, in the order in which they were added
 * @param extensions values beside the entries that this version of the library does not know, kept unread: opaque text by name
 * @param <E> the type of the entries
 */
public record PlanEntries<E>(PlanId plan, ImmutableList<E> entries, ImmutableMap<String, String> extensions) {

    /**
     * Checks the values.
     *
     * @throws NullPointerException if a value is null
     */
    public PlanEntries {
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
    public PlanEntries(PlanId plan, ImmutableList<E> entries) {
        this(plan, entries, ImmutableMap.of());
    }
}
