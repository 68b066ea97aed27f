package org.workplan.evaluation;

import static com.google.common.base.Preconditions.checkArgument;
import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.workplan.value.Rational;

/**
 * The T-score of goal attainment scaling (T. J. Kiresuk and R. E. Sherman, 1968): several goals on the scale from -2 to +2 become one number with mean 50
 * and standard deviation 10, given that scores of different goals correlate by 0.3:
 *
 * <pre>T = 50 + 10 · Σ(w·x) / √(0.7 · Σw² + 0.3 · (Σw)²)</pre>
 */
public final class GoalAttainment {

    /** Decimals of a T-score. */
    public static final int DECIMALS = 4;

    private static final MathContext EXACT_ENOUGH = new MathContext(60, RoundingMode.HALF_EVEN);
    private static final int WORKING_DECIMALS = 60;
    private static final Rational CORRELATION = Rational.of(3, 10);

    private GoalAttainment() {}

    /**
     * The score of one goal.
     *
     * @param score between -2 (much less than expected) and +2 (much more); 0 is as expected; fractions come from means
     * @param weight how much the goal counts; above 0
     */
    public record Goal(Rational score, Rational weight) {

        /**
         * Creates a goal's score.
         *
         * @throws IllegalArgumentException if the score lies outside the scale or the weight is not positive
         */
        public Goal {
            requirePresent("score", score, "weight", weight);
            checkArgument(
                    score.abs().compareTo(Rational.of(2)) <= 0,
                    "The score %s lies outside -2 to 2. Give one inside.",
                    score);
            checkArgument(weight.signum() > 0, "The weight %s is not positive. Give one above 0.", weight);
        }
    }

    /**
     * {@return the T-score}
     *
     * @param goals at least one
     * @throws IllegalArgumentException if there is no goal
     */
    public static BigDecimal tScore(ImmutableList<Goal> goals) {
        requirePresent("goals", goals);
        checkArgument(!goals.isEmpty(), "A T-score needs at least one goal. Give one.");
        Rational sum = Rational.ZERO;
        Rational weights = Rational.ZERO;
        Rational squares = Rational.ZERO;
        for (Goal goal : goals) {
            sum = sum.plus(goal.weight().times(goal.score()));
            weights = weights.plus(goal.weight());
            squares = squares.plus(goal.weight().times(goal.weight()));
        }
        Rational variance = Rational.ONE
                .minus(CORRELATION)
                .times(squares)
                .plus(CORRELATION.times(weights).times(weights));
        BigDecimal deviation = decimal(variance).sqrt(EXACT_ENOUGH);
        return decimal(sum)
                .multiply(BigDecimal.TEN)
                .divide(deviation, EXACT_ENOUGH)
                .add(BigDecimal.valueOf(50))
                .setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal decimal(Rational number) {
        return number.toDecimal(WORKING_DECIMALS, RoundingMode.HALF_EVEN);
    }
}
