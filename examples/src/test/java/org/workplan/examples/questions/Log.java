package org.workplan.examples.questions;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.workplan.plan.PartPath;
import org.workplan.plan.Plan;
import org.workplan.progress.Assessment;
import org.workplan.progress.AssessmentPolicy;
import org.workplan.progress.Assessor;
import org.workplan.progress.Measurement;
import org.workplan.progress.Observation;
import org.workplan.progress.PlanAssessment;
import org.workplan.storage.json.JsonCodec;
import org.workplan.target.Reading;
import org.workplan.value.DatePeriod;
import org.workplan.value.PartId;
import org.workplan.value.RecordId;

/** Measurements of a plan as a question gives them, and the answers of the library. */
final class Log {
    static final LocalDate AFTER_CLOSE = LocalDate.of(2026, 1, 1);

    private final Plan plan;
    private final List<Measurement> records = new ArrayList<>();

    private Log(Plan plan) {
        this.plan = plan;
    }

    static Plan plan(String id) {
        try {
            return JsonCodec.standard()
                    .readPlan(id, Files.newInputStream(Path.of("plans", id + ".json")))
                    .orThrow();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    static ImmutableList<Measurement> sample() {
        Path file = Path.of("measurements", "red-scarf-2025.json");
        try {
            return JsonCodec.standard()
                    .readMeasurements("sample", Files.newInputStream(file))
                    .orThrow()
                    .entries();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    static Log of(Plan plan) {
        return new Log(plan);
    }

    static Log ofRedScarf() {
        return new Log(plan("red-scarf").inYear(2025));
    }

    Plan plan() {
        return plan;
    }

    private Measurement.Builder record(String indicator, String day) {
        LocalDate date = LocalDate.parse(day);
        return Measurement.builder()
                .id(RecordId.of("q-" + records.size()))
                .indicator(PartId.of(indicator))
                .observed(DatePeriod.of(date, date))
                .recordedAt(date.plusDays(1).atStartOfDay().toInstant(java.time.ZoneOffset.UTC));
    }

    private Log add(Measurement.Builder builder) {
        records.add(builder.build());
        return this;
    }

    Log add(Measurement measurement) {
        records.add(measurement);
        return this;
    }

    Log count(String indicator, String day, long number) {
        return add(record(indicator, day).value(Observation.of(number)));
    }

    Log number(String indicator, String day, String number) {
        return add(record(indicator, day).value(Observation.of(new BigDecimal(number))));
    }

    Log count(String indicator, String subject, String day, long number) {
        return add(record(indicator, day).subject(PartId.of(subject)).value(Observation.of(number)));
    }

    Log article(String indicator, String day, Tags tags) {
        return add(record(indicator, day)
                .value(Observation.of(1))
                .tags(ImmutableMap.of("section", tags.section(), "outlet-level", tags.level()))
                .evidence(tags.evidence()));
    }

    /** Where an article stands, and the article itself. */
    record Tags(String section, String level, ImmutableList<String> evidence) {
        static Tags of(String section, String level, String... evidence) {
            return new Tags(section, level, ImmutableList.copyOf(evidence));
        }
    }

    Log share(String indicator, String day, long part, long whole) {
        return add(record(indicator, day)
                .value(new Observation.Share(BigDecimal.valueOf(part), BigDecimal.valueOf(whole), BigDecimal.ZERO)));
    }

    Log level(String indicator, String day, String level) {
        return add(record(indicator, day).value(Observation.level(level)));
    }

    Log item(String indicator, String subject, String day, String item) {
        return add(record(indicator, day).subject(PartId.of(subject)).value(Observation.item(item)));
    }

    Log correction(int corrected, String recordedAt, long number) {
        Measurement old = records.get(corrected);
        return add(Measurement.builder()
                .from(old)
                .id(RecordId.of("q-" + records.size()))
                .value(Observation.of(number))
                .recordedAt(Instant.parse(recordedAt))
                .corrects(old.id()));
    }

    PlanAssessment assess(AssessmentPolicy policy, LocalDate asOf) {
        return Assessor.of(policy).assess(plan, records, asOf);
    }

    PlanAssessment knownAt(LocalDate asOf, String instant) {
        return Assessor.of(AssessmentPolicy.STANDARD).assess(plan, records, asOf, Instant.parse(instant));
    }

    private Assessment target(String target, Reading reading, LocalDate asOf) {
        return assess(AssessmentPolicy.STANDARD.withReading(reading), asOf)
                .target(PartPath.parse("target/" + target))
                .orElseThrow();
    }

    Assessment literal(String target, LocalDate asOf) {
        return target(target, Reading.LITERAL, asOf);
    }

    Assessment inclusive(String target, LocalDate asOf) {
        return target(target, Reading.INCLUSIVE, asOf);
    }

    Assessment literal(String target) {
        return literal(target, AFTER_CLOSE);
    }

    Assessment inclusive(String target) {
        return inclusive(target, AFTER_CLOSE);
    }
}
