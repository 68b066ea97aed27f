package org.workplan.staffing;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;
import org.workplan.plan.Role;
import org.workplan.plan.Session;
import org.workplan.plan.Timeline;
import org.workplan.progress.counting.CountArithmetic;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.Rational;

/**
 * The hours that sessions ask of each person and of each role. A session without hours, or with hours that run backward, adds at least 0: the sum is then
 * open upward. A cancelled session asks for nothing.
 *
 * @param people hours for each person of the plan, in its order
 * @param roles hours for each role of the plan, in its order
 */
public record Workload(ImmutableMap<PartPath, Interval> people, ImmutableMap<PartPath, Interval> roles) {

    private static final Rational MINUTES_OF_AN_HOUR = Rational.of(60);

    /** Refuses null. */
    public Workload {
        requirePresent("people", people, "roles", roles);
    }

    /** {@return the hours of a plan} */
    public static Workload of(Plan plan) {
        requirePresent("plan", plan);
        return new Workload(
                plan.people().stream()
                        .collect(toImmutableMap(
                                person -> person.path(), person -> hours(plan, works(plan, person.id())))),
                plan.roles().stream().collect(toImmutableMap(Role::path, role -> hours(plan, works(role)))));
    }

    private static Predicate<Session> works(Plan plan, PartId person) {
        return session -> Staffing.assigned(plan, session).contains(person);
    }

    private static Predicate<Session> works(Role role) {
        return session -> role.sessions().contains(session.id());
    }

    private static Interval hours(Plan plan, Predicate<Session> works) {
        Stream<Interval> hours = plan.sessions().stream()
                .filter(session -> session.status() != Session.Status.CANCELLED)
                .filter(works)
                .map(Workload::hours);
        return hours.reduce(CountArithmetic.NONE, Interval::plus);
    }

    private static Interval hours(Session session) {
        return Timeline.length(session)
                .map(length -> Rational.of(length.toMinutes()).dividedBy(MINUTES_OF_AN_HOUR))
                .map(Interval::exactly)
                .orElse(CountArithmetic.ANY);
    }
}
