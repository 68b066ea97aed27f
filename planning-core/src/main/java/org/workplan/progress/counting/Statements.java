package org.workplan.progress.counting;

import org.workplan.plan.Indicator;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;
import org.workplan.target.Basis;

/** Tells statements about a stretch of days from occurrences: statements constrain a count, occurrences add to it. */
final class Statements {

    private Statements() {}

    /**
     * Checks if a record states how many there were in a stretch, and is not something that happened: running totals do, and so do increments of more than one
     * day, unless the record or else its indicator says otherwise. Items of a list always happen.
     */
    static boolean isStatement(Indicator indicator, Measurement record) {
        if (record.value() instanceof Observation.Item || indicator.basis() == Basis.SNAPSHOT) {
            return false;
        }
        return indicator.basis() == Basis.RUNNING_TOTAL || record.observed().days() > 1;
    }
}
