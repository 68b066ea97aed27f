package org.workplan.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Intervals enclose what arithmetic on their values gives. */
class IntervalProperties {

    @Provide
    Arbitrary<Interval> intervals() {
        return Wanted.intervals();
    }

    @Property(tries = 1_000)
    void sums_differences_and_multiples_enclose_those_of_the_values(
            @ForAll("intervals") Interval one, @ForAll("intervals") Interval two) {
        for (Rational a : Wanted.grid(Domain.COUNT)) {
            if (!one.contains(a)) {
                continue;
            }
            assertThat(one.times(Rational.of(-3)).contains(a.times(Rational.of(-3))))
                    .isTrue();
            assertThat(one.times(Rational.ZERO)).isEqualTo(Interval.exactly(0));
            for (Rational b : Wanted.grid(Domain.COUNT)) {
                if (two.contains(b)) {
                    assertThat(one.plus(two).contains(a.plus(b))).isTrue();
                    assertThat(one.minus(two).contains(a.minus(b))).isTrue();
                }
            }
        }
    }

    @Property(tries = 1_000)
    void hull_and_intersection_hold_what_either_and_what_both_hold(
            @ForAll("intervals") Interval one, @ForAll("intervals") Interval two) {
        Optional<Interval> both = one.intersection(two);
        for (Rational value : Wanted.grid(Domain.DECIMAL)) {
            if (one.contains(value) || two.contains(value)) {
                assertThat(one.hull(two).contains(value)).isTrue();
            }
            assertThat(both.filter(shared -> shared.contains(value)).isPresent())
                    .isEqualTo(one.contains(value) && two.contains(value));
        }
        assertThat(one.narrows(one.hull(two))).isTrue();
        both.ifPresent(shared -> assertThat(shared.narrows(one)).isTrue());
    }

    @Property(tries = 1_000)
    void adding_has_an_identity_and_no_order(@ForAll("intervals") Interval one, @ForAll("intervals") Interval two) {
        assertThat(one.plus(Interval.exactly(0))).isEqualTo(one);
        assertThat(one.plus(two)).isEqualTo(two.plus(one));
    }
}
