package org.workplan.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Fractions against arithmetic on big integers, small ones and those that leave the range of a long. */
class RationalProperties {

    @Provide
    Arbitrary<Rational> rationals() {
        Arbitrary<Long> wide = Arbitraries.oneOf(
                Arbitraries.longs().between(-20, 20),
                Arbitraries.longs(),
                Arbitraries.of(Long.MIN_VALUE, Long.MAX_VALUE, (long) Integer.MIN_VALUE, (long) Integer.MAX_VALUE));
        return Combinators.combine(wide, wide.filter(number -> number != 0)).as(Rational::of);
    }

    private static BigInteger above(Rational number) {
        String text = number.times(Rational.ONE).toString();
        return text.contains("/") ? new BigInteger(text.substring(0, text.indexOf('/'))) : unscaled(text);
    }

    private static BigInteger below(Rational number) {
        String text = number.toString();
        return text.contains("/")
                ? new BigInteger(text.substring(text.indexOf('/') + 1))
                : BigInteger.TEN.pow(Math.max(0, new BigDecimal(text).scale()));
    }

    private static BigInteger unscaled(String text) {
        return new BigDecimal(text).unscaledValue();
    }

    @Property(tries = 2_000)
    void sums_products_and_order_are_those_of_fractions(
            @ForAll("rationals") Rational one, @ForAll("rationals") Rational two) {
        BigInteger a = above(one).multiply(below(two));
        BigInteger b = above(two).multiply(below(one));
        BigInteger c = below(one).multiply(below(two));

        assertThat(one.plus(two)).isEqualTo(Rational.of(a.add(b), c));
        assertThat(one.minus(two)).isEqualTo(Rational.of(a.subtract(b), c));
        assertThat(one.times(two)).isEqualTo(Rational.of(above(one).multiply(above(two)), c));
        assertThat(Integer.signum(one.compareTo(two))).isEqualTo(a.compareTo(b));
        assertThat(one.equals(two)).isEqualTo(a.equals(b));
    }

    @Property(tries = 1_000)
    void dividing_undoes_multiplying(@ForAll("rationals") Rational one, @ForAll("rationals") Rational two) {
        Assume.that(two.signum() != 0);

        assertThat(one.times(two).dividedBy(two)).isEqualTo(one).hasSameHashCodeAs(one);
    }

    @Property(tries = 1_000)
    void text_reads_back_to_the_same_number(@ForAll("rationals") Rational number) {
        assertThat(Rational.parse(number.toString())).isEqualTo(number);
    }

    @Property(tries = 1_000)
    void floor_and_ceiling_enclose_a_number_within_one(@ForAll("rationals") Rational number) {
        assertThat(number.floor().isInteger()).isTrue();
        assertThat(number.floor()).isLessThanOrEqualTo(number);
        assertThat(number.minus(number.floor())).isLessThan(Rational.ONE);
        assertThat(number.ceiling()).isEqualTo(number.negated().floor().negated());
    }

    @Property(tries = 1_000)
    void a_decimal_is_kept_exactly(@ForAll BigDecimal decimal) {
        assertThat(Rational.of(decimal).toDecimal())
                .hasValueSatisfying(back -> assertThat(back).isEqualByComparingTo(decimal));
    }

    @Example
    void a_fraction_of_nothing_has_no_value() {
        assertThatThrownBy(() -> Rational.of(1, 0)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Rational.ONE.dividedBy(Rational.ZERO)).isInstanceOf(ArithmeticException.class);
    }
}
