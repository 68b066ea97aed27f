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
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operand;
import org.workplan.plan.Group;
import org.workplan.plan.PartKind;
import org.workplan.plan.PartPath;
import org.workplan.plan.Person;
import org.workplan.plan.Plan;
import org.workplan.plan.Role;
import org.workplan.plan.Session;
import org.workplan.progress.counting.CountArithmetic;
import org.workplan.value.Acceptance;
import org.workplan.value.Domain;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.Rational;
import org.workplan.value.Verdict;

/**
 * Who is needed and who is named, for the staff as a whole, for each role and for each session. Only people whom the plan has are counted.
 *
 * @param staff the whole staff: required as the plan's groups of staff say together, nobody counted twice, or, if none says, as its roles do
 * @param roles one post for each role, in the plan's order
 * @param sessions one post for each session, in the plan's order; a session needs somebody, and more where its roles say so
 */
public record Staffing(Need staff, ImmutableList<Need> roles, ImmutableList<Need> sessions) {

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
                        .map(role -> new Need(
                                role.path(), CountArithmetic.of(role.required()), people(plan, role.people().stream())))
                        .collect(toImmutableList()),
                plan.sessions().stream()
                        .map(session -> new Need(session.path(), needed(plan, session), assigned(plan, session)))
                        .collect(toImmutableList()));
    }

    private static Need staff(Plan plan, ImmutableSet<PartId> named) {
        List<Group> sized = plan.groups().stream()
                .filter(group ->
                        group.groupKind() == Group.Kind.STAFF && group.size().isPresent())
                .toList();
        Interval bySize =
                Overlap.of(plan, sized.stream().map(Group::id).toList(), group -> CountArithmetic.of(group.size()));
        Interval byRole = plan.roles().stream()
                .map(role -> CountArithmetic.of(role.required()))
                .reduce(CountArithmetic.NONE, Interval::plus);
        PartPath place = sized.size() == 1 ? sized.get(0).path() : PartPath.of(PartKind.GROUP, EVERYONE);
        return new Need(place, sized.isEmpty() ? byRole : bySize, named);
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
    public Optional<Need> post(PartPath place) {
        requirePresent("place", place);
        return all().stream().filter(post -> post.place().equals(place)).findFirst();
    }

    /** {@return the sessions to which nobody is assigned} */
    public ImmutableList<Need> unstaffedSessions() {
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

    ImmutableList<Need> all() {
        return ImmutableList.<Need>builder()
                .add(staff)
                .addAll(roles)
                .addAll(sessions)
                .build();
    }

    /**
     * A place where people are needed: a role, a session, or the staff as a whole, with the people named for it.
     *
     * @param place the role, session or group of staff; {@code group/staff} for the whole staff of a plan without exactly one sized group of staff
     * @param required how many are needed; from 0 upward when the plan does not say
     * @param people the people named, each once, in the plan's order
     */
    public record Need(PartPath place, Interval required, ImmutableSet<PartId> people) {

        /** Refuses null. */
        public Need {
            requirePresent("place", place, "required", required, "people", people);
        }

        /** {@return how many are lacking; an interval when the need is not exact} */
        public Interval shortfall() {
            return CountArithmetic.less(required, named());
        }

        /**
         * Checks if enough people are named. A post for which the plan states no number is undetermined.
         *
         * @return met, not met, or undetermined
         */
        public Verdict verdict() {
            return Acceptance.atMost(Rational.of(people.size()), Domain.COUNT).judge(required);
        }

        /**
         * Explains the verdict.
         *
         * @return the numbers required, named and lacking
         */
        public Explanation explanation() {
            return Explanation.of("logistics.post")
                    .text("place", place.toString())
                    .with("required", new Operand.Known(required, ""))
                    .number("named", people.size())
                    .with("short", new Operand.Known(shortfall(), ""))
                    .compare(required, Acceptance.atMost(Rational.of(people.size()), Domain.COUNT));
        }

        private Interval named() {
            return Interval.exactly(people.size());
        }
    }

    /**
     * What a role asks of its holder and the person is not known to be. The plan lists what is known of people; what it does not list may still be true.
     *
     * @param unknown the conditions that nobody has confirmed; empty if all are
     */
    public record Eligibility(ImmutableList<String> unknown) {

        /** Refuses null. */
        public Eligibility {
            requirePresent("unknown", unknown);
        }

        /**
         * Compares a person with a role.
         *
         * @param person the person
         * @param role the role
         * @return what is left to find out
         */
        public static Eligibility of(Person person, Role role) {
            requirePresent("person", person, "role", role);
            return new Eligibility(role.eligibility().stream()
                    .filter(condition -> !person.qualifications().contains(condition))
                    .collect(toImmutableList()));
        }

        /**
         * Checks if the person may hold the role.
         *
         * @return met if every condition is confirmed, undetermined otherwise
         */
        public Verdict verdict() {
            return unknown.isEmpty() ? Verdict.MET : Verdict.UNDETERMINED;
        }
    }
}
