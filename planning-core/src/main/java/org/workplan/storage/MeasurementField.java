package org.workplan.storage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.workplan.progress.Measurement;
import org.workplan.value.PartId;
import org.workplan.value.RecordId;

/** What measurements are told apart by. */
public final class MeasurementField {

    /** Its id. */
    public static final Field<Measurement, RecordId> ID = Field.of("id", one -> Optional.of(one.id()));

    /** What is counted. */
    public static final Field<Measurement, PartId> INDICATOR =
            Field.of("indicator", one -> Optional.of(one.indicator()));

    /** The first day on which it was observed. */
    public static final Field<Measurement, LocalDate> OBSERVED_FROM =
            Field.of("observed from", one -> Optional.of(one.observed().start()));

    /** The last day on which it was observed. */
    public static final Field<Measurement, LocalDate> OBSERVED_TO =
            Field.of("observed to", one -> Optional.of(one.observed().end()));

    /** When it was recorded. */
    public static final Field<Measurement, Instant> RECORDED_AT = Field.of("recorded at", Measurement::recordedAt);

    /** Who reported it. */
    public static final Field<Measurement, String> REPORTER = Field.text("reporter", Measurement::reporter);

    /** Of whom or what it tells. */
    public static final Field<Measurement, PartId> SUBJECT = Field.of("subject", Measurement::subject);

    private MeasurementField() {}
}
