package org.workplan.progress;

import static org.workplan.value.internal.Arguments.requirePresent;

import java.time.LocalDate;
import org.workplan.value.Rational;

/**
 * What is still needed of a target, and by when: of a quota the first window that is open and does not hold enough.
 *
 * @param amount how much more, above 0
 * @param by the last day for it
 */
public record NextDue(Rational amount, LocalDate by) {
    /** Refuses null. */
    public NextDue {
        requirePresent("amount", amount, "by", by);
    }
}
