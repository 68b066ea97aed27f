package org.workplan.value;

import static org.workplan.value.internal.Arguments.requirePresent;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A period as a plan prints it, both end days included. It may run backwards or lack years: that is for rules to say, not for the value to refuse.
 *
 * @param start the first day
 * @param end the last day
 */
public record PlanPeriod(PlanDate start, PlanDate end) {

    /** Refuses null. */
    public PlanPeriod {
        requirePresent("start", start, "end", end);
    }

    /**
     * Resolves the period.
     *
     * @param year the year of the start, used where the dates have none
     * @return the period; empty if it runs backwards
     */
    public Optional<DatePeriod> in(int year) {
        LocalDate first = start.in(year);
        LocalDate last = end.in(first.getYear());
        return last.isBefore(first) ? Optional.empty() : Optional.of(new DatePeriod(first, last));
    }

    /**
     * Gives both ends a year where they have none.
     *
     * @param year the year
     * @return the period with years
     */
    public PlanPeriod withYear(int year) {
        return new PlanPeriod(start.withYear(year), end.withYear(year));
    }
}
