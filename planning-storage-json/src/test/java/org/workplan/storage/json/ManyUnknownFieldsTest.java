package org.workplan.storage.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.workplan.plan.Plan;
import org.workplan.progress.Measurement;
import org.workplan.storage.EntryLog;

/**
 * Unknown fields take time that is linear in their number, wherever they stand. There are so many of them here that a reader or writer which goes through all
 * for each of them does not come to an end.
 */
class ManyUnknownFieldsTest {

    private static final int MANY = 100_000;
    private static final JsonCodec CODEC = JsonCodec.standard();
    private static final String PLAN = "\"id\": \"p\", \"kind\": \"programme\", \"title\": \"P\"";
    private static final String RESOURCE =
            "\"id\": \"r\", \"title\": \"R\", \"availability\": \"required\", \"quantity\": ";

    private static String list(IntFunction<String> item) {
        return IntStream.range(0, MANY).mapToObj(item).collect(Collectors.joining(", "));
    }

    private static String fields() {
        return list(number -> "\"x" + number + "\": " + number);
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Plan kept(String beside, String inside) {
        Plan read = CODEC.readPlan(
                        "p.json",
                        stream("{\"schemaVersion\": \"1.3\"" + beside + ", \"plan\": {" + PLAN + inside + "}}"))
                .orThrow();
        String written = CODEC.writePlan(read);
        Plan again = CODEC.readPlan("p.json", stream(written)).orThrow();
        assertThat(again.equals(read)).isTrue();
        assertThat(CODEC.writePlan(again).equals(written)).isTrue();
        return read;
    }

    @Test
    void of_a_plan() {
        assertThat(kept("", ", " + fields()).extensions().size()).isEqualTo(MANY);
    }

    @Test
    void beside_a_plan() {
        assertThat(kept(", " + fields(), "").extensions().keySet()).containsOnly("/..");
    }

    @Test
    void beside_the_entries_of_a_log() {
        var read = CODEC.readMeasurements(
                        "m.json",
                        stream("{\"schemaVersion\": \"1.3\", \"plan\": \"p\", \"measurements\": [], " + fields() + "}"))
                .orThrow();
        assertThat(read.extensions().size()).isEqualTo(MANY);
        String written = CODEC.writeMeasurements(read);
        assertThat(CODEC.readMeasurements("m.json", stream(written)).orThrow().equals(read))
                .isTrue();
    }

    @Test
    void of_a_value_of_which_nothing_is_known() {
        Plan read = kept("", ", \"resources\": [{" + RESOURCE + "{" + fields() + "}}]");
        assertThat(read.resources().get(0).extensions().size()).isEqualTo(MANY);
    }

    @Test
    void of_the_items_of_a_list() {
        Plan read = kept(
                "",
                ", \"sources\": [" + list(number -> "{\"document\": \"d\", \"page\": {\"number\": " + number + "}}")
                        + "]");
        assertThat(read.extensions().get("/sources/" + (MANY - 1) + "/page"))
                .isEqualTo("{\"number\": " + (MANY - 1) + "}");
    }

    @Test
    void of_values_of_which_nothing_is_known_in_the_items_of_a_list() {
        Plan read = kept(
                "",
                ", \"sessions\": [{\"id\": \"t\", \"title\": \"T\", \"steps\": [{\"id\": \"s\", \"title\": \"S\","
                        + " \"uses\": ["
                        + list(number -> "{\"words\": \"w\", \"quantity\": {\"amoont\": " + number + "}}") + "]}]}]");
        assertThat(read.sessions().get(0).steps().get(0).extensions().size()).isEqualTo(MANY);
    }

    @Test
    void of_many_parts() {
        Plan read = kept(
                "",
                ", \"tasks\": ["
                        + list(number -> "{\"id\": \"t" + number + "\", \"title\": \"T\", \"colour\": " + number + "}")
                        + "]");
        assertThat(read.tasks().get(MANY - 1).extensions()).isEqualTo(Map.of("/colour", String.valueOf(MANY - 1)));
    }

    @Test
    void deep_in_an_unknown_object() {
        int depth = 50;
        Plan read = kept("", ", " + "\"deep\": {".repeat(depth) + fields() + "}".repeat(depth));
        assertThat(read.extensions().keySet()).containsOnly("/deep");
    }

    @Test
    void those_of_things_that_are_gone_are_left_out() {
        Map<String, String> gone = IntStream.range(0, MANY)
                .boxed()
                .collect(Collectors.toMap(number -> "/due/x" + number, String::valueOf));
        Plan plan = kept("", ", \"tasks\": [{\"id\": \"t\", \"title\": \"T\"}]");
        Plan with = plan.withTasks(plan.tasks().get(0).withExtensions(gone));
        assertThat(CODEC.readPlan("p.json", stream(CODEC.writePlan(with))).orThrow())
                .isEqualTo(plan);
    }

    @Test
    void numbers_that_become_long_when_they_are_written_out_are_a_failure_and_not_an_exception() {
        String numbers = ("1e60,".repeat(MANY * 48) + "1");
        var read = CODEC.readPlan(
                "p.json", stream("{\"schemaVersion\": \"1.3\", \"plan\": {" + PLAN + ", \"x\": [" + numbers + "]}}"));
        assertThat(read.value()).isEmpty();
        assertThat(read.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.place()).isEqualTo("$.plan.x");
            assertThat(failure.message()).contains("268435456 bytes").contains("Keep less");
        });
    }

    @Test
    void many_entries_with_unknown_fields_are_kept() {
        String entries = IntStream.range(0, MANY / 10)
                .mapToObj(number -> "{\"id\": \"m" + number
                        + "\", \"indicator\": \"i\", \"on\": \"2025-01-01\", \"value\": 1, \"colour\": {\"x\": "
                        + number + "}}")
                .collect(Collectors.joining(", "));
        EntryLog.OfPlan<Measurement> read = CODEC.readMeasurements(
                        "m.json",
                        stream("{\"schemaVersion\": \"1.3\", \"plan\": \"p\", \"measurements\": [" + entries + "]}"))
                .orThrow();
        assertThat(CODEC.readMeasurements("m.json", stream(CODEC.writeMeasurements(read)))
                        .orThrow()
                        .equals(read))
                .isTrue();
    }
}
