package org.workplan.evaluation;

import static org.workplan.value.internal.Arguments.requirePresent;

import java.util.Optional;
import org.workplan.value.Rational;

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
        /** There is none, and nobody can tell whether its time is over: the session has no date, or the plan no year. */
        UNDATED
    }

    /** {@return the share of those asked who answered; empty if the number asked is not known, or is 0} */
    public Optional<Rational> rate() {
        return invited.filter(asked -> asked > 0).map(asked -> Rational.of(responses, asked));
    }
}
