package org.workplan.logistics;

import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.Optional;
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

    private static final Presence UNKNOWN = new Presence(Bounds.ANY, Bounds.ANY);

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
     * Obtains what the plan expects of a step: those whom the step concerns, else the audience of the session, else nobody knows.
     */
    static Presence expected(Plan plan, Session session, Step step) {
        return of(plan, step.concerns().isEmpty() ? session.audience() : step.concerns());
    }

    private static Presence of(Plan plan, Collection<PartId> groups) {
        return groups.stream()
                .map(id -> plan.part(Group.class, id))
                .map(group -> group.map(Presence::of).orElse(UNKNOWN))
                .reduce((one, other) -> new Presence(one.people.plus(other.people), one.units.plus(other.units)))
                .orElse(UNKNOWN);
    }

    private static Presence of(Group group) {
        Interval listed = group.members().isEmpty()
                ? Bounds.ANY
                : Interval.exactly(group.members().size());
        Interval people = group.size().isPresent() ? Bounds.of(group.size()) : listed;
        return new Presence(people, Bounds.of(group.units()));
    }

    /** What was counted in a session stands above what the plan expects of it. */
    static Presence of(Plan plan, Session session, Step step, ImmutableMap<PartId, Presence> counted) {
        return Optional.ofNullable(counted.get(session.id())).orElseGet(() -> expected(plan, session, step));
    }
}
