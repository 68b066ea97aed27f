package org.workplan.supply;

import static com.google.common.base.Preconditions.checkArgument;
import static org.workplan.value.internal.Arguments.requirePresent;

import org.workplan.explanation.Explanation;
import org.workplan.explanation.Operand;
import org.workplan.progress.counting.CountArithmetic;
import org.workplan.value.Interval;

/**
 * How much of something is left. It never falls below none: who asks for more than there is goes without.
 *
 * @param left how much is left
 */
public record Stock(Interval left) {

    /**
     * Checks the stock.
     *
     * @throws IllegalArgumentException if less than none may be left
     */
    public Stock {
        requirePresent("left", left);
        checkArgument(
                left.low().isPresent() && left.low().get().signum() >= 0,
                "A stock holds 0 or more; %s may be less. Count it again.",
                left);
    }

    /**
     * What was handed out. {@code issued + left} is the stock before; {@code issued + without} is what was asked for.
     *
     * @param issued how much was handed out
     * @param without how much was asked for and not there
     * @param stock what is left
     */
    public record Issue(Interval issued, Interval without, Stock stock) {

        /** Refuses null. */
        public Issue {
            requirePresent("issued", issued, "without", without, "stock", stock);
        }

        /**
         * Explains what happened.
         *
         * @return the three numbers
         */
        public Explanation explanation() {
            return Explanation.of("logistics.issue")
                    .with("issued", new Operand.Known(issued, ""))
                    .with("without", new Operand.Known(without, ""))
                    .with("left", new Operand.Known(stock.left(), ""))
                    .note();
        }
    }

    /**
     * Hands out as much as is asked for, or as there is.
     *
     * @param asked how much is asked for, 0 or more
     * @return what was handed out, who went without, and what is left
     * @throws IllegalArgumentException if less than none may be asked for
     */
    public Issue issue(Interval asked) {
        requirePresent("asked", asked);
        checkArgument(
                asked.low().isPresent() && asked.low().get().signum() >= 0,
                "One asks for 0 or more; %s may be less. Take it back with receive.",
                asked);
        return new Issue(
                CountArithmetic.smaller(left, asked),
                CountArithmetic.less(asked, left),
                new Stock(CountArithmetic.less(left, asked)));
    }

    /**
     * Adds what came in.
     *
     * @param more how much, 0 or more
     * @return the larger stock
     */
    public Stock receive(Interval more) {
        requirePresent("more", more);
        return new Stock(left.plus(more));
    }
}
