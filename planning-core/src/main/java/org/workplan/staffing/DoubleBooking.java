package org.workplan.staffing;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;
import org.workplan.value.PartId;
import org.workplan.value.Verdict;

/**
 * A person who is assigned to two sessions at the same time, or perhaps is.
 *
 * @param person the person
 * @param one the session printed first
 * @param other the session printed later
 * @param verdict met if they overlap for certain; undetermined if they share a day and one of them has no hours
 */
public record DoubleBooking(PartId person, PartPath one, PartPath other, Verdict verdict) {

    /** Refuses null. */
    public DoubleBooking {
        requirePresent("person", person, "one", one, "other", other);
        requirePresent("verdict", verdict);
    }

    /** {@return the double bookings of a plan, in the order of its sessions: the people of its {@linkplain Clash clashes}} */
    public static ImmutableList<DoubleBooking> in(Plan plan) {
        requirePresent("plan", plan);
        return Clash.in(plan).stream()
                .flatMap(clash -> clash.people().stream()
                        .map(person -> new DoubleBooking(
                                person, clash.one().path(), clash.other().path(), clash.verdict())))
                .collect(toImmutableList());
    }
}
