package org.workplan.progress.counting;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.function.Predicate;
import org.workplan.progress.Measurement;
import org.workplan.value.DatePeriod;

/**
 * What a series is read from.
 *
 * @param scope what it is read for
 * @param records the records of the series, in the order of the log
 * @param absentMaxima missing reports whose declared maximum is set aside
 * @param doubted records that are known to have been made, and limit nothing
 * @param ways in how many ways sources have been set aside to come here
 */
record SeriesRecords(
        SeriesScope scope,
        ImmutableList<Measurement> records,
        ImmutableSet<DatePeriod> absentMaxima,
        ImmutableSet<Measurement> doubted,
        int ways) {

    SeriesRecords(SeriesScope scope, ImmutableList<Measurement> records) {
        this(scope, records, ImmutableSet.of(), ImmutableSet.of(), 1);
    }

    /** The same without a source, as if it had never been recorded; it is one of several that are set aside in turn. */
    SeriesRecords without(BoundSource source, int several) {
        ImmutableSet<Measurement> aside = ImmutableSet.copyOf(source.records());
        return new SeriesRecords(
                scope, chosen(record -> !aside.contains(record)), maxima(source), doubted, ways * several);
    }

    /** The same with a source that limits nothing any more: what is known of the rest is true whichever of the sources is wrong. */
    SeriesRecords doubting(BoundSource source) {
        return new SeriesRecords(
                scope,
                records,
                maxima(source),
                ImmutableSet.<Measurement>builder()
                        .addAll(doubted)
                        .addAll(source.records())
                        .build(),
                ways);
    }

    /** The same with the records that matter for some days. */
    SeriesRecords about(DaySpan days) {
        return scope.isPeriodic() || scope.isRunningTotal()
                ? this
                : new SeriesRecords(
                        scope,
                        chosen(record -> DaySpan.of(record.observed()).meets(days)),
                        absentMaxima,
                        doubted,
                        ways);
    }

    private ImmutableList<Measurement> chosen(Predicate<Measurement> wanted) {
        return records.stream().filter(wanted).collect(toImmutableList());
    }

    private ImmutableSet<DatePeriod> maxima(BoundSource source) {
        return ImmutableSet.<DatePeriod>builder()
                .addAll(absentMaxima)
                .addAll(source.maximumOf().stream().iterator())
                .build();
    }
}
