package org.workplan.staffing;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import org.workplan.plan.Person;
import org.workplan.plan.Role;
import org.workplan.value.Verdict;

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
