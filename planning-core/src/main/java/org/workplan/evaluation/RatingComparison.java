package org.workplan.evaluation;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.workplan.plan.PartPath;
import org.workplan.value.Interval;
import org.workplan.value.Rational;
import org.workplan.value.Verdict;

/**
 * What evaluators think of a goal, a task or a target beside what was computed from measurements. The two stand side by side and never mix.
 *
 * @param about what they speak of
 * @param groups the mean of each group, as a share of the scale: 0 at its low end, 1 at its high end
 * @param rated the weighted mean over the groups
 * @param computed the computed progress, between 0 and 1; empty if none was computed
 * @param gap the rating less the computed progress; empty if none was computed
 * @param agreement MET if the gap is small, NOT_MET if it is large, UNDETERMINED if the computed progress is not known well enough to tell
 */
public record RatingComparison(
        PartPath about,
        ImmutableList<GroupMean> groups,
        Rational rated,
        Optional<Interval> computed,
        Optional<Interval> gap,
        Verdict agreement) {
    /** Refuses null. */
    public RatingComparison {
        requirePresent("about", about, "groups", groups, "rated", rated);
        requirePresent("computed", computed, "gap", gap, "agreement", agreement);
    }
}
