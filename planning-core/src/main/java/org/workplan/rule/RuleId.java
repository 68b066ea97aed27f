package org.workplan.rule;

import static com.google.common.base.Preconditions.checkArgument;
import static org.workplan.value.internal.Arguments.requirePresent;

import java.util.regex.Pattern;

/**
 * The stable name of a rule, such as {@code session-outside-period}. It never changes once published: waivers and stored reviews rest on it.
 *
 * @param value words of lower-case letters and digits, joined by hyphens
 */
public record RuleId(String value) implements Comparable<RuleId> {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException if it is not words joined by hyphens
     */
    public RuleId {
        requirePresent("value", value);
        checkArgument(
                FORM.matcher(value).matches(),
                "A rule id is lower-case words joined by hyphens; \"%s\" is not. Write such as task-has-owner.",
                value);
    }

    /**
     * {@return an id}
     *
     * @param value the text
     * @throws IllegalArgumentException if it is not words joined by hyphens
     */
    public static RuleId of(String value) {
        return new RuleId(value);
    }

    @Override
    public int compareTo(RuleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
