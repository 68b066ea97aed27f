package org.workplan.storage.json;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.Supplier;
import org.workplan.storage.ChangeFeed;
import org.workplan.value.PlanId;

/**
 * A change that was decided and waits to be written, alone or together with others.
 *
 * @param plan whose log it is written to
 * @param subject which log
 * @param texts does what comes before the lines, and gives them: one or more
 * @param done what is remembered when they are there
 * @param forget what is no longer known if writing failed
 */
record Waiting(
        PlanId plan, ChangeFeed.Notice.Subject subject, Supplier<List<String>> texts, Done done, Runnable forget) {

    /** Learns where each line begins. */
    interface Done {
        void at(ImmutableList<Long> starts);
    }
}
