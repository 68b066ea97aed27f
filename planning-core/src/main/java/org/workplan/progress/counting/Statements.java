package org.workplan.progress.counting;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.workplan.plan.Indicator;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;

/** Tells statements about a stretch of days from occurrences: statements constrain a count, occurrences add to it. */
final class Statements {

    private Statements() {}

    /**
     * Checks if a record states how many there were in a stretch, and is not something that happened: running totals do, and so do increments of more than one
     * day, unless the record or else its indicator says otherwise. Items of a list always happen.
     */
    static boolean isStatement(Indicator indicator, Measurement record) {
        if (record.value() instanceof Observation.Item || indicator.basis() == Indicator.Basis.SNAPSHOT) {
            return false;
        }
        return indicator.basis() == Indicator.Basis.RUNNING_TOTAL
                || record.reportKind()
                        .or(indicator::reportKind)
                        .map(kind -> kind == Indicator.ReportKind.STATEMENT)
                        .orElseGet(() -> record.observed().days() > 1);
    }

    /** Whether a count may fall: an increment takes something away. */
    static boolean fall(Indicator indicator, List<Measurement> records) {
        return indicator.basis() == Indicator.Basis.INCREMENT
                && records.stream()
                        .anyMatch(record -> record.value() instanceof Observation.Value number
                                && number.value().signum() < 0);
    }

    /**
     * Checks if records may limit each other: those of one series, in the order of the log, of which one reaches into the days of another; and all where
     * reports are due, since declared maxima limit them.
     */
    static boolean mayMeet(Indicator indicator, List<Measurement> records) {
        if (indicator.basis() == Indicator.Basis.RUNNING_TOTAL
                || indicator.completeness() instanceof Indicator.Completeness.PeriodicReports) {
            return true;
        }
        Map<List<?>, LocalDate> ends = new HashMap<>();
        boolean anyStatement = false;
        for (Measurement record : records) {
            if (!(record.value() instanceof Observation.Absent)) {
                anyStatement |= isStatement(indicator, record);
                LocalDate end = ends.put(
                        List.of(record.subject(), record.reporter()),
                        record.observed().end());
                if (anyStatement && end != null && !record.observed().start().isAfter(end)) {
                    return true;
                }
            }
        }
        return false;
    }
}
