package org.workplan.storage.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.workplan.plan.PartKind;
import org.workplan.plan.Plan;
import org.workplan.plan.Target;
import org.workplan.plan.Task;
import org.workplan.storage.Failure;
import org.workplan.storage.LoadResult;
import org.workplan.target.Cadence;
import org.workplan.target.Criterion;

/** Fields may stand in any order, the one that tells a case of a family too. */
class AnyOrderTest {
    private static final JsonCodec CODEC = JsonCodec.standard();

    private static Task task(String fields) {
        return (Task)
                CODEC.readPart(PartKind.TASK, "{" + fields + ", \"id\": \"a\"}").orThrow();
    }

    private static LoadResult<Plan> plan(String text) {
        return CODEC.readPlan("plan", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_version_behind_the_plan_and_an_id_behind_its_tasks_are_read() {
        Plan plan = plan("{\"plan\": {\"tasks\": [{\"title\": \"A\", \"id\": \"a\"}], \"title\": \"t\", "
                        + "\"kind\": \"programme\", \"id\": \"p\"}, \"schemaVersion\": \"1.0\"}")
                .orThrow();
        assertThat(plan.id().value()).isEqualTo("p");
        assertThat(plan.tasks())
                .singleElement()
                .satisfies(task -> assertThat(task.title()).isEqualTo("A"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\": \"for-each\", \"group\": \"g\", \"inner\": {\"kind\": \"total\", \"amount\": 6}}",
                "{\"group\": \"g\", \"inner\": {\"amount\": 6, \"kind\": \"total\"}, \"kind\": \"for-each\"}",
                "{\"inner\": {\"amount\": 6, \"kind\": \"total\"}, \"kind\": \"for-each\", \"group\": \"g\"}"
            })
    void a_kind_in_front_or_behind_tells_the_same_criterion(String criterion) {
        Target target = (Target)
                CODEC.readPart(PartKind.TARGET, "{\"id\": \"a\", \"title\": \"A\", \"criterion\": " + criterion + "}")
                        .orThrow();
        assertThat(target.criterion()).isInstanceOfSatisfying(Criterion.ForEach.class, each -> {
            assertThat(each.group().value()).isEqualTo("g");
            assertThat(each.inner()).isInstanceOf(Criterion.Total.class);
        });
    }

    @Test
    void the_first_field_that_tells_a_case_counts() {
        assertThat(task("\"title\": \"A\", \"cadence\": {\"times\": 2, \"per\": \"month\", \"words\": \"often\"}")
                        .cadence())
                .containsInstanceOf(Cadence.Times.class);
        Task other = task("\"title\": \"A\", \"cadence\": {\"words\": \"often\", \"per\": \"month\"}");
        assertThat(other.cadence()).containsInstanceOf(Cadence.Words.class);
        assertThat(CODEC.readPart(PartKind.TASK, CODEC.writePart(other)).value())
                .contains(other);
    }

    static Stream<Arguments> late() {
        return Stream.of(
                Arguments.of("{\"amount\": 6, \"kind\": \"tota\"}", "$.criterion", "its kind is the text \"tota\""),
                Arguments.of("{\"amount\": 6, \"kind\": 7}", "$.criterion", "its kind is the number 7"),
                Arguments.of("{\"amount\": 6}", "$.criterion", "(it has \"amount\"). Write one of"),
                Arguments.of("{}", "$.criterion", "an object without fields"),
                Arguments.of("{\"kind\": {\"a\": [1]}}", "$.criterion", "its kind is an object"),
                Arguments.of("[7]", "$.criterion", "is unknown: an array"),
                Arguments.of("{\"amount\": [6], \"kind\": \"total\"}", "$.criterion.amount", "is unknown: an array"),
                Arguments.of(
                        "{\"inner\": {\"amount\": 6, \"kind\": \"x\"}, \"kind\": \"for-each\", \"group\": \"g\"}",
                        "$.criterion.inner",
                        "is unknown"));
    }

    @ParameterizedTest
    @MethodSource("late")
    void a_fault_is_told_at_its_place_whatever_the_order_and_the_rest_is_read(
            String criterion, String place, String words) {
        LoadResult<?> loaded = CODEC.readPart(
                PartKind.TARGET, "{\"criterion\": " + criterion + ", \"id\": \"a b\", \"title\": \"A\"}");
        assertThat(loaded.failures().stream().map(Failure::place)).containsExactly(place, "$.id");
        assertThat(loaded.failures().get(0).message()).contains(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"title\": \"A\", \"title\": \"A\"",
                "\"title\": \"A\", \"label\": null, \"label\": \"1\"",
                "\"title\": \"A\", \"mood\": 1, \"mood\": 2",
                "\"title\": \"A\", \"mood\": {\"a\": 1, \"a\": 2}",
                "\"title\": \"A\", \"due\": {\"on\": \"10-01\", \"on\": \"10-02\"}",
                "\"title\": \"A\", \"due\": {\"x\": 1, \"on\": \"10-01\", \"x\": 2}"
            })
    void a_name_that_stands_twice_refuses_the_document_wherever_it_stands(String fields) {
        assertThat(CODEC.readPart(PartKind.TASK, "{\"id\": \"a\", " + fields + "}")
                        .failures())
                .singleElement()
                .satisfies(failure -> {
                    assertThat(failure.message()).contains("occurs twice");
                    assertThat(failure.place()).matches("line 1, column \\d+");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"kind\": \"total\", \"kind\": \"each\"}", "{\"amount\": 1, \"kind\": 1, \"kind\": 2}"})
    void a_kind_that_stands_twice_refuses_the_document(String criterion) {
        assertThat(CODEC.readPart(
                                PartKind.TARGET, "{\"id\": \"a\", \"title\": \"A\", \"criterion\": " + criterion + "}")
                        .failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.message()).contains("occurs twice"));
    }

    @Test
    void names_that_are_nearly_known_are_unknown() {
        Task task = task("\"title\": \"A\", \"\\u0000label\": 1, \"labe\": 2, \"labell\": 3, \"Label\": 4");
        assertThat(task.label()).isEmpty();
        assertThat(task.extensions()).hasSize(4);
        Task again = task("\"\\u0074itle\": \"A\", \"l\\u0061bel\": \"1\"");
        assertThat(again.label()).contains("1");
        Plan plan = plan("{\"schemaVersion\": \"1.0\", \"plan\": {\"id\": \"p\", \"kind\": \"programme\", "
                        + "\"t\\u0069tle\": \"t\", \"\\u0000\\u0000id\": 1, \"id\\u0000\": 2, \"题\": 3}}")
                .orThrow();
        assertThat(plan.extensions()).containsOnlyKeys("/\u0000\u0000id", "/id\u0000", "/题");
    }
}
