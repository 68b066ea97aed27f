package org.workplan.value;

import static org.workplan.value.internal.Arguments.requirePresent;

/**
 * The stable name of one entry of a log: a measurement, an evaluation, a shortcoming, a change. Kebab-case is recommended; any text of 1 to 200 characters without blanks,
 * control characters and slashes is accepted. Unique within its log: adding the same entry twice adds it once.
 *
 * @param value the text of the id
 */
public record RecordId(String value) implements Comparable<RecordId> {

    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException if the text is empty, too long or holds a forbidden character
     */
    public RecordId {
        requirePresent("value", value);
        Identifiers.check("record id", value);
    }

    /**
     * {@return an id from its text}
     *
     * @param value the text
     * @throws IllegalArgumentException if the text is empty, too long or holds a forbidden character
     */
    public static RecordId of(String value) {
        return new RecordId(value);
    }

    @Override
    public int compareTo(RecordId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
