package org.workplan.examples.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.workplan.plan.Part;
import org.workplan.plan.Plan;
import org.workplan.plan.PlanOutline;
import org.workplan.storage.json.JsonCodec;
import org.workplan.wording.Wording;

class OutlineSectionTest {

    enum Seed {
        ZHANGCUN,
        RED_SCARF,
        SONGJIANG;

        Plan plan() {
            String file = name().toLowerCase(Locale.ROOT).replace('_', '-') + ".json";
            try (InputStream stream = Files.newInputStream(Path.of("plans", file))) {
                return JsonCodec.standard().readPlan(file, stream).orThrow();
            } catch (IOException exception) {
                throw new UncheckedIOException(exception);
            }
        }
    }

    private static Map<String, Object> filled(Plan plan, Locale locale) {
        Map<String, Object> data = new HashMap<>();
        new OutlineSection(plan, Wording.of(locale)).fill(data);
        return data;
    }

    @ParameterizedTest
    @EnumSource
    void every_printed_part_stands_in_the_outline_once_and_in_its_place(Seed seed) {
        Plan plan = seed.plan();

        List<String> shown = chapters(filled(plan, Locale.ENGLISH)).stream()
                .flatMap(chapter -> Stream.concat(
                        Stream.of(text(chapter, "title")), rows(chapter).map(row -> text(row, "title"))))
                .filter(title -> !title.isEmpty())
                .toList();

        assertThat(shown)
                .containsExactlyElementsOf(PlanOutline.of(plan).entries().stream()
                        .map(entry -> numbered(entry.part()))
                        .toList());
    }

    private static String numbered(Part part) {
        return part.label().map(label -> label + " " + part.title()).orElse(part.title());
    }

    @Test
    void a_part_is_shown_with_all_that_it_says() {
        Map<String, Object> website = row(Seed.RED_SCARF.plan(), "\"Red Scarf Community\" website", "Target");

        assertThat(lines(website))
                .contains(
                        "indicator: \"Website established\"",
                        "deadline: within 3 years",
                        "depends on: guidance and help of leaders",
                        "lists: features: party affairs propaganda, community updates, re-employment and other convenience"
                                + " activities, forum, disclosure, and more");
        assertThat(lines(row(Seed.RED_SCARF.plan(), "Contacts of each representative", "Target")))
                .contains("criterion: for each of \"Party representatives\": 7–8 in total");
    }

    @Test
    void a_fact_is_shown_by_its_kind_in_the_language_of_the_reader() {
        Plan plan = Seed.ZHANGCUN.plan();
        assertThat(row(plan, "A small village", "community profile")).isNotEmpty();
        assertThat(chapters(filled(plan, Locale.CHINESE)).stream()
                        .flatMap(OutlineSectionTest::rows)
                        .filter(row -> text(row, "title").equals("A small village"))
                        .map(row -> text(row, "kind")))
                .containsExactly("社区概况");
    }

    private static Map<String, Object> row(Plan plan, String title, String kind) {
        return Iterables.getOnlyElement(chapters(filled(plan, Locale.ENGLISH)).stream()
                .flatMap(OutlineSectionTest::rows)
                .filter(row ->
                        text(row, "title").equals(title) && text(row, "kind").equals(kind))
                .toList());
    }

    private static List<Map<String, Object>> chapters(Map<String, Object> data) {
        return maps(data, "chapters").toList();
    }

    private static Stream<Map<String, Object>> rows(Map<String, Object> chapter) {
        return maps(chapter, "parts");
    }

    private static List<String> lines(Map<String, Object> row) {
        return maps(row, "lines").map(line -> text(line, "text")).toList();
    }

    private static Stream<Map<String, Object>> maps(Map<String, Object> data, String key) {
        return data.get(key) instanceof Iterable<?> many
                ? StreamSupport.stream(many.spliterator(), false).map(OutlineSectionTest::map)
                : Stream.of();
    }

    private static Map<String, Object> map(Object value) {
        ImmutableMap.Builder<String, Object> map = ImmutableMap.builder();
        ((Map<?, ?>) value).forEach((key, inner) -> map.put(key.toString(), inner));
        return map.buildOrThrow();
    }

    private static String text(Map<String, Object> data, String key) {
        return String.valueOf(data.get(key));
    }
}
