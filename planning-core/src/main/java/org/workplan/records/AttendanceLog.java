package org.workplan.records;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operand;
import org.workplan.plan.Group;
import org.workplan.plan.Plan;
import org.workplan.plan.Step;
import org.workplan.progress.Measurement;
import org.workplan.progress.MeasurementLog;
import org.workplan.progress.Observation;
import org.workplan.progress.counting.CountArithmetic;
import org.workplan.staffing.Headcount;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.Quantity;
import org.workplan.value.Rational;
import org.workplan.value.Verdict;

/**
 * What was recorded in sessions. Attendance and hand-outs are measurements like any other: the tag {@code session} names the session, the tag {@code
 * resource} what was handed out, the subject who it is about, and the value how many. A count of the session as a whole may name the session as its
 * subject in place of the tag.
 *
 * @param plan the plan
 * @param log the measurements known at a time
 */
public record AttendanceLog(Plan plan, MeasurementLog log) {

    /** The tag that names the session of a measurement. */
    public static final String SESSION = "session";

    /** The tag that names the resource that was handed out. */
    public static final String RESOURCE = "resource";

    /** Refuses null. */
    public AttendanceLog {
        requirePresent("plan", plan, "log", log);
    }

    /**
     * Counts the people who were present. Names and head counts are alternatives, of which the larger holds; a name counts once. Several head counts become one
     * by the aggregations of the indicator: those of different groups over units, those of one over time; under {@code COUNT_DISTINCT} they are no fewer than
     * the largest and no more than the sum.
     *
     * @param attendance the indicator under which attendance is recorded
     * @param session the session
     * @return how many; from 0 upward if nothing was recorded, open upward if a count is missing
     */
    public Interval present(PartId attendance, PartId session) {
        requirePresent("attendance", attendance, "session", session);
        return count(attendance, session).people();
    }

    private AttendanceCount count(PartId attendance, PartId session) {
        return AttendanceCount.of(plan, attendance, session, of(attendance, session));
    }

    /**
     * {@return the presence of every session that has a record, for computing what was used}
     *
     * @param attendance the indicator under which attendance is recorded
     */
    public ImmutableMap<PartId, Headcount> presences(PartId attendance) {
        requirePresent("attendance", attendance);
        ImmutableMap.Builder<PartId, Headcount> presences = ImmutableMap.builder();
        plan.sessions().stream()
                .filter(session -> !of(attendance, session.id()).isEmpty())
                .forEach(session -> presences.put(
                        session.id(), new Headcount(present(attendance, session.id()), CountArithmetic.ANY)));
        return presences.buildOrThrow();
    }

    /**
     * Compares the people present with a group. A head count is compared as it is and may exceed the group. Of people recorded by name only those count whom the
     * group lists as members, or, if it lists none, no more than the group has.
     *
     * @param attendance the indicator under which attendance is recorded
     * @param session the session
     * @param base the group to compare with: those invited, those planned for, all residents
     * @return the rate, which names its base
     */
    public Rate rate(PartId attendance, PartId session, PartId base) {
        requirePresent("attendance", attendance, "session", session, "base", base);
        Optional<Group> group = plan.part(Group.class, base);
        AttendanceCount count = count(attendance, session);
        Interval present = count.heads().isPresent() || count.names().isEmpty()
                ? count.people()
                : group.map(known -> among(known, attendance, session, count.people()))
                        .orElse(count.people());
        return new Rate(present, base, group.flatMap(Group::size));
    }

    private Interval among(Group group, PartId attendance, PartId session, Interval people) {
        if (group.members().isEmpty()) {
            return CountArithmetic.smaller(people, CountArithmetic.of(group.size()));
        }
        ImmutableList<Measurement> members = of(attendance, session).stream()
                .filter(one -> one.subject().filter(group.members()::contains).isPresent())
                .collect(toImmutableList());
        return members.isEmpty()
                ? CountArithmetic.NONE
                : AttendanceCount.of(plan, attendance, session, members).people();
    }

    /**
     * Checks if all the members of the groups of a step are present: "both parties must be there". A member is present by a count above 0 and absent by
     * a count of 0; silence is neither.
     *
     * @param attendance the indicator under which attendance is recorded, one measurement for each member
     * @param session the session
     * @param step the step with the rule
     * @return met if all are there, not met if one is known to be absent, undetermined if a member is not recorded or the plan does not list the members,
     *     not applicable if the step has no such rule
     */
    public Verdict allPresent(PartId attendance, PartId session, Step step) {
        requirePresent("attendance", attendance, "session", session, "step", step);
        List<Measurement> recorded = of(attendance, session);
        return Verdict.all(step.attendance().stream()
                .map(group -> plan.part(Group.class, group).map(Group::members).orElse(ImmutableList.of()))
                .map(members -> members.isEmpty()
                        ? Verdict.UNDETERMINED
                        : Verdict.all(members.stream()
                                .map(member -> present(recorded, member))
                                .toList()))
                .toList());
    }

    private static Verdict present(Collection<Measurement> recorded, PartId member) {
        List<Measurement> own = recorded.stream()
                .filter(one -> one.subject().equals(Optional.of(member)))
                .toList();
        return own.isEmpty()
                ? Verdict.UNDETERMINED
                : sum(own).low().filter(many -> many.signum() > 0).isPresent()
                        ? Verdict.MET
                        : sum(own).equals(CountArithmetic.NONE) ? Verdict.NOT_MET : Verdict.UNDETERMINED;
    }

    /**
     * {@return who was there by name or pseudonym}
     *
     * @param attendance the indicator under which attendance is recorded
     * @param session the session
     */
    public ImmutableSet<PartId> attendees(PartId attendance, PartId session) {
        requirePresent("attendance", attendance, "session", session);
        return of(attendance, session).stream()
                .filter(one -> one.value() instanceof Observation.Value value
                        && value.value().signum() > 0)
                .flatMap(one -> one.subject().stream())
                .collect(toImmutableSet());
    }

    /**
     * {@return how much of a resource was handed out in a session; from 0 upward if nothing was}
     *
     * @param issue the indicator under which hand-outs are recorded
     * @param session the session
     * @param resource the resource
     */
    public Interval issued(PartId issue, PartId session, PartId resource) {
        requirePresent("issue", issue, "session", session, "resource", resource);
        return sum(of(issue, session).stream()
                .filter(one -> resource.value().equals(one.tags().get(RESOURCE)))
                .toList());
    }

    /**
     * {@return the sessions without any record under an indicator: no attendance list, no interview record}
     *
     * @param indicator the indicator
     */
    public ImmutableList<PartId> unrecorded(PartId indicator) {
        requirePresent("indicator", indicator);
        return plan.sessions().stream()
                .map(session -> session.id())
                .filter(session -> of(indicator, session).isEmpty())
                .collect(toImmutableList());
    }

    private ImmutableList<Measurement> of(PartId indicator, PartId session) {
        return log.of(indicator).stream().filter(one -> isOf(one, session)).collect(toImmutableList());
    }

    private static boolean isOf(Measurement one, PartId session) {
        String named = one.tags().get(SESSION);
        return named == null ? one.subject().equals(Optional.of(session)) : named.equals(session.value());
    }

    private static Interval sum(Collection<Measurement> measurements) {
        if (measurements.isEmpty()) {
            return CountArithmetic.ANY;
        }
        return measurements.stream().map(AttendanceCount::number).reduce(CountArithmetic.NONE, Interval::plus);
    }

    /**
     * How many of a group were present. A rate means nothing without its base: the same 85 people are more than all of the 60 planned for and few of the
     * 1,000 who live there.
     *
     * @param present how many were present
     * @param base the group that they are compared with
     * @param size the size of the group as the plan states it; empty if it states none
     */
    public record Rate(Interval present, PartId base, Optional<Quantity> size) {

        private static final Rational HUNDRED = Rational.of(100);

        /** Refuses null. */
        public Rate {
            requirePresent("present", present, "base", base, "size", size);
        }

        /** {@return the rate in percent, as far as presence and size are known; anything from 0 upward if the group has no size or may be empty} */
        public Interval percent() {
            Interval among = CountArithmetic.of(size);
            return Interval.of(
                    present.low()
                            .flatMap(low -> among.high().map(high -> percent(low, high)))
                            .or(() -> Optional.of(Rational.ZERO)),
                    present.high()
                            .flatMap(high ->
                                    among.low().filter(low -> low.signum() > 0).map(low -> percent(high, low))));
        }

        /**
         * {@return the rate in percent against the number printed, be it exact or about; empty if the presence is not exact or the plan prints no number}
         */
        public Optional<Rational> printed() {
            return present.exact()
                    .flatMap(there -> size.flatMap(group -> group.amount().printedNumber())
                            .map(Rational::of)
                            .filter(number -> number.signum() > 0)
                            .map(number -> percent(there, number)));
        }

        private static Rational percent(Rational part, Rational whole) {
            return whole.signum() == 0 ? Rational.ZERO : part.times(HUNDRED).dividedBy(whole);
        }

        /**
         * Explains the rate.
         *
         * @return presence, base and rate
         */
        public Explanation explanation() {
            Explanation.Builder why = Explanation.of(
                            printed().isPresent() ? "logistics.attendance" : "logistics.no-base")
                    .with("present", new Operand.Known(present, ""))
                    .text("base", base.value())
                    .with("size", new Operand.Known(CountArithmetic.of(size), ""));
            printed().ifPresent(rate -> why.number("rate", rate, "percent"));
            return why.given(percent());
        }
    }
}
