package org.workplan.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {
    private static final List<Function<String, Object>> KINDS = List.of(PlanId::of, PartId::of, RecordId::of);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a/../../b",
                "../x",
                "/etc",
                " ",
                "a b",
                "trailing ",
                "a\nb",
                "a\tb",
                "nul\u0000",
                "\u0001",
                "\u007f",
                "\u0085",
                "\u2028",
                "\u3000",
                "half\ud83d",
                "\udfeehalf",
                "\udfee\ud83c"
            })
    void what_a_path_a_line_or_a_coding_would_break_on_is_no_id(String text) {
        for (Function<String, Object> kind : KINDS) {
            assertThatThrownBy(() -> kind.apply(text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("must not");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "C:\\x", "CON", "nul.txt", "trailing.", "\ud83c\udfee", "e\u0301"})
    void other_characters_are_the_id_s_own(String text) {
        assertThat(PlanId.of(text).value()).isEqualTo(text);
        assertThat(PlanId.of("x".repeat(200)).value()).hasSize(200);
        assertThatThrownBy(() -> PlanId.of("x".repeat(201))).hasMessageContaining("at most 200");
    }
}
