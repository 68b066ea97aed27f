package org.workplan.evaluation;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;
import org.workplan.plan.EvaluationDesign;
import org.workplan.value.PartId;
import org.workplan.value.Rational;

/**
 * The evaluations of one session, or those that sum the plan up.
 *
 * @param stage after a session, or in sum
 * @param session the session; empty in sum
 * @param responses the groups that the plan asks, then other groups that spoke
 * @param criteria the scores by criterion
 * @param overall the scores of all criteria of a scale together, one for each scale; each person's mean first, so that everyone has one voice
 * @param attainment the T-score of the criteria on the scale of goal attainment, see {@link Evaluation.GoalAttainment}; empty without such a criterion
 */
public record StageEvaluation(
        EvaluationDesign.Stage stage,
        Optional<PartId> session,
        ImmutableList<GroupResponse> responses,
        ImmutableList<CriterionScore> criteria,
        ImmutableList<CriterionScore> overall,
        Optional<BigDecimal> attainment) {

    /** Refuses null. */
    public StageEvaluation {
        requirePresent("stage", stage, "session", session, "responses", responses);
        requirePresent("criteria", criteria, "overall", overall, "attainment", attainment);
    }

    /**
     * {@return the groups in a state}
     *
     * @param state the state
     */
    public ImmutableList<String> groups(GroupResponse.State state) {
        requirePresent("state", state);
        return responses.stream()
                .filter(response -> response.state() == state)
                .map(GroupResponse::group)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Checks if every group that the plan asks has spoken.
     *
     * @return true if none is missing, outstanding or without a date
     */
    public boolean isComplete() {
        return responses.stream().allMatch(response -> response.state() == GroupResponse.State.PRESENT);
    }

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
            Evaluation.Scale scale,
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

    /**
     * Whether a group of evaluators has spoken.
     *
     * @param group the group, in the words of the plan's design
     * @param state whether its evaluation is there
     * @param responses how many evaluations of the group there are
     * @param invited how many were asked; empty if nobody stated it
     * @param expected whether the plan asks the group; one that spoke unasked is heard, and is none of those that are waited for
     */
    public record GroupResponse(String group, State state, long responses, Optional<Long> invited, boolean expected) {

        /** Refuses null. */
        public GroupResponse {
            requirePresent("group", group, "state", state, "invited", invited);
        }

        /** Whether an evaluation is there. */
        public enum State {
            /** There is at least one. */
            PRESENT,
            /** There is none, and its time is over. */
            MISSING,
            /** There is none yet, and its time is not over. */
            NOT_DUE,
            /** There is none, and it is unknown whether its time is over: the session has no date, or the plan no year. */
            UNDATED
        }

        /** {@return the share of those asked who answered; empty if the number asked is not known, or is 0} */
        public Optional<Rational> rate() {
            return invited.filter(asked -> asked > 0).map(asked -> Rational.of(responses, asked));
        }
    }
}
