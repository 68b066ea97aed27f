package org.workplan.examples.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.MoreCollectors;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.workplan.rule.Reviewer;
import org.workplan.rule.RuleContext;
import org.workplan.rule.RuleSet;
import org.workplan.rule.standard.StandardRules;
import org.workplan.storage.LoadResult;
import org.workplan.storage.json.JsonCodec;
import org.workplan.wording.Wording;

/** A field whose name is misspelt is refused, or told with the name that was meant. */
class UnreadFieldTest {

    private static final Pattern FIELD = Pattern.compile("\"([A-Za-z]+)\": ");
    private static final Wording ENGLISH = Wording.of(Locale.ENGLISH);
    private static final Reviewer REVIEWER = Reviewer.of(RuleSet.builder()
            .id("fields")
            .version("1")
            .rules(ImmutableList.of(StandardRules.UNREAD_FIELD))
            .build());

    private static ImmutableList<String> found(RuleContext context) {
        return REVIEWER.review(context).findings().stream()
                .map(one -> one.subject() + ": " + ENGLISH.sentence(one.explanation()))
                .collect(ImmutableList.toImmutableList());
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static <T> Optional<T> whole(LoadResult<T> loaded) {
        return loaded.failures().isEmpty() ? loaded.value() : Optional.empty();
    }

    private static Optional<RuleContext> read(String file, String text) {
        JsonCodec codec = JsonCodec.standard();
        if (file.startsWith("plan")) {
            return whole(codec.readPlan(file, stream(text))).map(RuleContext::of);
        }
        return file.startsWith("measurements")
                ? whole(codec.readMeasurements(file, stream(text)))
                        .map(log -> RuleContext.of(RealPlans.RED_SCARF).withMeasurements(log.entries()))
                : whole(codec.readEvaluations(file, stream(text)))
                        .map(log -> RuleContext.of(RealPlans.ZHANGCUN).withEvaluations(log.entries()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plans/zhangcun.json",
                "plans/red-scarf.json",
                "plans/songjiang.json",
                "measurements/red-scarf-2025.json",
                "evaluations/zhangcun-2025.json"
            })
    void each_name_in_the_real_files_is_missed_when_it_is_misspelt(String file) throws IOException {
        String text = Files.readString(Path.of(file));
        assertThat(found(read(file, text).orElseThrow())).isEmpty();
        Map<String, Integer> tried = new HashMap<>();
        Matcher field = FIELD.matcher(text);
        while (field.find()) {
            String name = field.group(1);
            boolean tag =
                    text.substring(0, text.lastIndexOf('{', field.start())).endsWith("\"tags\": ");
            if (!tag && tried.merge(name, 1, Integer::sum) <= 3) {
                String wrong = name.charAt(0) + "x" + name.substring(1);
                String misspelt = text.substring(0, field.start(1)) + wrong + text.substring(field.end(1));
                read(file, misspelt)
                        .ifPresent(context -> assertThat(found(context))
                                .as(wrong)
                                .singleElement()
                                .asString()
                                .contains(wrong + "\"", "Write \"" + name + "\" if you mean that field"));
            }
        }
        assertThat(tried).hasSizeGreaterThan(5);
    }

    /** The fields that a type may leave out, as its schema tells them; those of a part are not looked for. */
    private static ImmutableList<String> optional(String schema, String type) {
        String text = JsonCodec.schemas().stream()
                .filter(one -> one.fileName().startsWith(schema))
                .map(JsonCodec.Schema::text)
                .collect(MoreCollectors.onlyElement());
        Matcher described = Pattern.compile(
                        "\\n    \"" + type + "\": \\{.*?\\n      \"required\": \\[(.*?)](.*?)\\n    }", Pattern.DOTALL)
                .matcher(text);
        assertThat(described.find()).as(type).isTrue();
        return Pattern.compile("\\n        \"(\\w+)\": ")
                .matcher(described.group(2))
                .results()
                .map(field -> field.group(1))
                .filter(name -> !described.group(1).contains("\"" + name + "\""))
                .collect(ImmutableList.toImmutableList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            plan         | Plan        | "plan": {"id": "p", "kind": "programme", "title": "P"%s}
            measurements | Measurement | "plan": "p", "measurements": [{"id": "m", "indicator": "i", "on": "2025-01-15", "value": 2%s}]
            evaluations  | Evaluation  | "plan": "p", "evaluations": [{"id": "e", "stage": "stage", "group": "g", "on": "2025-10-02"%s}]
            """)
    void each_name_that_the_format_knows_is_meant_when_it_is_misspelt(String schema, String type, String content) {
        ImmutableList<String> names = optional(schema, type);
        assertThat(names).hasSizeGreaterThan(5);
        for (String name : names) {
            String wrong = name.charAt(0) + "x" + name.substring(1);
            String text = "{\"schemaVersion\": \"1.0\", " + String.format(content, ", \"" + wrong + "\": 1") + "}";
            assertThat(found(read(schema, text).orElseThrow()))
                    .as(wrong)
                    .singleElement()
                    .asString()
                    .contains("Write \"" + name + "\" if you mean that field");
        }
    }

    private static RuleContext plan(String parts) {
        String text =
                "{\"schemaVersion\": \"1.0\", \"plan\": {\"id\": \"p\", \"kind\": \"programme\", \"title\": \"P\", "
                        + parts + "}}";
        return read("plans", text).orElseThrow();
    }

    @Test
    void a_field_that_several_parts_of_a_kind_have_is_told_once() {
        RuleContext context = plan("""
                "places": [{"id": "a", "title": "A", "colour": 1}, {"id": "b", "title": "B", "colour": 2}],
                "people": [{"id": "c", "title": "C", "colour": 3}], "colour": 4""");

        assertThat(found(context))
                .containsExactly(
                        "person/c: The field \"colour\" of \"C\" is unknown; it is kept but ignored. Check its name.",
                        "plan: The plan's field \"colour\" is unknown; it is kept but ignored. Check its name.",
                        "plan: The field \"colour\" of \"A\", \"B\" is unknown; it is kept but ignored. Check its name.");
    }

    @Test
    void weights_that_an_evaluation_states_are_read_and_not_missed() {
        String design = """
                "evaluations": [{"id": "e", "title": "After each", "stage": "stage",
                  "evaluators": [{"words": "residents"}, {"words": "workers"}]%s}]""";
        RuleContext without = plan(String.format(design, ""));
        RuleContext with = plan(String.format(design, ", \"weights\": \"2:1\""));
        Reviewer reviewer = Reviewer.of(StandardRules.ruleSet());

        assertThat(found(with)).isEmpty();
        assertThat(reviewer.review(without).findings(StandardRules.EVALUATION_DESIGN.id()))
                .singleElement()
                .satisfies(
                        one -> assertThat(ENGLISH.sentence(one.explanation())).contains("weights"));
        assertThat(reviewer.review(with).findings(StandardRules.EVALUATION_DESIGN.id()))
                .singleElement()
                .satisfies(
                        one -> assertThat(ENGLISH.sentence(one.explanation())).doesNotContain("weights"));
    }
}
