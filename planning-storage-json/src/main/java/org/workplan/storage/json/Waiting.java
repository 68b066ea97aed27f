package org.workplan.storage.json;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.workplan.storage.Notice;
import org.workplan.value.PlanId;

/**
 * A change that was decided and waits to be written together with others.
 *
 * @param plan whose log it is written to
 * @param subject which log
 * @param texts the lines
 * @param prepare what is done before the lines are written
 * @param done what is remembered when they are there
 */
record Waiting(PlanId plan, Notice.Subject subject, List<String> texts, Runnable prepare, Done done) {

    /** Is told where each line begins. */
    interface Done {
        void at(ImmutableList<Long> starts);
    }
}
