package org.workplan.value;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;

/**
 * The stable name of one part of a plan, such as {@code party-classes}. Kebab-case is recommended; any text of 1 to 200 characters without blanks,
 * control characters and slashes is accepted. Unique among the parts of one kind of one plan. Printed numbers are labels, not ids.
 *
 * @param value the text of the id
 */
public record PartId(String value) implements Comparable<PartId> {

    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException if the text is empty, too long or holds a forbidden character
     */
    public PartId {
        requirePresent("value", value);
        Identifiers.check("part id", value);
    }

    /**
     * {@return an id from its text}
     *
     * @param value the text
     * @throws IllegalArgumentException if the text is empty, too long or holds a forbidden character
     */
    public static PartId of(String value) {
        return new PartId(value);
    }

    /**
     * {@return ids from their texts, in the same order}
     *
     * @param values the texts
     * @throws IllegalArgumentException if a text is empty, too long or holds a forbidden character
     */
    public static ImmutableList<PartId> all(String... values) {
        requirePresent("values", values);
        return Arrays.stream(values).map(PartId::of).collect(toImmutableList());
    }

    @Override
    public int compareTo(PartId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
