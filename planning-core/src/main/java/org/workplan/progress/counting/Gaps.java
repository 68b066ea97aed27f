package org.workplan.progress.counting;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.workplan.explanation.Explanation;
import org.workplan.plan.Indicator;
import org.workplan.progress.Assessment;
import org.workplan.progress.Measurement;
import org.workplan.target.Quota;
import org.workplan.value.DatePeriod;
import org.workplan.value.Interval;
import org.workplan.value.Rational;

/**
 * What may have happened, or may still happen, beyond the records.
 *
 * @param leaves one for each gap, with the values that it may hide
 * @param missing what is not known
 * @param countable whether each gap hides exactly one more report
 */
record Gaps(ImmutableList<Explanation> leaves, ImmutableList<Assessment.Missing> missing, boolean countable) {

    static final Gaps NONE = new Gaps(ImmutableList.of(), ImmutableList.of(), true);

    /** The gaps of a log of increments that do not add up over time. */
    static Gaps of(CountingScope frame, Selection selection, Interval anything) {
        ImmutableList.Builder<Explanation> leaves = ImmutableList.builder();
        ImmutableList.Builder<Assessment.Missing> missing = ImmutableList.builder();
        for (Measurement one : selection.partly()) {
            leaves.add(BoundExplanations.seen(Explanation.of("progress.one-of-several-days"), List.of(one))
                    .given(Interval.exactly(Selection.number(one)).hull(CountArithmetic.NONE)));
            missing.add(new Assessment.Missing(
                    Assessment.Missing.What.SPLIT, one.id().value()));
        }
        boolean hole = selection.hasHole(frame.indicator());
        if (hole) {
            leaves.add(CountingExplanations.gap("progress.gap", frame.period(), anything));
            missing.add(Assessment.Missing.of(Assessment.Missing.What.REPORT));
        }
        if (!selection.hasRecord() && !frame.logAlive()) {
            leaves.add(CountingExplanations.gap("progress.nothing-recorded", frame.period(), anything));
            missing.add(Assessment.Missing.of(Assessment.Missing.What.MEASUREMENT));
            return new Gaps(leaves.build(), missing.build(), false);
        }
        boolean periodic = false;
        if (frame.indicator().completeness() instanceof Indicator.Completeness.PeriodicReports reports) {
            periodic = !Windows.areTooMany(frame.period(), Quota.per(reports.every()));
            boolean once = Windows.areTooMany(frame.period(), Quota.per(reports.every()))
                    || Windows.split(frame.period(), Quota.per(reports.every())).stream()
                            .map(Windows.Window::period)
                            .noneMatch(window -> !frame.asOf().isAfter(window.end()) && selection.reports(window));
            if (periodic) {
                hole |= !once;
                reports(frame, selection, reports, anything, leaves, missing);
            } else {
                leaves.add(CountingExplanations.gap("progress.gap", frame.period(), anything));
                missing.add(Assessment.Missing.of(Assessment.Missing.What.DEADLINE));
            }
        } else if (!frame.isClosed()) {
            leaves.add(CountingExplanations.gap("progress.still-open", frame.period(), anything));
        }
        return new Gaps(
                leaves.build(),
                missing.build(),
                periodic && !hole && selection.partly().isEmpty());
    }

    private static void reports(
            CountingScope frame,
            Selection selection,
            Indicator.Completeness.PeriodicReports reports,
            Interval anything,
            ImmutableList.Builder<Explanation> leaves,
            ImmutableList.Builder<Assessment.Missing> missing) {
        Optional<Rational> largest = reports.largest().map(Rational::of).filter(most -> most.signum() >= 0);
        Interval hidden = largest.filter(most -> anything.low().isPresent())
                .map(most -> Interval.between(Rational.ZERO, most))
                .orElse(anything);
        for (Windows.Window window : Windows.split(frame.period(), Quota.per(reports.every()))) {
            boolean late = frame.asOf().isAfter(window.period().end());
            if (late && selection.reports(window.period())) {
                continue;
            }
            leaves.add(CountingExplanations.gap(
                    late ? "progress.report-missing" : "progress.report-to-come", window.period(), hidden));
            if (late) {
                missing.add(new Assessment.Missing(Assessment.Missing.What.REPORT, text(window.period())));
            }
        }
    }

    private static String text(DatePeriod period) {
        return period.start() + "/" + period.end();
    }
}
