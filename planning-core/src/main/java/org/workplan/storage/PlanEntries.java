package org.workplan.storage;

import com.google.common.collect.ImmutableList;
import org.workplan.value.PlanId;

/**
 * Entries of one plan's log: its measurements, or its evaluations.
 *
 * @param plan the plan
 * @param entries the entries, in the order in which they were added
 * @param <E> the type of the entries
 */
public record PlanEntries<E>(PlanId plan, ImmutableList<E> entries) {}
