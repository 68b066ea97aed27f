package org.workplan.explanation;

import static com.google.common.base.Preconditions.checkArgument;
import static org.workplan.value.internal.Arguments.requirePresent;

import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.workplan.value.Acceptance;
import org.workplan.value.Interval;
import org.workplan.value.Rational;
import org.workplan.value.Verdict;

/** How a node of an explanation follows from what stands below it, so that the whole can be replayed. */
public sealed interface Operation {

    /** A remark: it takes no part in the verdict. */
    record Note() implements Operation {}

    /**
     * A value that was read from a plan or a log.
     *
     * @param value what is known
     */
    record Given(Interval value) implements Operation {
        /** Refuses null. */
        public Given {
            requirePresent("value", value);
        }
    }

    /**
     * A value made of the values directly below.
     *
     * @param how the way it is made
     * @param value the value
     */
    record Reduce(Reduction how, Interval value) implements Operation {
        /** Refuses null. */
        public Reduce {
            requirePresent("how", how, "value", value);
        }
    }

    /**
     * The comparison of a value with what would be enough. A value below, given or made of others, is the one compared.
     *
     * @param known what is known
     * @param wanted what would be enough
     */
    record Compare(Interval known, Acceptance wanted) implements Operation {
        /** Refuses null. */
        public Compare {
            requirePresent("known", known, "wanted", wanted);
        }
    }

    /** All of the verdicts directly below, by Kleene's conjunction. */
    record All() implements Operation {}

    /** At least one of the verdicts directly below, by Kleene's disjunction. */
    record Any() implements Operation {}

    /** The opposite of the one verdict directly below. */
    record Not() implements Operation {}

    /** The second of the two verdicts directly below where the first, a condition, is met; not applicable where it is not; undetermined where that is open. */
    record When() implements Operation {}

    /** The one verdict that all of those directly below share; undetermined where they differ. */
    record Same() implements Operation {}

    /**
     * A verdict that has no arithmetic: nothing was there to be measured, a word has no number, a deadline no day.
     *
     * @param verdict not applicable, or undetermined
     */
    record Fixed(Verdict verdict) implements Operation {
        /** Refuses null. */
        public Fixed {
            requirePresent("verdict", verdict);
        }
    }

    /** How one value is made of several, each known as an interval. */
    enum Reduction {
        /** Their sum; 0 of none. */
        SUM,
        /** The largest of them. */
        MAX,
        /** The smallest of them. */
        MIN,
        /** Their mean. */
        MEAN,
        /** One of them, and it is not known which. */
        HULL,
        /** At least the largest and at most the sum: counts of things that may be the same ones. What is below nothing takes nothing away. */
        BOUNDS,
        /**
         * Of three values, a part, a whole and a number of unassessed: the part in percent of the whole, were none or all of these to pass. Nothing limits the
         * percentage where the whole may be 0.
         */
        PERCENT,
        /** Of two values: at least the first, and at most the second. */
        RANGE;

        private static final Rational HUNDRED = Rational.of(100);

        /**
         * Makes one value of several.
         *
         * @param values the values
         * @return the value
         * @throws IllegalArgumentException if there are too few or too many of them
         */
        public Interval of(List<Interval> values) {
            requirePresent("values", values);
            if (this == SUM) {
                return sum(values);
            }
            checkArgument(!values.isEmpty(), "There is no %s of no values.", this);
            return switch (this) {
                case MAX -> best(values, Rational::max, Interval::low, Interval::high);
                case MIN -> least(values);
                case MEAN -> sum(values).times(Rational.of(1, values.size()));
                case HULL -> values.stream().reduce(Interval::hull).orElseThrow();
                case BOUNDS ->
                    Interval.of(
                            best(values, Rational::max, Interval::low, Interval::high)
                                    .low(),
                            sum(values.stream().map(Reduction::orNothing).toList())
                                    .high());
                case RANGE -> range(values);
                case SUM, PERCENT -> percent(values);
            };
        }

        private static Interval orNothing(Interval value) {
            return Interval.of(Optional.empty(), value.high().map(high -> high.max(Rational.ZERO)));
        }

        private static Interval sum(List<Interval> values) {
            Interval sum = Interval.exactly(Rational.ZERO);
            for (Interval value : values) {
                sum = sum.plus(value);
            }
            return sum;
        }

        private interface End {
            Optional<Rational> of(Interval value);
        }

        /** The best of the ends that are known on one side, and the best on the other if all are known there. */
        private static Interval best(List<Interval> values, BinaryOperator<Rational> better, End some, End all) {
            Optional<Rational> near =
                    values.stream().flatMap(value -> some.of(value).stream()).reduce(better);
            boolean bounded = values.stream().allMatch(value -> all.of(value).isPresent());
            Optional<Rational> far = bounded
                    ? values.stream().flatMap(value -> all.of(value).stream()).reduce(better)
                    : Optional.empty();
            return Interval.of(near, far);
        }

        private static Interval least(List<Interval> values) {
            Rational opposite = Rational.of(-1);
            List<Interval> mirrored =
                    values.stream().map(value -> value.times(opposite)).toList();
            return best(mirrored, Rational::max, Interval::low, Interval::high).times(opposite);
        }

        private static Interval range(List<Interval> values) {
            checkArgument(values.size() == 2, "A range is made of its least and its most; %s were given.", values);
            return Interval.of(values.get(0).low(), values.get(1).high());
        }

        private static Interval percent(List<Interval> values) {
            checkArgument(
                    values.size() == 3,
                    "A percentage is made of a part, a whole and a number of unassessed; %s were given.",
                    values);
            Interval part = values.get(0);
            Interval whole = values.get(1);
            Interval all = part.plus(values.get(2));
            return Interval.of(
                    part.low()
                            .flatMap(some -> whole.high()
                                    .map(most -> percent(some, most))
                                    .or(() -> Optional.of(Rational.ZERO.min(some)))),
                    all.high()
                            .flatMap(most -> whole.low()
                                    .filter(least -> least.signum() > 0)
                                    .map(least -> percent(most, least))));
        }

        private static Rational percent(Rational part, Rational whole) {
            return part.times(HUNDRED).dividedBy(whole);
        }
    }
}
