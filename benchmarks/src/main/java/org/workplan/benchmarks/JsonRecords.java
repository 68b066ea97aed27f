package org.workplan.benchmarks;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;
import org.workplan.value.DatePeriod;
import org.workplan.value.PartId;
import org.workplan.value.RecordId;

/** Makes logs of measurements: most are plain counts, one in ten is a share, one in five carries a tag. */
final class JsonRecords {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final Instant RECORDED = Instant.parse("2025-01-16T09:00:00Z");

    private JsonRecords() {}

    static ImmutableList<Measurement> of(int count) {
        ImmutableList.Builder<Measurement> all = ImmutableList.builder();
        for (int number = 0; number < count; number++) {
            all.add(record(number));
        }
        return all.build();
    }

    private static Measurement record(int number) {
        LocalDate day = FIRST.plusDays(number % 365);
        Measurement.Builder record = Measurement.builder()
                .id(RecordId.of("visit-" + number))
                .indicator(PartId.of("indicator-" + number % 100))
                .observed(DatePeriod.of(day, day))
                .reporter("reporter " + number % 50)
                .recordedAt(RECORDED.plusSeconds(60L * number))
                .value(value(number));
        if (number % 5 == 0) {
            record.tags(ImmutableMap.of("outlet", number % 2 == 0 ? "municipal" : "provincial"));
        }
        if (number % 3 == 0) {
            record.subject(PartId.of("household-" + number % 1_000));
        }
        return record.build();
    }

    private static Observation value(int number) {
        BigDecimal count = BigDecimal.valueOf(1 + number % 9);
        return number % 10 == 0
                ? new Observation.Share(count, BigDecimal.TEN, BigDecimal.ZERO)
                : Observation.of(count);
    }
}
