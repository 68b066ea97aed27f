package org.workplan.rule;

import static org.workplan.value.internal.Arguments.requirePresent;

import java.util.Comparator;

/**
 * A rule that threw while it checked a subject. Its findings about other subjects stand, and the other rules ran. A stack overflow, a failed assertion or
 * another error of the rule counts like an exception.
 *
 * @param rule the rule
 * @param subject the path of the part that it checked, or {@code plan}
 * @param message the type and message of what it threw
 */
public record RuleFailure(RuleId rule, String subject, String message) implements Comparable<RuleFailure> {

    private static final Comparator<RuleFailure> ORDER = Comparator.comparing(RuleFailure::rule)
            .thenComparing(RuleFailure::subject)
            .thenComparing(RuleFailure::message);

    /** Refuses null. */
    public RuleFailure {
        requirePresent("rule", rule, "subject", subject, "message", message);
    }

    @Override
    public int compareTo(RuleFailure other) {
        return ORDER.compare(this, other);
    }
}
