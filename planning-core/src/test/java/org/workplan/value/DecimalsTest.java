package org.workplan.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.workplan.evaluation.Evaluation;
import org.workplan.plan.Indicator;
import org.workplan.progress.Observation;
import org.workplan.target.Criterion;
import org.workplan.value.internal.Decimals;

class DecimalsTest {
    private static final BigDecimal TOO_LONG = new BigDecimal("1".repeat(65));

    @ParameterizedTest
    @ValueSource(
            strings = {"9e63", "1e-64", "0e-999999", "1.50", "-0.0", "12345678901234567890123456789012345678901234.5"})
    void a_stated_number_keeps_its_value_in_one_form(String text) {
        BigDecimal number = new BigDecimal(text);
        assertThat(Decimals.stated(number)).isEqualByComparingTo(number);
        assertThat(Decimals.stated(number).scale()).isNotNegative();
        assertThat(Decimals.stated(number.setScale(70, RoundingMode.UNNECESSARY)))
                .isEqualTo(Decimals.stated(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e64", "1e-65", "1e999999999", "1e-999999999", "123e62"})
    void a_stated_number_that_takes_more_than_sixty_four_digits_is_refused(String text) {
        assertThatThrownBy(() -> Decimals.stated(new BigDecimal(text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("64 digits")
                .hasMessageContaining("Round it.");
    }

    @Test
    void the_message_does_not_repeat_all_digits() {
        assertThatThrownBy(() -> Decimals.stated(new BigDecimal("7".repeat(100_000))))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .hasSizeLessThan(200);
    }

    static Stream<Function<BigDecimal, Object>> values() {
        Evaluation.Scale scale = new Evaluation.Scale("points", BigDecimal.ZERO, BigDecimal.ONE);
        return Stream.of(
                number -> new Amount.Stated(Amount.Comparator.BARE, number),
                number -> new Amount.Between(BigDecimal.ONE, number),
                number -> new Amount.About(number, Optional.empty()),
                number -> new Amount.Tolerance(number, true, false),
                number -> Observation.of(number),
                number -> new Observation.Share(BigDecimal.ONE, number, BigDecimal.ZERO),
                number -> new Evaluation.Scale("points", BigDecimal.ZERO, number),
                number -> new Evaluation.Rating("care", ImmutableList.of(), number.movePointLeft(65), scale),
                number -> new Indicator.Completeness.PeriodicReports(CalendarUnit.MONTH, Optional.of(number)),
                number -> new Criterion.Change(
                        Criterion.Direction.INCREASE, Optional.of(number), false, Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("values")
    void no_value_takes_a_longer_number(Function<BigDecimal, Object> value) {
        assertThatThrownBy(() -> value.apply(TOO_LONG)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sums_of_stated_numbers_may_be_longer() {
        BigDecimal longest = new BigDecimal("9".repeat(64));
        List<BigDecimal> sum = List.of(Decimals.normalised(longest.add(longest)));
        assertThat(sum).containsExactly(longest.multiply(BigDecimal.valueOf(2)));
    }
}
