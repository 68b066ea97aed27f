package org.workplan.storage.jdbc;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;
import org.workplan.storage.Field;
import org.workplan.value.PartId;
import org.workplan.value.RecordId;

/**
 * The columns of a measurement's row that filters are asked of, and that measurements are added up by. Rows of older versions have not all of them, and
 * rows of years without four digits are not told by columns; both have no {@code observation}.
 */
final class MeasurementColumns {

    static final String NAMES =
            "indicator, observed_from, observed_to, observation, amount, recorded, subject, reporter, corrects, approval, tags";

    static final String VALUE = "value";
    static final String ABSENT = "absent";
    static final String WITHDRAWN = "withdrawn";

    private static final int LAST_YEAR = 9999;
    private static final int DIGITS = 25;
    private static final int DECIMALS = 15;
    private static final int NANOS = 9;

    static final Prefilter<Measurement> PREFILTER =
            new Prefilter<>(ImmutableMap.<Field<Measurement, ?>, FieldColumn<?>>builder()
                    .put(Field.OfMeasurement.ID, always("id", RecordId::value))
                    .put(Field.OfMeasurement.INDICATOR, always("indicator", PartId::value))
                    .put(
                            Field.OfMeasurement.OBSERVED_FROM,
                            indexed("observed_from", FieldColumn.Use.NUMBER, MeasurementColumns::day))
                    .put(
                            Field.OfMeasurement.OBSERVED_TO,
                            indexed("observed_to", FieldColumn.Use.NUMBER, MeasurementColumns::day))
                    .put(
                            Field.OfMeasurement.RECORDED_AT,
                            indexed("recorded", FieldColumn.Use.SECONDS, Instant::getEpochSecond))
                    .put(
                            Field.OfMeasurement.REPORTER,
                            indexed("reporter", FieldColumn.Use.BEGINNING, Columns::shortened))
                    .put(Field.OfMeasurement.SUBJECT, indexed("subject", FieldColumn.Use.EXACT, PartId::value))
                    .buildOrThrow());

    private MeasurementColumns() {}

    private static <V> FieldColumn<V> always(String column, Function<V, Object> written) {
        return new FieldColumn<>(column, FieldColumn.Use.EXACT, written, Condition.NEVER);
    }

    private static <V> FieldColumn<V> indexed(String column, FieldColumn.Use use, Function<V, Object> written) {
        return new FieldColumn<>(column, use, written, Condition.of("observation is null"));
    }

    /** A day that stands in the order of days; one of a year without four digits stands before, or behind, all that columns tell. */
    static String day(LocalDate day) {
        return day.getYear() < 0 ? "" : day.getYear() > LAST_YEAR ? "9999-99-99" : day.toString();
    }

    static BigDecimal instant(Instant at) {
        return BigDecimal.valueOf(at.getEpochSecond()).add(BigDecimal.valueOf(at.getNano(), NANOS));
    }

    /** The values of the columns, in the order of their names. */
    static @Nullable Object[] values(Measurement one) {
        return new @Nullable Object[] {
            one.indicator().value(),
            one.observed().start().toString(),
            one.observed().end().toString(),
            isPlain(one.observed().start()) && isPlain(one.observed().end()) ? observation(one.value()) : null,
            amount(one.value()).orElse(null),
            one.recordedAt().map(MeasurementColumns::instant).orElse(null),
            one.subject().map(PartId::value).orElse(null),
            one.reporter().map(Columns::shortened).orElse(null),
            one.corrects().map(RecordId::value).orElse(null),
            one.approval().map(PlanColumns::word).orElse(null),
            TagMarks.of(one.tags())
        };
    }

    private static boolean isPlain(LocalDate day) {
        return day.getYear() >= 0 && day.getYear() <= LAST_YEAR;
    }

    private static String observation(Observation value) {
        if (value instanceof Observation.Absent absent) {
            return absent.reason() == Observation.Reason.WITHDRAWN ? WITHDRAWN : ABSENT;
        }
        return value instanceof Observation.Value ? VALUE : "other";
    }

    /** The number, if the column holds it exactly. */
    private static Optional<BigDecimal> amount(Observation value) {
        return value instanceof Observation.Value number
                ? Optional.of(number.value())
                        .filter(exact -> exact.scale() <= DECIMALS && exact.precision() - exact.scale() <= DIGITS)
                : Optional.empty();
    }
}
