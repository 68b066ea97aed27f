package org.workplan.staffing;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.workplan.plan.PartKind;
import org.workplan.plan.PartPath;
import org.workplan.plan.Person;
import org.workplan.plan.Plan;
import org.workplan.plan.Role;
import org.workplan.plan.Session;
import org.workplan.plan.Timeline;
import org.workplan.value.PartId;
import org.workplan.value.Verdict;

/**
 * What changes when a person falls out: every post that loses the person, before and after, and who of the reserve could fill in. A substitute is a
 * suggestion; nobody is assigned.
 *
 * @param person the person who falls out
 * @param losses the posts that the person leaves
 * @param substitutes people of reserve roles who could fill in somewhere, with what is known of their eligibility, in the plan's order
 */
public record AbsenceImpact(PartId person, ImmutableList<Loss> losses, ImmutableList<Substitute> substitutes) {

    /** Refuses null. */
    public AbsenceImpact {
        requirePresent("person", person, "losses", losses, "substitutes", substitutes);
    }

    /**
     * One post that loses the person.
     *
     * @param before the post with the person
     * @param after the post without
     */
    public record Loss(Staffing.Need before, Staffing.Need after) {
        /** Refuses null. */
        public Loss {
            requirePresent("before", before, "after", after);
        }
    }

    /**
     * A person who could fill in.
     *
     * @param person the person
     * @param role the role that the person would take
     * @param eligibility whether the person is known to be what the role asks for
     */
    public record Substitute(PartId person, PartPath role, Staffing.Eligibility eligibility) {
        /** Refuses null. */
        public Substitute {
            requirePresent("person", person, "role", role, "eligibility", eligibility);
        }
    }

    /**
     * Computes the consequences.
     *
     * @param plan the plan
     * @param person the person who falls out
     * @return what changes; nothing if the person has no post
     */
    public static AbsenceImpact of(Plan plan, PartId person) {
        requirePresent("plan", plan);
        Staffing before = Staffing.of(plan);
        Staffing after = Staffing.of(without(plan, person));
        ImmutableList<Loss> losses = before.all().stream()
                .filter(post -> post.people().contains(person))
                .map(post -> new Loss(post, after.post(post.place()).orElseThrow()))
                .collect(toImmutableList());
        return new AbsenceImpact(person, losses, substitutes(plan, person));
    }

    private static Plan without(Plan plan, PartId person) {
        return plan.with(builder -> builder.roles(plan.roles().stream()
                        .map(role -> role.withPeople(others(role.people(), person)))
                        .toList())
                .sessions(plan.sessions().stream()
                        .map(session -> session.withStaff(others(session.staff(), person)))
                        .toList()));
    }

    private static ImmutableList<PartId> others(ImmutableList<PartId> people, PartId person) {
        return people.stream().filter(other -> !other.equals(person)).collect(toImmutableList());
    }

    private static ImmutableList<Substitute> substitutes(Plan plan, PartId person) {
        ImmutableList.Builder<Substitute> substitutes = ImmutableList.builder();
        for (Role left : plan.roles()) {
            if (left.reserve() || !left.people().contains(person)) {
                continue;
            }
            plan.roles().stream()
                    .filter(Role::reserve)
                    .flatMap(role -> role.people().stream())
                    .filter(other -> !other.equals(person) && !left.people().contains(other))
                    .distinct()
                    .filter(other -> isFree(plan, other, left))
                    .forEach(other ->
                            substitutes.add(new Substitute(other, left.path(), eligibility(plan, other, left))));
        }
        return substitutes.build();
    }

    private static Staffing.Eligibility eligibility(Plan plan, PartId person, Role role) {
        return plan.part(Person.class, person)
                .map(known -> Staffing.Eligibility.of(known, role))
                .orElseGet(() -> new Staffing.Eligibility(role.eligibility()));
    }

    /** Checks that the person works in no session at the time of one that the role works in. */
    private static boolean isFree(Plan plan, PartId person, Role role) {
        Timeline timeline = Timeline.of(plan);
        return role.sessions().stream()
                .map(id -> plan.part(Session.class, id))
                .flatMap(Optional::stream)
                .noneMatch(session -> plan.sessions().stream()
                        .filter(other -> !other.equals(session))
                        .filter(other -> Staffing.assigned(plan, other).contains(person))
                        .anyMatch(other -> timeline.overlap(session, other) == Verdict.MET));
    }

    /**
     * {@return what one place loses}
     *
     * @param kind the kind of place: role, session or group of staff
     */
    public ImmutableList<Loss> losses(PartKind kind) {
        requirePresent("kind", kind);
        return losses.stream()
                .filter(loss -> loss.before().place().kind() == kind)
                .collect(toImmutableList());
    }
}
