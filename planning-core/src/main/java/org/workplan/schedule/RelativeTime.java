package org.workplan.schedule;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.workplan.plan.Part;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;
import org.workplan.plan.Timing;
import org.workplan.value.PlanDate;
import org.workplan.value.Verdict;

/**
 * A time that a step or an answer to a risk states relative to sessions ("tomorrow", "that morning", "in advance"), compared with the dates of the plan.
 *
 * @param part the step or the contingency
 * @param session the session of the step; empty for a contingency
 * @param timing what the part says
 * @param anchors the sessions that it refers to: those that it names; if it names none, the next printed session for "tomorrow", every other session for
 *     "that morning", the step's own session otherwise, and the first session of the plan for a contingency that comes before
 * @param expected the day that "tomorrow" means; empty for other relations and if the session has no date
 * @param daysOff how many days after the expected day the anchor takes place, negative for earlier; empty if there is no expected day or the number is unknown
 * @param verdict whether the dates fit "tomorrow" or "that morning"; undetermined if a date or time is missing, not applicable for other relations and without
 *     an anchor for "tomorrow"
 */
public record RelativeTime(
        Part part,
        Optional<Session> session,
        Timing timing,
        ImmutableList<Session> anchors,
        Optional<PlanDate> expected,
        Optional<Long> daysOff,
        Verdict verdict) {

    /** Refuses null. */
    public RelativeTime {
        requirePresent("part", part, "session", session, "timing", timing);
        requirePresent("anchors", anchors, "expected", expected, "daysOff", daysOff);
        requirePresent("verdict", verdict);
    }

    /**
     * {@return every relative time of a plan: those of the answers to risks, then those of the steps, in the plan's order}
     *
     * @param plan the plan
     */
    public static ImmutableList<RelativeTime> in(Plan plan) {
        requirePresent("plan", plan);
        return new RelativeTimes(plan).all();
    }
}
