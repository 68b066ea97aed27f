package org.workplan.evaluation;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;
import org.workplan.plan.Stage;
import org.workplan.value.PartId;

/**
 * The evaluations of one session, or those that sum the plan up.
 *
 * @param stage after a session, or in sum
 * @param session the session; empty in sum
 * @param responses the groups that the plan asks, then other groups that spoke
 * @param criteria the scores by criterion
 * @param overall the scores of all criteria of a scale together, one for each scale; each person's mean first, so that everyone has one voice
 * @param attainment the T-score of the criteria on the scale of goal attainment, see {@link GoalAttainment}; empty without such a criterion
 */
public record StageEvaluation(
        Stage stage,
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
}
