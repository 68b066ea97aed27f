package org.workplan.storage.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.workplan.plan.Plan;
import org.workplan.storage.Failure;
import org.workplan.storage.LoadResult;

class MalformedJsonTest {
    private static final String PLAN =
            "{\"schemaVersion\": \"1.0\", \"plan\": {\"id\": \"p\", \"kind\": \"programme\", "
                    + "\"title\": \"t\", \"tasks\": [{\"id\": \"a\", \"title\": \"A\"}, %s]}}";

    private static LoadResult<Plan> read(String text) {
        return read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static LoadResult<Plan> read(InputStream stream) {
        return JsonCodec.standard().readPlan("plan.json", stream);
    }

    private static LoadResult<Plan> readTask(String task) {
        return read(String.format(PLAN, task));
    }

    static Stream<Arguments> wrongTasks() {
        return Stream.of(
                Arguments.of("{\"id\": 7, \"title\": \"B\"}", "$.plan.tasks[1].id", "Text belongs here"),
                Arguments.of("{\"id\": \"b c\", \"title\": \"B\"}", "$.plan.tasks[1].id", "Use '-' between words"),
                Arguments.of("{\"id\": \"b\"}", "$.plan.tasks[1]", "\"title\" is missing"),
                Arguments.of("{\"id\": \"b\", \"title\": null}", "$.plan.tasks[1]", "\"title\" is missing"),
                Arguments.of("[]", "$.plan.tasks[1]", "An object"),
                Arguments.of("17", "$.plan.tasks[1]", "An object"),
                Arguments.of(
                        "{\"id\": \"b\", \"title\": \"B\", \"modality\": \"maybe\"}",
                        "$.plan.tasks[1].modality",
                        "must"),
                Arguments.of(
                        "{\"id\": \"b\", \"title\": \"B\", \"goals\": \"g\"}",
                        "$.plan.tasks[1].goals",
                        "Put [ ] around"),
                Arguments.of(
                        "{\"id\": \"b\", \"title\": \"B\", \"due\": {\"on\": \"31 June\"}}",
                        "$.plan.tasks[1].due.on",
                        "write MM-DD"),
                Arguments.of(
                        "{\"id\": \"b\", \"title\": \"B\", \"due\": {\"at\": \"12-31\"}}",
                        "$.plan.tasks[1].due",
                        "{\"on\": ...}"),
                Arguments.of(
                        "{\"id\": \"b\", \"title\": \"B\", \"amount\": {\"amount\": {\"from\": 8, \"to\": 7}}}",
                        "$.plan.tasks[1].amount.amount",
                        "Swap the ends"),
                Arguments.of(
                        "{\"id\": \"b\", \"title\": \"B\", \"owners\": [{\"words\": \"w\", \"is\": [\"robot/x\"]}]}",
                        "$.plan.tasks[1].owners[0].is[0]",
                        "write kind/id"),
                Arguments.of(
                        "{\"id\": \"b\", \"title\": \"B\", \"cadence\": {\"often\": true}}",
                        "$.plan.tasks[1].cadence",
                        "unknown: an object without a field that identifies it (it has \"often\"). Write one of"),
                Arguments.of(
                        "{\"id\": \"b\", \"title\": \"B\", \"amount\": {\"amount\": {\"morThan\": 6}}}",
                        "$.plan.tasks[1].amount.amount",
                        "(it has \"morThan\"). Write one of 6 \"a number of\" {\"from\": ...}"),
                Arguments.of(
                        "{\"id\": \"b\", \"title\": \"B\", \"cadence\": {\"a\": 1, \"b\": 1, \"c\": 1, \"d\": 1, \"e\": 1, \"f\": 1}}",
                        "$.plan.tasks[1].cadence",
                        "(it has \"a\", \"b\", \"c\", \"d\", \"e\" and more)."),
                Arguments.of("{\"id\": \"a\", \"title\": \"twin\"}", "$.plan", "Give one of them another id"));
    }

    @ParameterizedTest
    @MethodSource("wrongTasks")
    void a_wrong_value_is_told_with_its_path_and_what_to_do(String task, String place, String remedy) {
        LoadResult<Plan> loaded = readTask(task);
        assertThat(loaded.value()).isEmpty();
        assertThat(loaded.failures()).anySatisfy(failure -> {
            assertThat(failure.source()).isEqualTo("plan.json");
            assertThat(failure.place()).isEqualTo(place);
            assertThat(failure.message()).contains(remedy);
        });
    }

    @Test
    void every_fault_of_a_document_is_told_at_once() {
        assertThat(readTask("{\"id\": \"\", \"title\": 5}, {\"title\": \"C\"}").failures().stream()
                        .map(Failure::place))
                .containsExactly("$.plan.tasks[1].id", "$.plan.tasks[1].title", "$.plan.tasks[2]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "   \n ", "nonsense", "{", "[1, 2", "{\"a\" 1}", "{} {}", "\u0000", "\ufeff", "'x'", "NaN"})
    void text_that_is_no_json_is_one_failure_with_line_and_column(String text) {
        LoadResult<Plan> loaded = read(text);
        assertThat(loaded.value()).isEmpty();
        assertThat(loaded.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.place()).matches("line \\d+, column \\d+");
            assertThat(failure.message()).matches("(?s).*(Mend|Write|Remove).*");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "true", "null", "\"text\""})
    void a_document_that_is_no_object_is_refused_at_its_root(String text) {
        LoadResult<Plan> loaded = read(text);
        assertThat(loaded.value()).isEmpty();
        assertThat(loaded.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.place()).isEqualTo("$"));
    }

    @Test
    void a_plan_cut_off_anywhere_is_a_failure_and_never_half_a_plan() {
        String whole = String.format(
                PLAN, "{\"id\": \"b\", \"title\": \"\\u5343 \ud83c\udfee\", \"amount\": {\"amount\": 6.5}}");
        byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < bytes.length; length++) {
            LoadResult<Plan> loaded = read(new ByteArrayInputStream(bytes, 0, length));
            assertThat(loaded.value()).as("the first %s bytes", length).isEmpty();
            assertThat(loaded.failures()).as("the first %s bytes", length).hasSize(1);
        }
        assertThat(read(whole).failures()).isEmpty();
    }

    @Test
    void any_flipped_byte_gives_a_plan_or_failures_but_no_exception() {
        byte[] whole = String.format(
                        PLAN, "{\"id\": \"b\", \"title\": \"B\", \"cadence\": {\"times\": 2, \"per\": \"month\"}}")
                .getBytes(StandardCharsets.UTF_8);
        for (int place = 0; place < whole.length; place++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] flipped = whole.clone();
                flipped[place] ^= (byte) (1 << bit);
                LoadResult<Plan> loaded = read(new ByteArrayInputStream(flipped));
                assertThat(loaded.value().isPresent() || !loaded.failures().isEmpty())
                        .as("bit %s of byte %s", bit, place)
                        .isTrue();
            }
        }
    }

    @Test
    void nesting_of_a_hundred_thousand_levels_is_refused() {
        for (String open : new String[] {"[", "{\"a\":"}) {
            LoadResult<Plan> loaded = read(open.repeat(100_000));
            assertThat(loaded.value()).isEmpty();
            assertThat(loaded.failures()).singleElement().satisfies(failure -> {
                assertThat(failure.place()).startsWith("line 1");
                assertThat(failure.message()).contains("64");
            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1e999999999", "-1E+2147483647", "1e-999999999", "1e99999999999999999999", "0.00e999999", "1e65"
            })
    void a_number_of_enormous_size_is_refused_without_being_written_out(String number) {
        LoadResult<Plan> loaded =
                readTask("{\"id\": \"b\", \"title\": \"B\", \"amount\": {\"amount\": " + number + "}}");
        LoadResult<Plan> quoted = readTask(
                "{\"id\": \"b\", \"title\": \"B\", \"amount\": {\"amount\": {\"atLeast\": \"" + number + "\"}}}");
        assertThat(loaded.value()).isEmpty();
        assertThat(loaded.failures())
                .isNotEmpty()
                .allMatch(failure -> failure.message().length() < 500);
        assertThat(quoted.value()).isEmpty();
        assertThat(quoted.failures()).isNotEmpty();
    }

    @Test
    void a_number_of_a_million_digits_and_a_text_of_two_million_letters_are_refused() {
        LoadResult<Plan> number =
                readTask("{\"id\": \"b\", \"title\": \"B\", \"amount\": {\"amount\": " + "9".repeat(1_000_000) + "}}");
        LoadResult<Plan> text = readTask("{\"id\": \"b\", \"title\": \"" + "x".repeat(2_000_000) + "\"}");
        assertThat(number.value()).isEmpty();
        assertThat(number.failures())
                .hasSize(1)
                .allMatch(failure -> failure.message().length() < 1_000);
        assertThat(text.value()).isEmpty();
        assertThat(text.failures())
                .hasSize(1)
                .allMatch(failure -> failure.message().length() < 1_000);
    }

    @Test
    void an_endless_document_is_refused_in_bounded_memory() {
        InputStream endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                return given++ == 0 ? '"' : 'x';
            }
        };
        assertThat(read(endless).failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.message()).contains("1000000"));
    }

    @Test
    void a_field_that_stands_twice_is_refused() {
        assertThat(readTask("{\"id\": \"b\", \"title\": \"B\", \"title\": \"C\"}")
                        .failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.message()).contains("title"));
    }

    @Test
    void a_stream_that_breaks_off_is_a_failure() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the cable is out");
            }
        };
        assertThat(read(broken).failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.message()).contains("the cable is out"));
    }

    @Test
    void a_newer_major_version_is_refused_by_name_and_a_newer_minor_one_is_kept_whole() {
        String newer = String.format(
                        PLAN,
                        "{\"id\": \"b\", \"title\": \"B\", \"mood\": {\"colour\": [1, \"red\"]}, "
                                + "\"owners\": [{\"words\": \"w\", \"since\": 2031}]}")
                .replace("1.0", "1.7");
        LoadResult<Plan> minor = read(newer);
        assertThat(minor.failures()).isEmpty();
        String again = JsonCodec.standard().writePlan(minor.orThrow());
        assertThat(again)
                .contains("\"mood\"")
                .contains("\"colour\": [1, \"red\"]")
                .contains("\"since\": 2031");
        assertThat(read(again).orThrow()).isEqualTo(minor.orThrow());
        assertThat(read(newer.replace("1.7", "2.0")).failures()).singleElement().satisfies(failure -> {
            assertThat(failure.place()).isEqualTo("$.schemaVersion");
            assertThat(failure.message()).contains("2.0").contains("1.x");
        });
    }
}
