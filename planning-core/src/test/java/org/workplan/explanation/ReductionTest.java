package org.workplan.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;
import org.workplan.value.Interval;
import org.workplan.value.Rational;

class ReductionTest {

    private static Interval together(long one, long other) {
        return Operation.Reduction.BOUNDS.of(ImmutableList.of(Interval.exactly(one), Interval.exactly(other)));
    }

    @Test
    void things_that_may_be_the_same_are_at_least_the_most_and_at_most_the_sum() {
        assertThat(together(13, 8)).isEqualTo(Interval.between(Rational.of(13), Rational.of(21)));
    }

    @Test
    void a_number_below_nothing_takes_nothing_away_from_things_that_may_be_the_same() {
        assertThat(together(45, -10)).isEqualTo(Interval.exactly(45));
        assertThat(together(-3, -10)).isEqualTo(Interval.between(Rational.of(-3), Rational.ZERO));
    }
}
