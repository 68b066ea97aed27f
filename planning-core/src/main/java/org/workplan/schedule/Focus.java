package org.workplan.schedule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.workplan.plan.Actor;
import org.workplan.plan.EvaluationDesign;
import org.workplan.plan.Group;
import org.workplan.plan.PartKind;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;
import org.workplan.plan.Role;
import org.workplan.plan.Section;
import org.workplan.plan.Session;
import org.workplan.plan.Target;
import org.workplan.plan.Task;
import org.workplan.value.PartId;

/** Tells what belongs to a person, a role or an area. */
final class Focus {

    private final Plan plan;
    private final Optional<PartPath> focus;

    Focus(Plan plan, Optional<PartPath> focus) {
        this.plan = plan;
        this.focus = focus;
    }

    /** The people of a session: those named in it, and those of the roles that are tied to it. */
    static ImmutableList<PartId> people(Plan plan, Session session) {
        ImmutableSet.Builder<PartId> people = ImmutableSet.builder();
        people.addAll(session.staff());
        plan.roles().stream()
                .filter(role -> role.sessions().contains(session.id()))
                .forEach(role -> people.addAll(role.people()));
        return people.build().asList();
    }

    boolean has(Session session) {
        return focus.isEmpty()
                || switch (focus.get().kind()) {
                    case PERSON -> people(plan, session).contains(focus.get().id());
                    case ROLE ->
                        plan.part(Role.class, focus.get().id())
                                .map(role -> role.sessions().contains(session.id()))
                                .orElse(false);
                    case SECTION -> isIn(session.section());
                    default -> false;
                };
    }

    boolean isOnAll() {
        return focus.isEmpty();
    }

    boolean has(EvaluationDesign design) {
        return focus.isEmpty() || isAmong(design.evaluators()) || isIn(design.section());
    }

    boolean has(Task task) {
        return focus.isEmpty() || isAmong(task.owners()) || isIn(plan.sectionOf(task));
    }

    boolean has(Target target) {
        Optional<Task> task = target.task().flatMap(id -> plan.part(Task.class, id));
        return focus.isEmpty()
                || isAmong(target.owners())
                || task.map(this::has).orElse(false);
    }

    /** A person is meant by their own name, by a role of theirs. */
    boolean isAmong(List<Actor> actors) {
        return focus.isEmpty()
                || actors.stream().flatMap(actor -> actor.refersTo().stream()).anyMatch(this::means);
    }

    private boolean means(PartPath actor) {
        PartPath wanted = focus.orElseThrow();
        boolean throughRole = wanted.kind() == PartKind.PERSON
                && actor.kind() == PartKind.ROLE
                && plan.part(Role.class, actor.id())
                        .map(role -> role.people().contains(wanted.id()))
                        .orElse(false);
        boolean throughGroup = wanted.kind() == PartKind.PERSON
                && actor.kind() == PartKind.GROUP
                && plan.part(Group.class, actor.id())
                        .map(group -> group.members().contains(wanted.id()))
                        .orElse(false);
        return actor.equals(wanted) || throughRole || throughGroup;
    }

    private boolean isIn(Optional<PartId> section) {
        Optional<Section> at = section.flatMap(id -> plan.part(Section.class, id));
        Set<PartId> seen = new HashSet<>();
        while (at.isPresent() && seen.add(at.get().id())) {
            if (focus.equals(Optional.of(at.get().path()))) {
                return true;
            }
            at = at.get().parent().flatMap(id -> plan.part(Section.class, id));
        }
        return false;
    }
}
