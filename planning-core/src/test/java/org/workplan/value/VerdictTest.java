package org.workplan.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workplan.value.Verdict.MET;
import static org.workplan.value.Verdict.NOT_APPLICABLE;
import static org.workplan.value.Verdict.NOT_MET;
import static org.workplan.value.Verdict.UNDETERMINED;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Kleene's strong tables; what does not apply takes no part. */
class VerdictTest {

    static Stream<Arguments> tables() {
        return Stream.of(
                Arguments.of(MET, MET, MET, MET),
                Arguments.of(MET, NOT_MET, NOT_MET, MET),
                Arguments.of(MET, UNDETERMINED, UNDETERMINED, MET),
                Arguments.of(NOT_MET, NOT_MET, NOT_MET, NOT_MET),
                Arguments.of(NOT_MET, UNDETERMINED, NOT_MET, UNDETERMINED),
                Arguments.of(UNDETERMINED, UNDETERMINED, UNDETERMINED, UNDETERMINED),
                Arguments.of(NOT_APPLICABLE, MET, MET, MET),
                Arguments.of(NOT_APPLICABLE, NOT_MET, NOT_MET, NOT_MET),
                Arguments.of(NOT_APPLICABLE, UNDETERMINED, UNDETERMINED, UNDETERMINED),
                Arguments.of(NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void and_and_or_follow_the_tables_in_either_order(Verdict one, Verdict two, Verdict and, Verdict or) {
        assertThat(one.and(two)).isEqualTo(and);
        assertThat(two.and(one)).isEqualTo(and);
        assertThat(one.or(two)).isEqualTo(or);
        assertThat(two.or(one)).isEqualTo(or);
    }
}
