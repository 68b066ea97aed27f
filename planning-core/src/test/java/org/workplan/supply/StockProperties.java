package org.workplan.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.workplan.progress.counting.CountArithmetic;
import org.workplan.value.Interval;
import org.workplan.value.Rational;

class StockProperties {

    @Property
    void nothing_is_lost_and_the_stock_is_never_negative(
            @ForAll @IntRange(max = 500) int opening, @ForAll @Size(max = 20) List<@IntRange(max = 90) Integer> asked) {
        Stock stock = new Stock(Interval.exactly(opening));
        Interval issued = CountArithmetic.NONE;
        for (int wish : asked) {
            Stock.Issue issue = stock.issue(Interval.exactly(wish));
            assertThat(issue.issued().plus(issue.without())).isEqualTo(Interval.exactly(wish));
            issued = issued.plus(issue.issued());
            stock = issue.stock();
            assertThat(stock.left().low().orElseThrow().signum()).isNotNegative();
        }
        assertThat(issued.plus(stock.left())).isEqualTo(Interval.exactly(opening));
    }

    @Property
    void an_issue_from_vague_numbers_contains_the_issue_from_each_exact_one(
            @ForAll @IntRange(max = 50) int stock,
            @ForAll @IntRange(max = 50) int more,
            @ForAll @IntRange(max = 50) int asked,
            @ForAll @IntRange(max = 50) int wider) {
        Stock.Issue vague = new Stock(Interval.between(Rational.of(stock), Rational.of(stock + more)))
                .issue(Interval.between(Rational.of(asked), Rational.of(asked + wider)));
        for (int have = stock; have <= stock + more; have++) {
            for (int want = asked; want <= asked + wider; want += 7) {
                Stock.Issue exact = new Stock(Interval.exactly(have)).issue(Interval.exactly(want));
                assertThat(exact.issued().narrows(vague.issued())).isTrue();
                assertThat(exact.without().narrows(vague.without())).isTrue();
                assertThat(exact.stock().left().narrows(vague.stock().left())).isTrue();
            }
        }
    }

    @Example
    void a_stock_that_may_be_negative_is_refused() {
        assertThatThrownBy(() -> new Stock(Interval.UNKNOWN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Stock(CountArithmetic.NONE).issue(Interval.exactly(-1)))
                .hasMessageContaining("receive");
    }

    @Example
    void what_comes_in_can_be_handed_out() {
        Stock stock = new Stock(Interval.exactly(2)).receive(Interval.exactly(3));
        assertThat(stock.issue(Interval.exactly(5)).without()).isEqualTo(CountArithmetic.NONE);
    }
}
