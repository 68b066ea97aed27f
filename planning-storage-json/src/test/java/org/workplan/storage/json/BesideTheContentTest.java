package org.workplan.storage.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.workplan.evaluation.Evaluation;
import org.workplan.plan.Plan;
import org.workplan.progress.Measurement;
import org.workplan.storage.EntryLog;

/** What nobody knows beside the plan of a document goes with the plan through every store, and stands beside it again in the next document. */
class BesideTheContentTest {

    private static final JsonCodec CODEC = JsonCodec.standard();
    private static final String BESIDE =
            ", \"$schema\": \"plan.schema.json\", \"editor\": {\"name\": \"x\"}, \"a/b\": 1";

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Plan plan(String beside, String inside) {
        String document = "{\"schemaVersion\": \"1.3\"" + beside
                + ", \"plan\": {\"id\": \"p\", \"kind\": \"programme\", \"title\": \"P\"" + inside + "}}";
        return CODEC.readPlan("p.json", stream(document)).orThrow();
    }

    @Test
    void fields_beside_a_plan_are_written_beside_it_again() {
        Plan read = plan(BESIDE, "");

        String written = CODEC.writePlan(read);

        assertThat(written)
                .contains(
                        "\n  \"$schema\": \"plan.schema.json\"", "\n  \"editor\": {\"name\": \"x\"}", "\n  \"a/b\": 1")
                .doesNotContain("..");
        assertThat(CODEC.readPlan("p.json", stream(written)).orThrow()).isEqualTo(read);
        assertThat(CODEC.writePlan(CODEC.readPlan("p.json", stream(written)).orThrow()))
                .isEqualTo(written);
    }

    @Test
    void they_go_with_the_plan_where_it_is_kept_without_a_document() {
        Plan read = plan(BESIDE, "");

        assertThat(CODEC.readHeader(CODEC.writeHeader(read)).orThrow()).isEqualTo(read);
        assertThat(read.withExtensions(Map.of())).isEqualTo(plan("", ""));
    }

    @Test
    void a_field_inside_the_plan_stays_inside() {
        assertThat(CODEC.writePlan(plan("", ", \"editor\": {\"name\": \"x\"}")))
                .contains("\n    \"editor\": {\"name\": \"x\"}");
    }

    @Test
    void unknown_fields_of_an_object_of_which_nothing_is_known_are_written_in_it_again() {
        Plan read = plan(
                "",
                ", \"resources\": [{\"id\": \"leaflets\", \"title\": \"Leaflets\", \"availability\": \"required\", "
                        + "\"quantity\": {\"amoont\": 53, \"unid\": \"pieces\"}}]");
        String written = CODEC.writePlan(read);
        assertThat(read.resources().get(0).extensions())
                .containsExactlyInAnyOrderEntriesOf(Map.of("/quantity/amoont", "53", "/quantity/unid", "\"pieces\""));
        assertThat(CODEC.readPlan("p.json", stream(written)).orThrow()).isEqualTo(read);
    }

    @Test
    void an_unknown_field_of_something_that_is_gone_is_left_out_where_it_could_not_be_read() {
        Plan read = plan(
                "", ", \"tasks\": [{\"id\": \"t\", \"title\": \"T\", \"due\": {\"on\": \"10-01\", \"colour\": 1}}]");
        Plan without = read.withTasks(List.of(read.tasks().get(0).withDue(Optional.empty())));
        assertThat(read.tasks().get(0).extensions()).containsOnlyKeys("/due/colour");
        assertThat(CODEC.readPlan("p.json", stream(CODEC.writePlan(without)))
                        .orThrow()
                        .tasks()
                        .get(0)
                        .due())
                .isEmpty();
    }

    @Test
    void what_would_take_the_place_of_the_plan_stays_where_it_is() {
        for (String inner : new String[] {"{\"plan\": 1}", "{\"schemaVersion\": \"9.0\"}", "7"}) {
            Plan read = plan("", ", \"..\": " + inner);

            String written = CODEC.writePlan(read);

            assertThat(written).contains("\n    \"..\": " + inner);
            assertThat(CODEC.readPlan("p.json", stream(written)).orThrow()).isEqualTo(read);
        }
    }

    @Test
    void fields_beside_the_entries_of_a_log_are_written_beside_them_again() {
        String log = "{\"plan\": \"p\"" + BESIDE + ", \"%s\": [], \"schemaVersion\": \"1.3\"}";

        EntryLog.OfPlan<Measurement> measured = CODEC.readMeasurements(
                        "m.json", stream(String.format(log, "measurements")))
                .orThrow();
        EntryLog.OfPlan<Evaluation> evaluated = CODEC.readEvaluations(
                        "e.json", stream(String.format(log, "evaluations")))
                .orThrow();

        String measurements = CODEC.writeMeasurements(measured);
        String evaluations = CODEC.writeEvaluations(evaluated);
        for (String written : List.of(measurements, evaluations)) {
            assertThat(written)
                    .contains(
                            "\n  \"$schema\": \"plan.schema.json\"",
                            "\n  \"editor\": {\"name\": \"x\"}",
                            "\n  \"a/b\": 1");
        }
        assertThat(CODEC.readMeasurements("m.json", stream(measurements)).orThrow())
                .isEqualTo(measured);
        assertThat(CODEC.readEvaluations("e.json", stream(evaluations)).orThrow())
                .isEqualTo(evaluated);
    }
}
