package org.workplan.evaluation;

import static com.google.common.base.Preconditions.checkArgument;
import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.immutables.value.Value;
import org.workplan.plan.EvaluationDesign;
import org.workplan.plan.PartPath;
import org.workplan.value.Dates;
import org.workplan.value.PartId;
import org.workplan.value.Rational;
import org.workplan.value.RecordId;
import org.workplan.value.internal.Decimals;

/**
 * What people think: the ratings and words of one evaluator, or of one group of evaluators together, after a session or at the end.
 * Judgement, never mixed with arithmetic; append-only like measurements.
 */
@Value.Immutable
public sealed interface Evaluation extends WithEvaluation permits ImmutableEvaluation {

    /** {@return the id} */
    RecordId id();

    /** {@return whether it follows a session or sums up} */
    EvaluationDesign.Stage stage();

    /** {@return the session that a stage evaluation is about; empty for a summary} */
    Optional<PartId> session();

    /** {@return the group of evaluators, in the words of the plan's design: "organizers"} */
    String group();

    /** {@return who of the group it was; empty for the group together} */
    Optional<String> evaluator();

    /** {@return the day} */
    LocalDate on();

    /** {@return the ratings; empty when only words were given} */
    ImmutableList<Rating> ratings();

    /** {@return words; empty if there are none} */
    ImmutableList<String> comments();

    /** {@return shortcomings that were found; empty if none were} */
    ImmutableList<Deficiency> deficiencies();

    /** {@return earlier shortcomings that were made up for or waived; empty if there are none} */
    ImmutableList<Deficiency.Remedy> remedies();

    /** {@return when it became known; empty when it counts as always known} */
    Optional<Instant> recordedAt();

    /** {@return the evaluation that this one supersedes; empty for a first one} */
    Optional<RecordId> corrects();

    /** {@return values that this version of the library does not know, kept unread; empty if there are none} */
    ImmutableMap<String, String> extensions();

    /**
     * Checks the times. Called by the builder.
     *
     * @throws IllegalArgumentException if a year is not 1 to 9999
     */
    @Value.Check
    default void check() {
        Dates.check(on());
        recordedAt().ifPresent(Dates::check);
    }

    /** {@return the evaluation, edited through a builder that holds all of its values} */
    default Evaluation with(Consumer<Builder> edit) {
        requirePresent("edit", edit);
        Builder builder = builder().from(this);
        edit.accept(builder);
        return builder.build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the attributes of a {@link Evaluation}. */
    final class Builder extends ImmutableEvaluation.Builder {
        Builder() {}

        /** Sets the id. */
        public Builder id(String id) {
            return id(RecordId.of(requirePresent("id", id)));
        }

        /** Sets the session by its id. */
        public Builder session(String session) {
            return session(PartId.of(requirePresent("session", session)));
        }
    }

    /**
     * One score.
     *
     * @param criterion what was judged: "value of the activity"
     * @param about the goals, tasks or other parts that the score is about; empty for the session or the plan as a whole
     * @param score the score, within the scale
     * @param scale the scale
     */
    record Rating(String criterion, ImmutableList<PartPath> about, BigDecimal score, Scale scale) {

        /**
         * Checks the score, and normalises it.
         *
         * @throws IllegalArgumentException if the score lies outside the scale
         */
        public Rating {
            requirePresent("criterion", criterion, "about", about, "score", score);
            requirePresent("scale", scale);
            checkArgument(
                    score.compareTo(scale.low()) >= 0 && score.compareTo(scale.high()) <= 0,
                    "The score %s for \"%s\" lies outside the scale %s (%s to %s). Correct it, or name the scale it was given on.",
                    score,
                    criterion,
                    scale.name(),
                    scale.low(),
                    scale.high());
            score = Decimals.stated(score);
        }
    }

    /**
     * The numbers that a rating may take.
     *
     * @param name what the scale is called
     * @param low the worst score
     * @param high the best score, above the worst
     */
    record Scale(String name, BigDecimal low, BigDecimal high) {

        /** One to five, the best being five. */
        public static final Scale ONE_TO_FIVE = of("one-to-five", 1, 5);

        /** How far a task was achieved, 0 (not begun) to 4 (fully). */
        public static final Scale TASK_ACHIEVEMENT = of("task-achievement", 0, 4);

        /** Goal attainment scaling (Kiresuk and Sherman, 1968): -2 much less than expected, 0 as expected, +2 much more. */
        public static final Scale GOAL_ATTAINMENT = of("goal-attainment", -2, 2);

        /**
         * Checks the ends, and normalises them.
         *
         * @throws IllegalArgumentException if the scale does not run upward
         */
        public Scale {
            requirePresent("name", name, "low", low, "high", high);
            checkArgument(
                    low.compareTo(high) < 0,
                    "A scale runs upward; %s from %s to %s does not. Swap the ends.",
                    name,
                    low,
                    high);
            low = Decimals.stated(low);
            high = Decimals.stated(high);
        }

        private static Scale of(String name, int low, int high) {
            return new Scale(name, BigDecimal.valueOf(low), BigDecimal.valueOf(high));
        }
    }

    /**
     * The T-score of goal attainment scaling (T. J. Kiresuk and R. E. Sherman, 1968): several goals on the scale from -2 to +2 become one number with mean 50
     * and standard deviation 10, given that scores of different goals correlate by 0.3:
     *
     * <pre>T = 50 + 10 · Σ(w·x) / √(0.7 · Σw² + 0.3 · (Σw)²)</pre>
     */
    final class GoalAttainment {

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
}
