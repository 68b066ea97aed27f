package org.workplan.progress.counting;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.workplan.plan.Indicator;
import org.workplan.progress.Assessment;
import org.workplan.progress.Measurement;
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
    private final boolean[] straddled;
    private final List<List<Measurement>> own = new ArrayList<>();

    DueReports(
            SeriesRecords source,
            Indicator.Completeness.PeriodicReports reports,
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
        this.straddled = new boolean[windows.size()];
        windows.forEach(window -> own.add(new ArrayList<>()));
        stated.forEach(this::reports);
        happened.forEach(this::reports);
    }

    private void reports(Measurement record) {
        int last = place(record.observed().end());
        int first = place(record.observed().start());
        if (last >= 0 && (first == last || scope.isRunningTotal())) {
            reported[last] = true;
            own.get(last).add(record);
        } else if (!windows.isEmpty()) {
            int end = last < 0 ? windows.size() - 1 : last;
            for (int at = Math.max(first, 0); at <= end; at++) {
                straddled[at] |= windows.get(at).intersection(record.observed()).isPresent();
            }
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

    /**
     * Declared maxima as bounds: of missing reports, and of windows that were reported where another report reaches beyond them. A window whose own reports
     * hold more than one missing report can is not limited.
     */
    List<DifferenceBound> maxima(Collection<Occurrence> occurrences) {
        List<DifferenceBound> maxima = new ArrayList<>();
        for (int at = 0; at < windows.size(); at++) {
            DatePeriod window = windows.get(at);
            boolean shared = scope.isRunningTotal() ? at > 0 && !reported[at - 1] : straddled[at];
            Optional<Rational> most = maximum(window);
            if (most.isPresent()
                    && (!isClosed(at) || shared)
                    && least(at, occurrences).compareTo(most.get()) <= 0) {
                DaySpan days = DaySpan.of(window);
                maxima.add(new DifferenceBound(
                        days.from(),
                        days.to(),
                        Interval.between(Rational.ZERO, most.get()),
                        BoundSource.maximumOf(window),
                        !isClosed(at)));
            }
        }
        return maxima;
    }

    /** A running total stands for its whole window: what it tells of the last day on which it was reported holds until the end. */
    List<DifferenceBound> standing() {
        List<DifferenceBound> standing = new ArrayList<>();
        for (int at = 0; at < windows.size(); at++) {
            if (scope.isRunningTotal() && isClosed(at)) {
                Measurement last = own.get(at).get(own.get(at).size() - 1);
                long from = last.observed().end().toEpochDay();
                long to = windows.get(at).end().toEpochDay();
                if (from < to) {
                    standing.add(
                            new DifferenceBound(from, to, Interval.exactly(Rational.ZERO), BoundSource.of(last), true));
                }
            }
        }
        return standing;
    }

    private Optional<Rational> maximum(DatePeriod window) {
        return maximum.filter(most -> !source.absentMaxima().contains(window));
    }

    /** What a window holds at least by its own reports: the largest sum of reports that share no day, and what happened. */
    private Rational least(int at, Collection<Occurrence> occurrences) {
        if (scope.isRunningTotal()) {
            return Rational.ZERO;
        }
        ImmutableList<DaySpan> days = ImmutableList.of(DaySpan.of(windows.get(at)));
        Rational happened = occurrences.stream()
                .filter(one -> one.isIn(days))
                .flatMap(one -> one.number().low().stream())
                .reduce(Rational.ZERO, Rational::plus);
        NavigableMap<LocalDate, Rational> best = new TreeMap<>();
        best.put(LocalDate.MIN, Rational.ZERO);
        for (Measurement one : own.get(at)) {
            if (Statements.isStatement(scope.indicator(), one)) {
                Rational before = best.lowerEntry(one.observed().start()).getValue();
                Rational with = before.plus(scope.numberOf(one));
                best.merge(one.observed().end(), with.max(best.lastEntry().getValue()), Rational::max);
            }
        }
        return happened.max(best.lastEntry().getValue());
    }

    /** The windows that nothing limits. */
    List<OpenGap> gaps() {
        List<OpenGap> gaps = new ArrayList<>();
        if (countless) {
            return List.of(new OpenGap(
                    DaySpan.of(scope.whole()),
                    "progress.gap",
                    Optional.of(Assessment.Missing.of(Assessment.Missing.What.DEADLINE))));
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
                        ? Optional.of(new Assessment.Missing(
                                Assessment.Missing.What.REPORT, window.start() + "/" + window.end()))
                        : Optional.empty());
    }
}
