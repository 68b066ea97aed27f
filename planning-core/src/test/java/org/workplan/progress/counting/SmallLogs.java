package org.workplan.progress.counting;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.workplan.plan.Indicator;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;
import org.workplan.value.CalendarUnit;
import org.workplan.value.DatePeriod;
import org.workplan.value.PartId;
import org.workplan.value.RecordId;

/** Draws small logs of each kind. */
final class SmallLogs {

    /** What a record may say beside its days and its number. */
    private interface Kind {
        void edit(Measurement.Builder record);
    }

    private SmallLogs() {}

    static Arbitrary<DatePeriod> stretches() {
        return Arbitraries.integers()
                .between(0, 4)
                .flatMap(first -> Arbitraries.integers().between(first, 4).map(last -> SmallLog.days(first, last)));
    }

    private static Arbitrary<DatePeriod> singleDays() {
        return Arbitraries.integers().between(0, 4).map(day -> SmallLog.days(day, day));
    }

    private static Arbitrary<Observation> numbers(int most) {
        return Arbitraries.integers().between(0, most).map(number -> new Observation.Value(BigDecimal.valueOf(number)));
    }

    private static Arbitrary<Measurement.Builder> record(
            Arbitrary<DatePeriod> observed, Arbitrary<Observation> values, Arbitrary<Kind> kinds) {
        return Combinators.combine(observed, values, kinds).as((days, value, kind) -> {
            Measurement.Builder record = Measurement.builder()
                    .indicator(PartId.of("count"))
                    .observed(days)
                    .value(value);
            kind.edit(record);
            return record;
        });
    }

    private static Arbitrary<Kind> plain() {
        return Arbitraries.just(record -> {});
    }

    static Arbitrary<Measurement.Builder> statements() {
        return record(stretches().filter(days -> days.days() > 1), numbers(4), plain());
    }

    static Arbitrary<Measurement.Builder> totals() {
        return record(singleDays(), numbers(5), plain());
    }

    static Arbitrary<Measurement.Builder> occurrences() {
        return record(singleDays(), numbers(2), plain());
    }

    static Arbitrary<Measurement.Builder> evidence() {
        return record(
                singleDays(),
                Arbitraries.just(new Observation.Value(BigDecimal.ONE)),
                Arbitraries.of("x", "y").map(piece -> record -> record.addEvidence(piece)));
    }

    static Arbitrary<Measurement.Builder> tagged() {
        Arbitrary<Kind> tags = Arbitraries.of("sex/f", "sex/m", "age/young", "trade/mason", "trade/joiner", "skill/a")
                .map(tag -> record -> record.tags(ImmutableMap.of(tag.split("/")[0], tag.split("/")[1])));
        return record(Arbitraries.of(SmallLog.days(0, 2), SmallLog.days(0, 4)), numbers(3), tags);
    }

    static Arbitrary<Measurement.Builder> absent(Observation.Reason... reasons) {
        return record(stretches(), Arbitraries.of(reasons).map(Observation.Absent::new), plain());
    }

    static Arbitrary<Measurement.Builder> ofSubjects(Arbitrary<Measurement.Builder> records) {
        return Combinators.combine(
                        records,
                        Arbitraries.of("a", "b").optional(0.7),
                        Arbitraries.of("north", "south").optional(0.3))
                .as((record, subject, reporter) ->
                        record.subject(subject.map(PartId::of)).reporter(reporter));
    }

    /** Logs of up to so many records, in number order. */
    static Arbitrary<ImmutableList<Measurement>> logs(int most, List<Arbitrary<Measurement.Builder>> kinds) {
        Arbitrary<Measurement.Builder> any =
                Arbitraries.integers().between(0, kinds.size() - 1).flatMap(kinds::get);
        return any.list().ofMinSize(1).ofMaxSize(most).map(some -> {
            ImmutableList.Builder<Measurement> log = ImmutableList.builder();
            for (int at = 0; at < some.size(); at++) {
                log.add(some.get(at).id(RecordId.of("m" + at)).build());
            }
            return log.build();
        });
    }

    static Indicator.Builder indicator() {
        return Indicator.builder()
                .id(PartId.of("count"))
                .title("count")
                .addOverlappingTags("trade")
                .addPartialTags("skill");
    }

    static Arbitrary<Indicator> indicators(Indicator.Basis basis) {
        Arbitrary<Indicator.Completeness> completeness = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(new Indicator.Completeness.EventLog())),
                Tuple.of(
                        1,
                        Arbitraries.integers()
                                .between(0, 3)
                                .optional(0.8)
                                .map(largest -> new Indicator.Completeness.PeriodicReports(
                                        CalendarUnit.WEEK, largest.map(BigDecimal::valueOf)))));
        return completeness.map(
                some -> indicator().basis(basis).completeness(some).build());
    }

    /** Mostly after the last day, sometimes on one of them. */
    static Arbitrary<LocalDate> asOf() {
        return Arbitraries.frequency(Tuple.of(3, 5), Tuple.of(1, 4), Tuple.of(1, 2))
                .map(SmallLog::day);
    }

    static Arbitrary<SmallLog> of(Indicator.Basis basis, int most, List<Arbitrary<Measurement.Builder>> kinds) {
        return Combinators.combine(indicators(basis), logs(most, kinds), asOf())
                .as((indicator, records, asOf) -> new SmallLog(
                        indicator,
                        records.stream()
                                .filter(record -> !record.observed().end().isAfter(asOf))
                                .collect(ImmutableList.toImmutableList()),
                        asOf));
    }
}
