package org.workplan.rule;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.workplan.explanation.Explanation;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;
import org.workplan.value.PartId;
import org.workplan.value.PlanDate;
import org.workplan.value.PlanPeriod;

/** An edit that would mend a finding: data that can be shown, applied, and checked by reviewing again. */
public sealed interface Repair {

    /**
     * Moves sessions by whole days.
     *
     * @param sessions the sessions, in printed order
     * @param days how many days later; negative for earlier
     */
    record MoveSessions(ImmutableList<PartId> sessions, long days) implements Repair {
        /** Refuses null. */
        public MoveSessions {
            requirePresent("sessions", sessions);
        }

        @Override
        public Plan applyTo(Plan plan) {
            requirePresent("plan", plan);
            ImmutableSet<PartId> moved = ImmutableSet.copyOf(sessions);
            return plan.with(builder -> builder.sessions(plan.sessions().stream()
                    .map(session -> moved.contains(session.id()) ? move(session) : session)
                    .toList()));
        }

        private Session move(Session session) {
            return session.date()
                    .map(date -> session.withDate(date.plusDays(days)))
                    .orElse(session);
        }

        @Override
        public Explanation explanation(Plan plan) {
            requirePresent("plan", plan);
            return Explanation.of(days < 0 ? "repair.move-earlier" : "repair.move-later")
                    .parts(
                            "sessions",
                            plan.sessions().stream()
                                    .filter(session -> sessions.contains(session.id()))
                                    .toList())
                    .number("days", Math.abs(days))
                    .note();
        }
    }

    /**
     * Changes the plan's period.
     *
     * @param start the first day
     * @param end the last day
     * @param days by how many days the period grows
     */
    record ChangePeriod(PlanDate start, PlanDate end, long days) implements Repair {
        /** Refuses null. */
        public ChangePeriod {
            requirePresent("start", start, "end", end);
        }

        @Override
        public Plan applyTo(Plan plan) {
            requirePresent("plan", plan);
            return plan.withPeriod(new PlanPeriod(start, end));
        }

        @Override
        public Explanation explanation(Plan plan) {
            requirePresent("plan", plan);
            return Explanation.of("repair.change-period")
                    .day("start", start)
                    .day("end", end)
                    .number("days", days)
                    .note();
        }
    }

    /**
     * Makes the edit.
     *
     * @param plan the plan that the finding is about
     * @return the edited plan
     */
    Plan applyTo(Plan plan);

    /**
     * Says what the edit does.
     *
     * @param plan the plan that the finding is about, for the names of its parts
     * @return a remark
     */
    Explanation explanation(Plan plan);
}
