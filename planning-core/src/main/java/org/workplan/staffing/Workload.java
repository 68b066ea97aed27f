package org.workplan.staffing;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ListMultimap;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.workplan.plan.PartPath;
import org.workplan.plan.Person;
import org.workplan.plan.Plan;
import org.workplan.plan.Role;
import org.workplan.plan.Session;
import org.workplan.plan.Timeline;
import org.workplan.progress.counting.CountArithmetic;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.PlanDate;
import org.workplan.value.Rational;
import org.workplan.value.TimeSlot;

/**
 * The hours that sessions ask of each person and of each role. A session without hours, or with hours that run backward, adds at least 0: the sum is then
 * open upward. A cancelled session asks for nothing.
 *
 * @param people hours for each person of the plan, in its order
 * @param roles hours for each role of the plan, in its order
 * @param days the hours of each person in each day, by person in the plan's order and by day; hours after midnight belong to the next day
 * @param weeks the hours of each person in each week, which begins on Monday; only those of sessions whose year is known
 */
public record Workload(
        ImmutableMap<PartPath, Interval> people,
        ImmutableMap<PartPath, Interval> roles,
        ImmutableList<Load> days,
        ImmutableList<Load> weeks) {

    private static final Rational MINUTES_OF_AN_HOUR = Rational.of(60);

    /** Refuses null. */
    public Workload {
        requirePresent("people", people, "roles", roles);
        requirePresent("days", days, "weeks", weeks);
    }

    /**
     * The hours of one person in a day or a week.
     *
     * @param person the person
     * @param from the day, or the first day of the week; without a year if it is unknown
     * @param hours the hours of the sessions that state theirs; sessions without hours may add more
     */
    public record Load(PartPath person, PlanDate from, Rational hours) {
        /** Refuses null. */
        public Load {
            requirePresent("person", person, "from", from, "hours", hours);
        }
    }

    /** The hours of one session in one day. */
    private record Stretch(PlanDate day, Rational hours) {
        static Stream<Stretch> of(Plan plan, Session session) {
            Optional<PlanDate> date = session.date().map(plan::dated);
            Optional<TimeSlot> hours = Timeline.hours(session);
            return date.stream().flatMap(day -> hours.stream().flatMap(slot -> of(day, slot)));
        }

        private static Stream<Stretch> of(PlanDate day, TimeSlot slot) {
            Rational all = Workload.hours(slot.length().orElseThrow());
            Rational afterMidnight = slot.endsNextDay()
                    ? Workload.hours(Duration.between(LocalTime.MIDNIGHT, slot.end()))
                    : Rational.ZERO;
            Stretch first = new Stretch(day, all.minus(afterMidnight));
            return afterMidnight.signum() == 0
                    ? Stream.of(first)
                    : Stream.of(first, new Stretch(day.plusDays(1), afterMidnight));
        }
    }

    /** {@return the hours of a plan} */
    public static Workload of(Plan plan) {
        requirePresent("plan", plan);
        ImmutableListMultimap<PartId, Session> byPerson = byPerson(plan);
        return new Workload(
                plan.people().stream()
                        .collect(toImmutableMap(Person::path, person -> hours(byPerson.get(person.id())))),
                plan.roles().stream().collect(toImmutableMap(Role::path, role -> hours(sessions(plan, role)))),
                loads(plan, byPerson, Optional::of),
                loads(plan, byPerson, Workload::week));
    }

    private static ImmutableListMultimap<PartId, Session> byPerson(Plan plan) {
        ImmutableListMultimap.Builder<PartId, Session> byPerson = ImmutableListMultimap.builder();
        held(plan)
                .forEach(session -> Staffing.assigned(plan, session).forEach(person -> byPerson.put(person, session)));
        return byPerson.build();
    }

    private static Stream<Session> held(Plan plan) {
        return plan.sessions().stream().filter(session -> session.status() != Session.Status.CANCELLED);
    }

    private static List<Session> sessions(Plan plan, Role role) {
        return held(plan)
                .filter(session -> role.sessions().contains(session.id()))
                .toList();
    }

    private static ImmutableList<Load> loads(
            Plan plan, ListMultimap<PartId, Session> byPerson, Function<PlanDate, Optional<PlanDate>> start) {
        ImmutableList.Builder<Load> loads = ImmutableList.builder();
        for (Person person : plan.people()) {
            Map<PlanDate, Rational> hours = new TreeMap<>(Comparator.comparing(PlanDate::toString));
            byPerson.get(person.id()).stream()
                    .flatMap(session -> Stretch.of(plan, session))
                    .forEach(one ->
                            start.apply(one.day()).ifPresent(day -> hours.merge(day, one.hours(), Rational::plus)));
            hours.forEach((day, sum) -> loads.add(new Load(person.path(), day, sum)));
        }
        return loads.build();
    }

    private static Optional<PlanDate> week(PlanDate day) {
        return day.toLocalDate()
                .map(date -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)))
                .map(PlanDate::of);
    }

    private static Interval hours(List<Session> sessions) {
        return sessions.stream()
                .map(session -> Timeline.length(session)
                        .map(length -> Interval.exactly(hours(length)))
                        .orElse(CountArithmetic.ANY))
                .reduce(CountArithmetic.NONE, Interval::plus);
    }

    private static Rational hours(Duration length) {
        return Rational.of(length.toMinutes()).dividedBy(MINUTES_OF_AN_HOUR);
    }
}
