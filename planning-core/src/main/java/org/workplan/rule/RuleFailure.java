package org.workplan.rule;

import java.util.Comparator;

/**
 * A rule that could not look at a subject to the end. What it found elsewhere stands, and the other rules ran.
 *
 * @param rule the rule
 * @param subject the path of the part it was looking at, or {@code plan}
 * @param message what it threw
 */
public record RuleFailure(RuleId rule, String subject, String message) implements Comparable<RuleFailure> {

    private static final Comparator<RuleFailure> ORDER = Comparator.comparing(RuleFailure::rule)
            .thenComparing(RuleFailure::subject)
            .thenComparing(RuleFailure::message);

    @Override
    public int compareTo(RuleFailure other) {
        return ORDER.compare(this, other);
    }
}
