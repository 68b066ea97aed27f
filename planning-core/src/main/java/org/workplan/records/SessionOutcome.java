package org.workplan.records;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import org.workplan.supply.Stock;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.Verdict;

/**
 * What one session left behind.
 *
 * @param session the session
 * @param present how many people were there; from 0 upward if nobody counted
 * @param rates the same against each group that the session is for and whose size the plan states, so that each rate names its base
 * @param allPresent whether everybody whom its steps demand was there; not applicable if they demand nobody
 * @param handOuts what was handed out of each thing that is used up
 */
public record SessionOutcome(
        PartId session,
        Interval present,
        ImmutableList<AttendanceRate> rates,
        Verdict allPresent,
        ImmutableList<HandOut> handOuts) {

    /** Refuses null. */
    public SessionOutcome {
        requirePresent("session", session, "present", present, "rates", rates);
        requirePresent("allPresent", allPresent, "handOuts", handOuts);
    }

    /**
     * What was handed out of one thing.
     *
     * @param resource the thing
     * @param issue how much was handed out, how much is left, and for how many there was none
     */
    public record HandOut(PartId resource, Stock.Issue issue) {
        /** Refuses null. */
        public HandOut {
            requirePresent("resource", resource, "issue", issue);
        }
    }
}
