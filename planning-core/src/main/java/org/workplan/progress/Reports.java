package org.workplan.progress;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.workplan.target.Completeness;
import org.workplan.target.Quota;
import org.workplan.value.DatePeriod;
import org.workplan.value.Rational;

/** How much missing periodic reports may hold. */
final class Reports {

    private Reports() {}

    /** The most that is missing; empty when nothing bounds it. Names each report that is missing. */
    static Optional<Rational> missing(
            Frame frame,
            Selection selection,
            Completeness.PeriodicReports reports,
            ImmutableList.Builder<Missing> missing) {
        Optional<Rational> most = Optional.of(Rational.ZERO);
        Optional<Rational> largest = reports.largest().map(Rational::of);
        for (DatePeriod window : Windows.split(frame.period(), Quota.per(reports.every()))) {
            boolean reported = selection.counted().stream()
                    .filter(one -> !(one.value() instanceof Observation.Absent))
                    .anyMatch(one -> window.contains(one.observed().end()));
            if (!reported) {
                most = most.flatMap(sum -> largest.map(sum::plus));
                if (frame.asOf().isAfter(window.end())) {
                    missing.add(new Missing(Missing.What.REPORT, window.start() + "/" + window.end()));
                }
            }
        }
        return most;
    }
}
