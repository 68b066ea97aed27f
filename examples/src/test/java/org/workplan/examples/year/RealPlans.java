package org.workplan.examples.year;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.workplan.plan.Plan;
import org.workplan.progress.AssessmentPolicy;
import org.workplan.progress.Measurement;
import org.workplan.progress.MeasurementLog;
import org.workplan.progress.Observation;
import org.workplan.storage.json.JsonCodec;
import org.workplan.value.DatePeriod;
import org.workplan.value.PartId;
import org.workplan.value.RecordId;

/** The real plans, and measurements made up for a question. */
final class RealPlans {

    static final LocalDate YEAR_END = LocalDate.of(2025, 12, 31);

    private RealPlans() {}

    static Plan zhangcun() {
        return load("zhangcun");
    }

    static Plan redScarf() {
        return load("red-scarf");
    }

    static Plan songjiang() {
        return load("songjiang");
    }

    private static Plan load(String name) {
        try (InputStream stream = Files.newInputStream(Path.of("plans", name + ".json"))) {
            return JsonCodec.standard().readPlan(name, stream).orThrow();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    static Measurement.Builder seen(String id, String indicator, LocalDate day, Observation value) {
        Measurement.Builder builder = Measurement.builder();
        builder.id(RecordId.of(id))
                .indicator(PartId.of(indicator))
                .observed(DatePeriod.of(day, day))
                .value(value)
                .recordedAt(Instant.parse(day + "T12:00:00Z"));
        return builder;
    }

    static Observation number(String number) {
        return Observation.of(new BigDecimal(number));
    }

    static MeasurementLog log(Iterable<Measurement> measurements, LocalDate asOf) {
        return MeasurementLog.of(measurements, asOf, AssessmentPolicy.STANDARD.approvals());
    }
}
