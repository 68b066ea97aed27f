package org.workplan.value;

import static org.workplan.value.internal.Arguments.requirePresent;

/**
 * An amount of something: "about 1,000 people", "a number of chairs".
 *
 * @param amount how much, as written
 * @param unit what is counted or measured, in the plan's words; empty when the plan names none
 */
public record Quantity(Amount amount, String unit) {

    /** Refuses null. */
    public Quantity {
        requirePresent("amount", amount, "unit", unit);
    }

    /**
     * {@return a quantity}
     *
     * @param amount how much
     * @param unit of what
     */
    public static Quantity of(Amount amount, String unit) {
        return new Quantity(amount, unit);
    }

    /**
     * {@return a bare number of something}
     *
     * @param number how many
     * @param unit of what
     */
    public static Quantity of(long number, String unit) {
        return new Quantity(Amount.bare(number), unit);
    }
}
