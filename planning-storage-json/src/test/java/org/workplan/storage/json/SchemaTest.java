package org.workplan.storage.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.workplan.evaluation.Evaluation;
import org.workplan.plan.Plan;
import org.workplan.progress.Measurement;
import org.workplan.storage.EntryLog;
import org.workplan.testkit.PlanningDomain;
import org.workplan.value.PlanId;

@Domain(PlanningDomain.class)
class SchemaTest {
    private static final JsonCodec CODEC = JsonCodec.standard();
    private static final PlanId PLAN = PlanId.of("plan");

    private static com.networknt.schema.JsonSchema published(String name) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(text(name));
    }

    private static String text(String name) {
        try {
            return Resources.toString(Resources.getResource(JsonCodec.class, name), StandardCharsets.UTF_8);
        } catch (IOException exception) {
            throw new IllegalStateException(exception);
        }
    }

    private static final com.networknt.schema.JsonSchema PLANS = published("plan.schema.json");
    private static final com.networknt.schema.JsonSchema MEASUREMENTS = published("measurements.schema.json");
    private static final com.networknt.schema.JsonSchema EVALUATIONS = published("evaluations.schema.json");

    @Example
    void the_published_schemas_are_those_of_the_codec() {
        for (JsonSchema schema : JsonCodec.schemas()) {
            assertThat(text(schema.fileName())).as(schema.fileName()).isEqualTo(schema.text());
        }
    }

    @Property(tries = 150)
    void every_plan_is_written_as_its_schema_says_and_read_back_the_same(@ForAll Plan plan) {
        String written = CODEC.writePlan(plan);
        assertThat(PLANS.validate(written, InputFormat.JSON)).isEmpty();
        Plan read = CODEC.readPlan("plan", new ByteArrayInputStream(written.getBytes(StandardCharsets.UTF_8)))
                .orThrow();
        assertThat(read).isEqualTo(plan);
        assertThat(CODEC.writePlan(read)).isEqualTo(written);
    }

    @Property(tries = 100)
    void every_log_is_written_as_its_schema_says_and_read_back_the_same(
            @ForAll ImmutableList<Measurement> log, @ForAll Evaluation evaluation) {
        EntryLog.OfPlan<Measurement> measurements = new EntryLog.OfPlan<>(PLAN, log);
        String written = CODEC.writeMeasurements(measurements);
        assertThat(MEASUREMENTS.validate(written, InputFormat.JSON)).isEmpty();
        assertThat(CODEC.readMeasurements("m", new ByteArrayInputStream(written.getBytes(StandardCharsets.UTF_8)))
                        .orThrow())
                .isEqualTo(measurements);
        EntryLog.OfPlan<Evaluation> evaluations = new EntryLog.OfPlan<>(PLAN, ImmutableList.of(evaluation));
        String judged = CODEC.writeEvaluations(evaluations);
        assertThat(EVALUATIONS.validate(judged, InputFormat.JSON)).isEmpty();
        assertThat(CODEC.readEvaluations("e", new ByteArrayInputStream(judged.getBytes(StandardCharsets.UTF_8)))
                        .orThrow())
                .isEqualTo(evaluations);
    }

    @Example
    void the_schema_refuses_what_the_reader_refuses() {
        String wrong = "{\"schemaVersion\": \"1.0\", \"plan\": {\"id\": \"p\", \"kind\": \"wish\", \"title\": 7}}";
        assertThat(PLANS.validate(wrong, InputFormat.JSON)).hasSizeGreaterThanOrEqualTo(2);
    }
}
