package org.workplan.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.workplan.value.Rational;
import org.workplan.value.Verdict;

/** Percentages that people see. */
class PercentProperties {
    private static final Wording WORDING = Wording.of(Locale.ENGLISH);

    @Property(tries = 1_000)
    void a_percentage_is_rounded_down_and_reads_100_only_when_met(
            @ForAll @LongRange(min = -10_000, max = 10_000) long part,
            @ForAll @LongRange(min = 1, max = 10_000) long whole,
            @ForAll Verdict verdict) {
        Rational progress = Rational.of(part, whole);

        String shown = WORDING.percent(progress, verdict);

        long number = Long.parseLong(shown.replace(" %", ""));
        assertThat(Rational.of(number, 100)).isLessThanOrEqualTo(progress);
        if (verdict != Verdict.MET) {
            assertThat(number).isLessThan(100);
        }
    }

    @Example
    void what_just_falls_short_is_not_shown_as_reached() {
        assertThat(WORDING.percent(Rational.of(9_999, 10_000), Verdict.NOT_MET)).isEqualTo("99 %");
        assertThat(WORDING.percent(Rational.ONE, Verdict.NOT_MET)).isEqualTo("99 %");
        assertThat(WORDING.percent(Rational.ONE, Verdict.MET)).isEqualTo("100 %");
    }
}
