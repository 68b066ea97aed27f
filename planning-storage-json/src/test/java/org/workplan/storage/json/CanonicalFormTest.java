package org.workplan.storage.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.workplan.plan.Actor;
import org.workplan.plan.ModelTypes;
import org.workplan.plan.PartKind;
import org.workplan.plan.PartPath;
import org.workplan.plan.Task;
import org.workplan.storage.json.shape.Json;
import org.workplan.storage.json.shape.JsonLimits;
import org.workplan.value.PartId;

/** What stands on one line and what does not: of a document some of it, and all of a single part. */
class CanonicalFormTest {
    private static final String LONG = "x".repeat(41);

    private static Task.Builder task() {
        return Task.builder().id(PartId.of("a")).title("A");
    }

    private static String written(Task.Builder task) {
        return new Json(JsonLimits.STANDARD).write(ModelShapes.of(ModelTypes.of(Task.class)), task.build());
    }

    @Test
    void three_short_values_stand_on_one_line_and_four_do_not() {
        assertThat(written(task().label("1"))).isEqualTo("{\"id\": \"a\", \"label\": \"1\", \"title\": \"A\"}\n");
        assertThat(written(task().label("1").wording("w"))).isEqualTo("""
                {
                  "id": "a",
                  "label": "1",
                  "title": "A",
                  "wording": "w"
                }
                """);
    }

    @Test
    void a_long_text_breaks_the_line_from_the_first_field_on() {
        assertThat(written(task().title(LONG))).isEqualTo("{\n  \"id\": \"a\",\n  \"title\": \"" + LONG + "\"\n}\n");
        assertThat(written(task().title("x".repeat(40)))).doesNotContain("\n ");
        assertThat(written(task().title("\n".repeat(40)))).doesNotContain("\n ");
    }

    @Test
    void a_list_of_short_words_stands_on_one_line_in_an_object_that_does_not() {
        assertThat(written(task().addDetails("b", "c"))).isEqualTo("""
                {
                  "id": "a",
                  "title": "A",
                  "details": ["b", "c"]
                }
                """);
    }

    @Test
    void a_long_list_with_a_long_text_at_its_end_has_one_item_a_line() {
        List<String> words = IntStream.range(0, 2_000).mapToObj(String::valueOf).toList();
        String written = written(task().addAllDetails(words).addDetails(LONG));
        assertThat(written.lines()).hasSize(4 + 2_000 + 1 + 2);
        assertThat(written).contains("\n    \"1999\",\n    \"" + LONG + "\"\n  ]\n}");
    }

    @Test
    void a_list_inside_an_object_inside_a_list_breaks_all_around_it() {
        Actor actor = Actor.of("w", PartPath.of(PartKind.GROUP, PartId.of("g")));
        assertThat(written(task().addOwners(actor, Actor.of("v")))).isEqualTo("""
                {
                  "id": "a",
                  "title": "A",
                  "owners": [
                    {
                      "words": "w",
                      "is": ["group/g"]
                    },
                    {"words": "v"}
                  ]
                }
                """);
    }

    @Test
    void unknown_fields_stand_behind_the_known_ones_in_the_same_form() {
        assertThat(written(task().extensions(ImmutableMap.of("/mood", "{\"empty\":{},\"list\":[ ]}", "/size", "1.50"))))
                .isEqualTo("""
                {
                  "id": "a",
                  "title": "A",
                  "mood": {"empty": {}, "list": []},
                  "size": 1.5
                }
                """);
    }

    @Test
    void a_part_by_itself_stands_on_one_line_and_is_read_in_either_form() {
        Task.Builder task = task().title(LONG).addDetails("b\nc").extensions(ImmutableMap.of("/mood", "{\"a\": [1]}"));
        JsonCodec codec = JsonCodec.standard();
        String line = codec.writePart(task.build());
        assertThat(line)
                .isEqualTo("{\"id\": \"a\", \"title\": \"" + LONG
                        + "\", \"details\": [\"b\\nc\"], \"mood\": {\"a\": [1]}}");
        assertThat(codec.readPart(PartKind.TASK, line).value()).contains(task.build());
        assertThat(codec.readPart(PartKind.TASK, written(task)).value()).contains(task.build());
    }
}
