package org.workplan.evaluation;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import org.workplan.value.Rational;

/**
 * The scores for one criterion: aggregated inside each group first, then across groups by weight, so that forty residents do not drown three leaders.
 *
 * @param criterion the criterion; for all criteria of a scale together, the name of the scale
 * @param scale the scale
 * @param groups the mean of each group that gave a score, in the order of the plan's design
 * @param missing the groups that were asked and gave none; their scores are never guessed
 * @param acrossGroups the weighted mean of the groups that are there; partial unless the score is complete
 * @param acrossPeople the plain mean of all scores, for comparison; partial unless the score is complete
 */
public record CriterionScore(
        String criterion,
        Scale scale,
        ImmutableList<GroupMean> groups,
        ImmutableList<String> missing,
        Rational acrossGroups,
        Rational acrossPeople) {

    /** Refuses null. */
    public CriterionScore {
        requirePresent("criterion", criterion, "scale", scale, "groups", groups);
        requirePresent("missing", missing, "acrossGroups", acrossGroups, "acrossPeople", acrossPeople);
    }

    /**
     * Checks if every group that was asked gave a score.
     *
     * @return false for a partial result, which is no overall result
     */
    public boolean isComplete() {
        return missing.isEmpty();
    }

    /** {@return the number of scores} */
    public long people() {
        return groups.stream().mapToLong(GroupMean::people).sum();
    }
}
