package org.workplan.logistics;

import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.function.Function;
import org.workplan.plan.Group;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;
import org.workplan.plan.Step;
import org.workplan.value.Interval;
import org.workplan.value.PartId;

/**
 * How many people, and how many families or other units, are in a session.
 *
 * @param people the number of people
 * @param units the number of families or other units
 */
public record Presence(Interval people, Interval units) {

    /**
     * Obtains the presence of an exact number of people in an unknown number of units.
     *
     * @param people how many people
     * @return the presence
     */
    public static Presence of(long people) {
        return new Presence(Interval.exactly(people), Bounds.ANY);
    }

    /**
     * Obtains whom the plan expects in a session: the groups that it invites, of which nobody counts twice.
     *
     * @param plan the plan
     * @param session one of its sessions
     * @return the presence; from 0 upward where nobody is named or a group has no number
     */
    public static Presence expected(Plan plan, Session session) {
        return of(plan, session.audience());
    }

    private static Presence of(Plan plan, Collection<PartId> groups) {
        return new Presence(
                together(plan, groups, Presence::people), together(plan, groups, group -> Bounds.of(group.units())));
    }

    /**
     * Obtains how many there are in several groups together. Who is in two of them counts once: a group that is part of another adds nobody to it, and
     * those listed by name are told apart by their ids. Of other groups nobody knows who is in both: together they are no fewer than the largest of them
     * and no more than their sum.
     *
     * @param plan the plan
     * @param groups ids of its groups; one that it does not have may be of any size
     * @param size how many a group has by itself: its people, its families
     * @return the bounds; anything from 0 upward if no group is named
     */
    public static Interval together(Plan plan, Collection<PartId> groups, Function<Group, Interval> size) {
        return Overlap.of(plan, groups, size);
    }

    private static Interval people(Group group) {
        Interval listed = group.members().isEmpty()
                ? Bounds.ANY
                : Interval.exactly(group.members().size());
        return group.size().isPresent() ? Bounds.of(group.size()) : listed;
    }

    /**
     * Obtains who takes part in a step: the groups that it concerns, else those whom the session invites. What was counted in a session stands above; of a step
     * that concerns others than the session invites it tells no more than that nobody takes part who is not there.
     */
    static Presence of(Plan plan, Session session, Step step, ImmutableMap<PartId, Presence> counted) {
        Presence expected = of(plan, step.concerns().isEmpty() ? session.audience() : step.concerns());
        Presence there = counted.get(session.id());
        if (there == null) {
            return expected;
        }
        boolean others = !step.concerns().isEmpty()
                && !session.audience().isEmpty()
                && !step.concerns().equals(session.audience());
        return others ? expected.among(there) : there;
    }

    private Presence among(Presence there) {
        Interval present = Bounds.smaller(people, there.people);
        return new Presence(present, present.equals(people) ? units : Bounds.smaller(units, there.units));
    }
}
