package org.workplan.progress.counting;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.workplan.progress.Measurement;
import org.workplan.progress.Missing;
import org.workplan.target.Completeness;
import org.workplan.target.Quota;
import org.workplan.value.DatePeriod;
import org.workplan.value.Interval;
import org.workplan.value.Rational;

/**
 * The reports that a series owes, one for each window of the calendar. A window is reported once a record with a value lies within it, and closed once it is
 * also over; until then it may hold more, up to the declared maximum of one report.
 */
final class DueReports {

    private final SeriesRecords source;
    private final SeriesScope scope;
    private final Optional<Rational> maximum;
    private final List<DatePeriod> windows = new ArrayList<>();
    private final boolean countless;
    private final boolean[] reported;

    DueReports(
            SeriesRecords source,
            Completeness.PeriodicReports reports,
            List<Measurement> stated,
            List<Measurement> happened) {
        this.source = source;
        this.scope = source.scope();
        this.maximum = reports.largest().map(Rational::of).filter(most -> most.signum() >= 0 && !scope.falls());
        Quota quota = Quota.per(reports.every());
        this.countless = Windows.areTooMany(scope.whole(), quota);
        if (!countless) {
            Windows.split(scope.whole(), quota).forEach(window -> windows.add(window.period()));
        }
        this.reported = new boolean[windows.size()];
        stated.forEach(this::reports);
        happened.forEach(this::reports);
    }

    private void reports(Measurement record) {
        int at = place(record.observed().end());
        if (at >= 0
                && (scope.isRunningTotal()
                        || !record.observed().start().isBefore(windows.get(at).start()))) {
            reported[at] = true;
        }
    }

    /** The place of the window that contains a day; -1 if none does. */
    private int place(LocalDate day) {
        int low = 0;
        int high = windows.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            DatePeriod window = windows.get(middle);
            if (window.contains(day)) {
                return middle;
            }
            if (window.end().isBefore(day)) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    private boolean isOver(DatePeriod window) {
        return scope.asOf().isAfter(window.end());
    }

    private boolean isClosed(int at) {
        return reported[at] && isOver(windows.get(at));
    }

    /** Declared maxima as bounds: of missing reports, and of a running total that stands for several reports, of which the earlier ones are missing. */
    List<DifferenceBound> maxima(Collection<Occurrence> occurrences) {
        List<DifferenceBound> maxima = new ArrayList<>();
        for (int at = 0; at < windows.size(); at++) {
            DatePeriod window = windows.get(at);
            boolean late = scope.isRunningTotal() && at > 0 && !reported[at - 1];
            Optional<Rational> most = maximum(window);
            if (most.isPresent() && (!isClosed(at) || late) && !isAbove(most.get(), window, occurrences)) {
                DifferenceBound bound = DifferenceBound.within(
                        window, Interval.between(Rational.ZERO, most.get()), BoundSource.maximumOf(window));
                maxima.add(
                        new DifferenceBound(bound.from(), bound.to(), bound.growth(), bound.source(), !isClosed(at)));
            }
        }
        return maxima;
    }

    private Optional<Rational> maximum(DatePeriod window) {
        return maximum.filter(most -> !source.absentMaxima().contains(window));
    }

    /** Whether a window that may still be reported holds more already than the maximum of a missing report. */
    private static boolean isAbove(Rational most, DatePeriod window, Collection<Occurrence> occurrences) {
        ImmutableList<DaySpan> days = ImmutableList.of(DaySpan.of(window));
        return occurrences.stream()
                        .filter(one -> one.isIn(days))
                        .flatMap(one -> one.number().low().stream())
                        .reduce(Rational.ZERO, Rational::plus)
                        .compareTo(most)
                > 0;
    }

    /** The windows that nothing limits. */
    List<OpenGap> gaps() {
        List<OpenGap> gaps = new ArrayList<>();
        if (countless) {
            return List.of(new OpenGap(
                    DaySpan.of(scope.whole()), "progress.gap", Optional.of(Missing.of(Missing.What.DEADLINE))));
        }
        for (int at = 0; at < windows.size(); at++) {
            DatePeriod window = windows.get(at);
            if (!isClosed(at)) {
                gaps.add(gap(window, scope.asOf()));
            }
        }
        return gaps;
    }

    /** The gap that a report leaves which is missing, or is not due yet. */
    static OpenGap gap(DatePeriod window, LocalDate asOf) {
        boolean late = asOf.isAfter(window.end());
        return new OpenGap(
                DaySpan.of(window),
                late ? "progress.report-missing" : "progress.report-to-come",
                late
                        ? Optional.of(new Missing(Missing.What.REPORT, window.start() + "/" + window.end()))
                        : Optional.empty());
    }
}
