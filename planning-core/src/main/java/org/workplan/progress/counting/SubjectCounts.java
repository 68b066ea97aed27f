package org.workplan.progress.counting;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;
import org.workplan.value.DatePeriod;
import org.workplan.value.PartId;

/**
 * The running counts of an indicator: one for each subject and reporter, since each of them counts for itself.
 *
 * @param series the series of each subject, in the order of the log; a record without a subject is about a subject of its own
 */
record SubjectCounts(ImmutableMap<Optional<PartId>, ImmutableList<Reporter>> series) {

    /**
     * What one reporter counts of one subject.
     *
     * @param name the reporter; empty if none is named
     * @param count the running count
     */
    record Reporter(Optional<String> name, CountSeries count) {}

    static SubjectCounts of(SeriesScope scope, List<Measurement> records) {
        Map<Optional<PartId>, Map<Optional<String>, List<Measurement>>> sorted = new LinkedHashMap<>();
        for (Measurement record : records) {
            if (!scope.isRunningTotal() || isWithin(scope.whole(), record)) {
                sorted.computeIfAbsent(record.subject(), subject -> new LinkedHashMap<>())
                        .computeIfAbsent(record.reporter(), reporter -> new ArrayList<>())
                        .add(record);
            }
        }
        ImmutableMap.Builder<Optional<PartId>, ImmutableList<Reporter>> series = ImmutableMap.builder();
        sorted.forEach((subject, reporters) -> {
            ImmutableList.Builder<Reporter> some = ImmutableList.builder();
            reporters.forEach((reporter, recorded) -> {
                if (recorded.stream().anyMatch(one -> speaks(scope, one))) {
                    some.add(new Reporter(
                            reporter, SeriesReader.read(new SeriesRecords(scope, ImmutableList.copyOf(recorded)))));
                }
            });
            ImmutableList<Reporter> own = some.build();
            if (!own.isEmpty()) {
                series.put(subject, own);
            }
        });
        ImmutableMap<Optional<PartId>, ImmutableList<Reporter>> counted = series.buildOrThrow();
        return new SubjectCounts(counted.isEmpty() ? ofNothing(scope) : counted);
    }

    private static ImmutableMap<Optional<PartId>, ImmutableList<Reporter>> ofNothing(SeriesScope scope) {
        CountSeries silent = SeriesReader.read(new SeriesRecords(scope, ImmutableList.of()));
        return ImmutableMap.of(Optional.empty(), ImmutableList.of(new Reporter(Optional.empty(), silent)));
    }

    private static boolean isWithin(DatePeriod whole, Measurement record) {
        return whole.contains(record.observed());
    }

    /** Whether a record makes its series one of those that are counted: it says something of the days that count. */
    private static boolean speaks(SeriesScope scope, Measurement record) {
        boolean inTime = scope.whole().intersection(record.observed()).isPresent();
        if (record.value() instanceof Observation.Absent absent) {
            return inTime
                    && switch (absent.reason()) {
                        case WITHHELD, FAULTY -> true;
                        case NOT_REPORTED -> !scope.isPeriodic();
                        case NOT_DUE, NOT_APPLICABLE, WITHDRAWN -> false;
                    };
        }
        return inTime && scope.number().apply(record).isPresent();
    }
}
