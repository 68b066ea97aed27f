package org.workplan.evaluation;

import static org.workplan.value.internal.Arguments.requirePresent;

import org.workplan.value.Rational;

/**
 * What one group thinks: the plain mean of its members' scores.
 *
 * @param group the group
 * @param people how many scores were given
 * @param mean the exact mean
 */
public record GroupMean(String group, long people, Rational mean) {
    /** Refuses null. */
    public GroupMean {
        requirePresent("group", group, "mean", mean);
    }
}
