package org.workplan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.workplan.report.Wording;
import org.workplan.value.PartId;

class PartAttributesTest {

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
            "check");

    @ParameterizedTest
    @EnumSource
    void every_attribute_of_a_part_is_compared(PartKind kind) throws ClassNotFoundException {
        String name = kind == PartKind.EVALUATION
                ? "EvaluationDesign"
                : kind.name().charAt(0) + kind.segment().substring(1);
        Class<?> type = Class.forName("org.workplan.plan." + name);
        assertThat(PartAttributes.names(kind)).containsExactlyInAnyOrderElementsOf(attributes(type));
    }

    @Test
    void a_text_that_was_left_empty_is_not_stated() {
        Indicator visits =
                Indicator.builder().id(PartId.of("visits")).title("Visits").build();
        assertThat(visits.stated()).doesNotContainKey("unit");
        assertThat(visits.withUnit("families").stated()).containsEntry("unit", "families");
    }

    @Test
    void every_attribute_of_the_plan_itself_is_compared() {
        List<String> ofHeader = attributes(Plan.class).stream()
                .filter(name -> Arrays.stream(Plan.class.getMethods())
                        .filter(method -> method.getName().equals(name))
                        .noneMatch(PartAttributesTest::holdsParts))
                .toList();
        assertThat(PartAttributes.namesOfPlan()).containsAll(ofHeader).hasSize(ofHeader.size() + 2);
    }

    private static boolean holdsParts(Method method) {
        String type = method.getGenericReturnType().getTypeName();
        return Arrays.stream(PartKind.values())
                .map(kind -> kind == PartKind.EVALUATION
                        ? "EvaluationDesign"
                        : kind.name().charAt(0) + kind.segment().substring(1))
                .anyMatch(name -> type.endsWith("<org.workplan.plan." + name + ">"));
    }

    private static Set<String> attributes(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getParameterCount() == 0)
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .map(Method::getName)
                .filter(name -> !DERIVED.contains(name))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource
    void every_attribute_has_a_word_in_both_languages(PartKind kind) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            Wording wording = Wording.of(locale);
            assertThat(PartAttributes.names(kind))
                    .allSatisfy(name -> assertThat(wording.word("revision.attribute." + name))
                            .doesNotContain("revision"));
            assertThat(PartAttributes.namesOfPlan())
                    .allSatisfy(name -> assertThat(wording.word("revision.attribute." + name))
                            .doesNotContain("revision"));
            assertThat(wording.word("revision.kind." + kind)).doesNotContain("revision");
        }
    }
}
