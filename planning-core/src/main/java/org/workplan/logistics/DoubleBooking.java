package org.workplan.logistics;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Set;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;
import org.workplan.plan.Session;
import org.workplan.value.PartId;
import org.workplan.value.Verdict;

/**
 * A person who is assigned to two sessions at the same time, or perhaps is.
 *
 * @param person the person
 * @param one the session printed first
 * @param other the session printed later
 * @param verdict met if they overlap for certain; undetermined if they share the day and one of them has no hours
 */
public record DoubleBooking(PartId person, PartPath one, PartPath other, Verdict verdict) {

    /**
     * Finds the double bookings of a plan.
     *
     * @param plan the plan
     * @return the bookings in the order of its sessions
     */
    public static ImmutableList<DoubleBooking> in(Plan plan) {
        ImmutableList.Builder<DoubleBooking> found = ImmutableList.builder();
        List<Session> sessions = plan.sessions();
        for (int first = 0; first < sessions.size(); first++) {
            Session one = sessions.get(first);
            Set<PartId> people = Staffing.assigned(plan, one);
            for (Session other : sessions.subList(first + 1, sessions.size())) {
                Verdict overlap = overlap(one, other);
                if (overlap != Verdict.NOT_MET) {
                    Staffing.assigned(plan, other).stream()
                            .filter(people::contains)
                            .forEach(person -> found.add(new DoubleBooking(person, one.path(), other.path(), overlap)));
                }
            }
        }
        return found.build();
    }

    static boolean clash(Session one, Session other) {
        return overlap(one, other) == Verdict.MET;
    }

    private static Verdict overlap(Session one, Session other) {
        if (one.date().isEmpty() || !one.date().equals(other.date())) {
            return Verdict.NOT_MET;
        }
        return one.time()
                .flatMap(slot -> other.time().map(slot::overlaps))
                .map(Verdict::of)
                .orElse(Verdict.UNDETERMINED);
    }
}
