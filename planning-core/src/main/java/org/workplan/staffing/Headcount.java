package org.workplan.staffing;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import org.workplan.plan.Group;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;
import org.workplan.plan.Step;
import org.workplan.progress.counting.CountArithmetic;
import org.workplan.value.Interval;
import org.workplan.value.PartId;

/**
 * How many people, and how many families or other units, are in a session.
 *
 * @param people the number of people
 * @param units the number of families or other units
 */
public record Headcount(Interval people, Interval units) {

    /** Refuses null. */
    public Headcount {
        requirePresent("people", people, "units", units);
    }

    /**
     * {@return the presence of an exact number of people in an unknown number of units}
     *
     * @param people how many people
     */
    public static Headcount of(long people) {
        return new Headcount(Interval.exactly(people), CountArithmetic.ANY);
    }

    /**
     * {@return whom the plan expects in a session: the groups that it invites, of which nobody counts twice; from 0 upward where nobody is named or a
     * group has no number}
     *
     * @param plan the plan
     * @param session one of its sessions
     */
    public static Headcount expected(Plan plan, Session session) {
        requirePresent("plan", plan, "session", session);
        return of(plan, session.audience());
    }

    /**
     * Counts the people and the families or other units of several groups together. A group that is part of another adds nobody to it; members who are
     * listed count once; otherwise there are no fewer than in the largest group and no more than in all together.
     *
     * @param plan the plan
     * @param groups groups of it
     * @return the presence; from 0 upward where no group is given or one has no number
     */
    public static Headcount of(Plan plan, Collection<PartId> groups) {
        requirePresent("plan", plan, "groups", groups);
        return new Headcount(
                Overlap.of(plan, groups, Headcount::people),
                Overlap.of(plan, groups, group -> CountArithmetic.of(group.units())));
    }

    private static Interval people(Group group) {
        Interval listed = group.members().isEmpty()
                ? CountArithmetic.ANY
                : Interval.exactly(group.members().size());
        return group.size().isPresent() ? CountArithmetic.of(group.size()) : listed;
    }

    /** {@return true if a step, or else its session, says for whom it is} */
    public static boolean isNamed(Session session, Step step) {
        requirePresent("session", session, "step", step);
        return !step.concerns().isEmpty() || !session.audience().isEmpty();
    }

    /**
     * Returns who takes part in a step: the groups that it concerns, else those whom the session invites. What was counted in a session stands above; of a step
     * that concerns others than the session invites it tells no more than that nobody takes part who is not there.
     */
    public static Headcount of(Plan plan, Session session, Step step, ImmutableMap<PartId, Headcount> counted) {
        requirePresent("plan", plan, "session", session, "step", step);
        requirePresent("counted", counted);
        Headcount expected = of(plan, step.concerns().isEmpty() ? session.audience() : step.concerns());
        Headcount there = counted.get(session.id());
        if (there == null) {
            return expected;
        }
        boolean others = !step.concerns().isEmpty()
                && !session.audience().isEmpty()
                && !step.concerns().equals(session.audience());
        return others ? expected.among(there) : there;
    }

    private Headcount among(Headcount there) {
        Interval present = CountArithmetic.smaller(people, there.people);
        return new Headcount(present, present.equals(people) ? units : CountArithmetic.smaller(units, there.units));
    }
}
