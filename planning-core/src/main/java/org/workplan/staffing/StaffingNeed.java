package org.workplan.staffing;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableSet;
import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operand;
import org.workplan.plan.PartPath;
import org.workplan.progress.counting.CountArithmetic;
import org.workplan.value.Acceptance;
import org.workplan.value.Domain;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.Rational;
import org.workplan.value.Verdict;

/**
 * A place where people are needed: a role, a session, or the staff as a whole, with the people named for it.
 *
 * @param place the role, session or group of staff; {@code group/staff} for the whole staff of a plan without exactly one sized group of staff
 * @param required how many are needed; from 0 upward when the plan does not say
 * @param people the people named, each once, in the plan's order
 */
public record StaffingNeed(PartPath place, Interval required, ImmutableSet<PartId> people) {

    /** Refuses null. */
    public StaffingNeed {
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
