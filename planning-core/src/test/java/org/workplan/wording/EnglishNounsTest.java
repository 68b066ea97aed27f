package org.workplan.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.workplan.explanation.Operand;
import org.workplan.value.Acceptance;
import org.workplan.value.Domain;
import org.workplan.value.Interval;
import org.workplan.value.Rational;

class EnglishNounsTest {

    private static final Wording ENGLISH = Wording.of(Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource({
        "articles, article",
        "activities, activity",
        "classes, class",
        "boxes, box",
        "people, person",
        "people per family, person per family",
        "groups of families, group of families",
        "TV reports, TV report",
        "social workers, social worker",
        "camera, camera",
        "series, series",
        "kg, kg",
        "人, 人"
    })
    void a_unit_has_a_singular(String unit, String singular) {
        assertThat(EnglishNouns.singular(unit)).isEqualTo(singular);
    }

    @Test
    void a_unit_agrees_with_its_number() {
        assertThat(value(1)).isEqualTo("1 article");
        assertThat(value(2)).isEqualTo("2 articles");
        assertThat(known(Interval.exactly(1))).isEqualTo("1 article");
        assertThat(known(Interval.between(Rational.ZERO, Rational.ONE))).isEqualTo("0 to 1 articles");
        assertThat(wanted(Acceptance.atLeast(Rational.ONE, Domain.COUNT))).isEqualTo("at least 1 article");
        assertThat(wanted(Acceptance.atLeast(Rational.of(2), Domain.COUNT))).isEqualTo("at least 2 articles");
    }

    @Test
    void a_value_of_which_only_the_lower_bound_is_known_is_that_many_or_more() {
        assertThat(known(Interval.atLeast(Rational.ZERO))).isEqualTo("0 or more articles");
        assertThat(known(Interval.UNKNOWN)).isEqualTo("unknown");
        assertThat(ENGLISH.text(new Operand.Known(Interval.atLeast(Rational.of(85)), "percent")))
                .isEqualTo("85 % or more");
        assertThat(Wording.of(Locale.CHINESE).text(new Operand.Known(Interval.atLeast(Rational.of(3)), "篇")))
                .isEqualTo("不少于3 篇");
    }

    private static String value(long number) {
        return ENGLISH.text(new Operand.Value(Rational.of(number), "articles"));
    }

    private static String known(Interval interval) {
        return ENGLISH.text(new Operand.Known(interval, "articles"));
    }

    private static String wanted(Acceptance acceptance) {
        return ENGLISH.text(new Operand.Wanted(acceptance, "articles"));
    }
}
