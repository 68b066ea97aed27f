package org.workplan.progress.counting;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.workplan.plan.Indicator;
import org.workplan.progress.Assessment;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;
import org.workplan.value.Dates;
import org.workplan.value.Interval;
import org.workplan.value.Rational;

/** Reads what the records of one series say: statements and declared maxima as bounds, occurrences, and days on which more may have happened. */
final class SeriesReader {

    private final SeriesRecords source;
    private final SeriesScope scope;
    private final List<DifferenceBound> bounds = new ArrayList<>();
    private final List<OpenGap> gaps = new ArrayList<>();
    private final List<Measurement> happened = new ArrayList<>();
    private final List<Measurement> stated = new ArrayList<>();

    private SeriesReader(SeriesRecords source) {
        this.source = source;
        this.scope = source.scope();
    }

    static CountSeries read(SeriesRecords source) {
        SeriesReader reader = new SeriesReader(source);
        reader.sortRecords();
        reader.readStatements();
        ImmutableList<Occurrence> occurrences = Occurrences.of(reader.happened, source);
        if (source.scope().indicator().completeness() instanceof Indicator.Completeness.PeriodicReports reports) {
            DueReports due = new DueReports(source, reports, reader.stated, reader.happened);
            reader.bounds.addAll(due.maxima(occurrences));
            reader.bounds.addAll(due.standing());
            reader.gaps.addAll(due.gaps());
        } else {
            reader.gaps.add(new OpenGap(
                    new DaySpan(reader.closedUntil(), Dates.LAST.toEpochDay()),
                    "progress.still-open",
                    Optional.empty()));
        }
        reader.bounds.sort(Comparator.comparingLong(DifferenceBound::from).thenComparingLong(DifferenceBound::to));
        return new CountSeries(source, reader.bounds, occurrences, reader.gaps);
    }

    /**
     * The day until the end of which nothing happened but what was recorded: the day before that of the question. A running total tells of all days since the
     * one before, so that until its whole period is over nothing is closed after the last one.
     */
    private long closedUntil() {
        long yesterday = scope.asOf().toEpochDay() - 1;
        if (!scope.isRunningTotal() || scope.asOf().isAfter(scope.whole().end())) {
            return yesterday;
        }
        return stated.stream()
                .mapToLong(record -> record.observed().end().toEpochDay())
                .max()
                .orElse(Math.min(yesterday, scope.whole().start().toEpochDay() - 1));
    }

    private void sortRecords() {
        for (Measurement record : source.records()) {
            if (record.value() instanceof Observation.Absent absent) {
                if (isUnknown(absent.reason())) {
                    gaps.add(unknown(record));
                }
            } else if (scope.number().apply(record).isPresent()) {
                (Statements.isStatement(scope.indicator(), record) ? stated : happened).add(record);
            }
        }
    }

    /** A value that is kept back or cannot be right is unknown; one that nobody reported is as good as silence where reports are due. */
    private boolean isUnknown(Observation.Reason reason) {
        return reason == Observation.Reason.WITHHELD
                || reason == Observation.Reason.FAULTY
                || (reason == Observation.Reason.NOT_REPORTED && !scope.isPeriodic());
    }

    private OpenGap unknown(Measurement record) {
        LocalDate end = record.observed().end();
        String days = record.observed().start() + "/" + end;
        return new OpenGap(
                DaySpan.of(record.observed()),
                "progress.gap",
                Optional.of(new Assessment.Missing(Assessment.Missing.What.REPORT, days)));
    }

    private void readStatements() {
        Map<DaySpan, List<Measurement>> bySpan = new LinkedHashMap<>();
        for (Measurement record : stated) {
            DaySpan span = scope.spanOf(record);
            if (span.from() < span.to()) {
                bySpan.computeIfAbsent(span, key -> new ArrayList<>()).add(record);
            }
        }
        bySpan.forEach((span, some) -> TagStatements.of(some, scope.indicator(), scope::numberOf)
                .forEach(statement -> bounds.add(new DifferenceBound(
                        span.from(),
                        span.to(),
                        isDoubted(statement) ? unlimited() : limited(statement.total()),
                        BoundSource.of(statement.records()),
                        true))));
    }

    private boolean isDoubted(TagStatements statement) {
        return statement.records().stream().anyMatch(source.doubted()::contains);
    }

    /** A lower bound by parts limits nothing where parts may be negative. */
    private Interval limited(Interval total) {
        return scope.falls() && total.high().isEmpty() ? Interval.UNKNOWN : total;
    }

    private Interval unlimited() {
        return scope.falls() ? Interval.UNKNOWN : Interval.atLeast(Rational.ZERO);
    }
}
