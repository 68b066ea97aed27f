package org.workplan.rule.standard.time;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;
import org.workplan.rule.Repair;
import org.workplan.schedule.RelativeTime;

/** Repairs that move sessions to the day that a step promises. */
final class SessionMoves {

    private SessionMoves() {}

    /** The session that a step means and all that follow it in print, moved to the day that the step promises; empty if that day is right or unknown. */
    static Optional<Repair> to(Plan plan, RelativeTime time) {
        return time.daysOff()
                .filter(days -> days != 0)
                .map(days -> new Repair.MoveSessions(
                        plan
                                .sessions()
                                .subList(
                                        plan.sessions().indexOf(time.anchors().get(0)),
                                        plan.sessions().size())
                                .stream()
                                .map(Session::id)
                                .collect(ImmutableList.toImmutableList()),
                        -days));
    }
}
