package org.workplan.storage.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.workplan.plan.Plan;
import org.workplan.storage.Failure;
import org.workplan.storage.Loaded;

/** What nobody knows is kept by the objects of a document; what stands beside them would be lost, and is told. */
class BesideTheContentTest {

    private static final JsonCodec CODEC = JsonCodec.standard();
    private static final String WHAT_TO_DO =
            "This field is not known, and would be lost here. Take it out, or put it into an object further inside, which keeps it.";

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Loaded<Plan> plan(String beside, String inside) {
        return CODEC.readPlan(
                "p.json",
                stream("{\"schemaVersion\": \"1.3\"" + beside
                        + ", \"plan\": {\"id\": \"p\", \"kind\": \"programme\", \"title\": \"P\"" + inside + "}}"));
    }

    @Test
    void a_field_beside_a_plan_is_told_with_its_place_and_the_plan_is_read() {
        Loaded<Plan> loaded = plan(", \"editor\": {\"name\": \"x\"}, \"a/b\": 1", "");

        assertThat(loaded.failures())
                .containsExactly(
                        new Failure("p.json", "$.editor", WHAT_TO_DO), new Failure("p.json", "$.a/b", WHAT_TO_DO));
        assertThat(loaded.value()).isEqualTo(plan("", "").value()).isPresent();
        assertThatIllegalStateException().isThrownBy(loaded::orThrow).withMessageContaining("$.editor");
    }

    @Test
    void the_same_field_inside_the_plan_is_kept_and_written_back() {
        Loaded<Plan> loaded = plan("", ", \"editor\": {\"name\": \"x\"}");

        assertThat(loaded.failures()).isEmpty();
        assertThat(CODEC.writePlan(loaded.orThrow())).contains("\"editor\": {\"name\": \"x\"}");
    }

    @Test
    void a_field_beside_measurements_or_evaluations_is_told() {
        String log = "{\"plan\": \"p\", \"author\": \"x\", \"%s\": [], \"schemaVersion\": \"1.0\"}";

        assertThat(CODEC.readMeasurements("m.json", stream(String.format(log, "measurements")))
                        .failures())
                .containsExactly(new Failure("m.json", "$.author", WHAT_TO_DO));
        assertThat(CODEC.readEvaluations("e.json", stream(String.format(log, "evaluations")))
                        .failures())
                .containsExactly(new Failure("e.json", "$.author", WHAT_TO_DO));
    }

    @Test
    void a_document_of_another_kind_is_refused_for_what_it_lacks_alone() {
        String evaluations = "{\"schemaVersion\": \"1.0\", \"plan\": \"p\", \"evaluations\": []}";

        assertThat(CODEC.readMeasurements("m.json", stream(evaluations)).failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.message()).contains("\"measurements\" is missing"));
    }
}
