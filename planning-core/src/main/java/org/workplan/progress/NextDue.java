package org.workplan.progress;

import java.time.LocalDate;
import org.workplan.value.Rational;

/**
 * What is still needed of a target, and by when: of a quota the first window that is open and does not hold enough.
 *
 * @param amount how much more, above 0
 * @param by the last day for it
 */
public record NextDue(Rational amount, LocalDate by) {}
