package org.workplan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.workplan.value.PartId;
import org.workplan.wording.Wording;

class ModelTypesTest {

    private static final Set<String> DERIVED = Set.of(
            "kind",
            "id",
            "path",
            "references",
            "stated",
            "holder",
            "strength",
            "parts",
            "topLevelParts",
            "header",
            "calendarPeriod",
            "sessionsInTimeOrder",
            "kinds",
            "check");

    @ParameterizedTest
    @EnumSource
    void every_attribute_of_a_part_is_declared(PartKind kind) {
        assertThat(ModelTypes.names(kind))
                .containsExactlyInAnyOrderElementsOf(
                        attributes(ModelTypes.of(kind).javaClass()));
    }

    @Test
    void a_text_that_was_left_empty_is_not_stated() {
        Indicator visits =
                Indicator.builder().id(PartId.of("visits")).title("Visits").build();
        assertThat(visits.stated()).doesNotContainKey("unit");
        assertThat(visits.withUnit("families").stated()).containsEntry("unit", "families");
    }

    @Test
    void every_attribute_of_the_plan_itself_is_declared() {
        Set<String> expected = attributes(Plan.class);
        expected.addAll(Set.of("id", "kind"));
        assertThat(names(ModelTypes.PLAN)).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static List<String> names(ModelType<?, ?> type) {
        return type.attributes().stream().map(Attribute::name).toList();
    }

    private static Set<String> attributes(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getParameterCount() == 0)
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .map(Method::getName)
                .filter(name -> !DERIVED.contains(name))
                .collect(Collectors.toSet());
    }

    private static Stream<ModelType<?, ?>> types() {
        return Stream.concat(ModelTypes.parts().stream(), Stream.of(ModelTypes.PLAN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void every_kind_attribute_and_allowed_value_has_a_label(String language) {
        Wording wording = Wording.of(Locale.forLanguageTag(language));
        types().forEach(type -> {
            assertThat(type.kind().map(wording::label).orElse("")).doesNotContain("revision");
            for (Attribute<?, ?> attribute : type.attributes()) {
                assertThat(wording.label(attribute)).doesNotContain("revision");
                assertThat(attribute.type().bare().allowed())
                        .allSatisfy(value -> assertThat(wording.label((Enum<?>) value))
                                .doesNotContain("revision.")
                                .doesNotContain("value."));
            }
        });
    }

    @Test
    void only_what_says_who_somebody_is_or_is_not_known_is_kept_from_the_public() {
        Set<String> kept = types().flatMap(type -> type.attributes().stream()
                        .filter(attribute -> attribute.disclosure() != Attribute.Disclosure.PUBLIC)
                        .map(attribute -> type + "." + attribute)
                        .filter(name -> !name.endsWith(".extensions")))
                .collect(Collectors.toSet());
        assertThat(kept)
                .containsExactlyInAnyOrder(
                        "Person.label",
                        "Person.title",
                        "Person.qualifications",
                        "Group.members",
                        "Role.people",
                        "Session.staff");
    }
}
