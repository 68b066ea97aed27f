package org.workplan.value;

import static org.workplan.value.internal.Arguments.requirePresent;

/**
 * The stable name of one plan, such as {@code red-scarf}. Kebab-case is recommended; any text of 1 to 200 characters without blanks,
 * control characters and slashes is accepted. Unique in a store; revisions of a plan share it.
 *
 * @param value the text of the id
 */
public record PlanId(String value) implements Comparable<PlanId> {

    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException if the text is empty, too long or holds a forbidden character
     */
    public PlanId {
        requirePresent("value", value);
        Identifiers.check("plan id", value);
    }

    /**
     * {@return an id from its text}
     *
     * @param value the text
     * @throws IllegalArgumentException if the text is empty, too long or holds a forbidden character
     */
    public static PlanId of(String value) {
        return new PlanId(value);
    }

    @Override
    public int compareTo(PlanId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
