package org.workplan.plan;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import org.workplan.value.PartId;
import org.workplan.value.Quantity;

/**
 * A number that stands in a statement, with what it is a number of.
 *
 * @param name what the number tells: "elderly share", "duration before the plan"
 * @param quantity the number as written
 * @param of facts whose figure this one is a share of; empty when it is no share
 */
public record Figure(String name, Quantity quantity, ImmutableList<PartId> of) {

    /** Refuses null. */
    public Figure {
        requirePresent("name", name, "quantity", quantity, "of", of);
    }

    /**
     * {@return a figure that is no share of another}
     *
     * @param name what it tells
     * @param quantity the number
     */
    public static Figure of(String name, Quantity quantity) {
        return new Figure(name, quantity, ImmutableList.of());
    }
}
