package org.workplan.rule.standard;

import com.google.common.collect.ImmutableSet;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;
import org.workplan.value.PartId;

/** Who works in a session. */
final class Staffing {

    private Staffing() {}

    /** The people assigned to a session by name, and those whose role works in it. */
    static ImmutableSet<PartId> of(Plan plan, Session session) {
        ImmutableSet.Builder<PartId> people = ImmutableSet.builder();
        people.addAll(session.staff());
        plan.roles().stream()
                .filter(role -> role.sessions().contains(session.id()))
                .forEach(role -> people.addAll(role.people()));
        return people.build();
    }
}
