package org.workplan.target;

import static org.workplan.value.internal.Arguments.requirePresent;

import java.math.BigDecimal;
import java.util.Optional;
import org.workplan.value.CalendarUnit;
import org.workplan.value.Decimals;

/** What an indicator says about records that are not there. Declared by the indicator, because silence means different things in different logs. */
public sealed interface Completeness {

    /**
     * Each occurrence is recorded when it happens. A closed period counts as complete once anything, a reported zero included, was recorded in or for
     * it; with no record at all its value stays unknown.
     */
    record EventLog() implements Completeness {}

    /**
     * One report is expected for each stretch of the calendar. Each missing one widens the interval of what is known.
     *
     * @param every how often a report is due
     * @param largest the most that one missing report can hold; empty when nothing bounds it
     */
    record PeriodicReports(CalendarUnit every, Optional<BigDecimal> largest) implements Completeness {
        /** Normalises the number. */
        public PeriodicReports {
            requirePresent("every", every, "largest", largest);
            largest = largest.map(Decimals::stated);
        }
    }
}
