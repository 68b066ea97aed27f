package org.workplan.staffing;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.workplan.plan.Group;
import org.workplan.plan.GroupKind;
import org.workplan.plan.PartKind;
import org.workplan.plan.PartPath;
import org.workplan.plan.Person;
import org.workplan.plan.Plan;
import org.workplan.plan.Role;
import org.workplan.plan.Session;
import org.workplan.progress.counting.CountArithmetic;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.Rational;

/**
 * Who is needed and who is named, for the staff as a whole, for each role and for each session. Only people whom the plan has are counted.
 *
 * @param staff the whole staff: required as the plan's groups of staff say together, nobody counted twice, or, if none says, as its roles do
 * @param roles one post for each role, in the plan's order
 * @param sessions one post for each session, in the plan's order; a session needs somebody, and more where its roles say so
 */
public record Staffing(StaffingNeed staff, ImmutableList<StaffingNeed> roles, ImmutableList<StaffingNeed> sessions) {

    /** Where the staff as a whole stand when no group of staff has a size. */
    private static final PartId EVERYONE = PartId.of("staff");

    /** Refuses null. */
    public Staffing {
        requirePresent("staff", staff, "roles", roles, "sessions", sessions);
    }

    /**
     * Computes the staffing of a plan.
     *
     * @param plan the plan
     * @return its posts
     */
    public static Staffing of(Plan plan) {
        requirePresent("plan", plan);
        ImmutableSet<PartId> named = people(plan, plan.roles().stream().flatMap(role -> role.people().stream()));
        return new Staffing(
                staff(plan, named),
                plan.roles().stream()
                        .map(role -> new StaffingNeed(
                                role.path(), CountArithmetic.of(role.required()), people(plan, role.people().stream())))
                        .collect(toImmutableList()),
                plan.sessions().stream()
                        .map(session ->
                                new StaffingNeed(session.path(), needed(plan, session), assigned(plan, session)))
                        .collect(toImmutableList()));
    }

    private static StaffingNeed staff(Plan plan, ImmutableSet<PartId> named) {
        List<Group> sized = plan.groups().stream()
                .filter(group ->
                        group.groupKind() == GroupKind.STAFF && group.size().isPresent())
                .toList();
        Interval bySize =
                Overlap.of(plan, sized.stream().map(Group::id).toList(), group -> CountArithmetic.of(group.size()));
        Interval byRole = plan.roles().stream()
                .map(role -> CountArithmetic.of(role.required()))
                .reduce(CountArithmetic.NONE, Interval::plus);
        PartPath place = sized.size() == 1 ? sized.get(0).path() : PartPath.of(PartKind.GROUP, EVERYONE);
        return new StaffingNeed(place, sized.isEmpty() ? byRole : bySize, named);
    }

    private static Interval needed(Plan plan, Session session) {
        Interval byRole = plan.roles().stream()
                .filter(role -> role.sessions().contains(session.id()))
                .map(role -> CountArithmetic.of(role.required()))
                .reduce(CountArithmetic.NONE, Interval::plus);
        return CountArithmetic.larger(byRole, Interval.exactly(Rational.ONE));
    }

    /**
     * {@return who works in a session: the people assigned to it by name, and those whose role works in it; empty if nobody is assigned}
     *
     * @param plan the plan
     * @param session one of its sessions
     */
    public static ImmutableSet<PartId> assigned(Plan plan, Session session) {
        requirePresent("plan", plan, "session", session);
        return people(
                plan,
                Stream.concat(
                        session.staff().stream(),
                        plan.roles().stream()
                                .filter(role -> role.sessions().contains(session.id()))
                                .flatMap(role -> role.people().stream())));
    }

    /** Those of the people whom the plan has: an id that leads nowhere is nobody who could come. */
    private static ImmutableSet<PartId> people(Plan plan, Stream<PartId> ids) {
        return ids.filter(id -> plan.part(Person.class, id).isPresent()).collect(toImmutableSet());
    }

    /**
     * {@return the posts of one role or session; empty if the plan has no such place}
     *
     * @param place the role, session or group
     */
    public Optional<StaffingNeed> post(PartPath place) {
        requirePresent("place", place);
        return all().stream().filter(post -> post.place().equals(place)).findFirst();
    }

    /** {@return the sessions to which nobody is assigned} */
    public ImmutableList<StaffingNeed> unstaffedSessions() {
        return sessions.stream().filter(post -> post.people().isEmpty()).collect(toImmutableList());
    }

    /**
     * {@return how many of a number of people there are for each worker named; empty if no worker is named} {@code Rational.toDecimal} rounds it for
     * show.
     *
     * @param people how many people are looked after
     */
    public Optional<Rational> perWorker(Rational people) {
        requirePresent("people", people);
        int workers = staff.people().size();
        return workers == 0 ? Optional.empty() : Optional.of(people.dividedBy(Rational.of(workers)));
    }

    /**
     * {@return the people who hold more than one role}
     *
     * @param plan the plan of this staffing
     */
    public static ImmutableMap<PartId, ImmutableList<PartPath>> heldTwice(Plan plan) {
        requirePresent("plan", plan);
        ImmutableMap.Builder<PartId, ImmutableList<PartPath>> twice = ImmutableMap.builder();
        plan.roles().stream().flatMap(role -> role.people().stream()).distinct().forEach(person -> {
            ImmutableList<PartPath> held = plan.roles().stream()
                    .filter(role -> role.people().contains(person))
                    .map(Role::path)
                    .collect(toImmutableList());
            if (held.size() > 1) {
                twice.put(person, held);
            }
        });
        return twice.buildOrThrow();
    }

    ImmutableList<StaffingNeed> all() {
        return ImmutableList.<StaffingNeed>builder()
                .add(staff)
                .addAll(roles)
                .addAll(sessions)
                .build();
    }
}
