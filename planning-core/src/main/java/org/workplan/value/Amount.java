package org.workplan.value;

import static com.google.common.base.Preconditions.checkArgument;
import static org.workplan.value.internal.Arguments.requirePresent;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.workplan.value.internal.Decimals;

/**
 * How much, as people wrote it: "more than six", "7 to 8", "about 50", "a number of", or nothing at all. An amount is never turned into a number of
 * its own accord: {@code org.workplan.target.Reading} says what set of values it accepts. Numbers are exact and normalised to their smallest scale.
 */
public sealed interface Amount {

    /**
     * One number with the comparing word that stood before it.
     *
     * @param comparator the word; {@link Comparator#BARE} when the number stood alone
     * @param number the number, any sign
     */
    record Stated(Comparator comparator, BigDecimal number) implements Amount {
        /** Normalises the number. */
        public Stated {
            requirePresent("comparator", comparator, "number", number);
            number = Decimals.stated(number);
        }
    }

    /**
     * A range such as "7-8"; both ends included.
     *
     * @param low the lower end
     * @param high the upper end, not below {@code low}
     */
    record Between(BigDecimal low, BigDecimal high) implements Amount {
        /**
         * Normalises the ends.
         *
         * @throws IllegalArgumentException if {@code high} lies below {@code low}
         */
        public Between {
            requirePresent("low", low, "high", high);
            checkArgument(low.compareTo(high) <= 0, "A range runs upward; %s-%s does not. Swap the ends.", low, high);
            low = Decimals.stated(low);
            high = Decimals.stated(high);
        }
    }

    /**
     * "About" a number, with the tolerance that the plan itself states, if it does. Without one, a tolerance policy decides, and says so.
     *
     * @param number the number
     * @param tolerance how far a value may lie from it; empty when the plan says nothing
     */
    record About(BigDecimal number, Optional<Tolerance> tolerance) implements Amount {
        /** Normalises the number. */
        public About {
            requirePresent("number", number, "tolerance", tolerance);
            number = Decimals.stated(number);
        }
    }

    /**
     * A quantity in words only: "a number of", "certain", "many". Undetermined in every comparison: neither short nor enough.
     *
     * @param words the words, paraphrased or verbatim; not empty
     */
    record Vague(String words) implements Amount {
        /**
         * Checks the words.
         *
         * @throws IllegalArgumentException if there are none
         */
        public Vague {
            requirePresent("words", words);
            checkArgument(
                    !words.isBlank(),
                    "A vague amount needs its words; use Amount.unstated() when the plan says nothing.");
        }
    }

    /** The plan names the thing and no quantity at all. Undetermined in every comparison. */
    record Unstated() implements Amount {}

    /**
     * The word before a number. "Over" is {@link #MORE_THAN}; whether it includes the number itself is a matter of reading.
     */
    enum Comparator {
        /** The number stands alone: "six activities". */
        BARE,
        /** "Exactly", "no more and no less than". */
        EXACTLY,
        /** "At least", "or more". */
        AT_LEAST,
        /** "More than", "over", "above". */
        MORE_THAN,
        /** "At most", "up to". */
        AT_MOST,
        /** "Less than", "under", "below". */
        LESS_THAN
    }

    /** {@return a number that stands alone: "six"} */
    static Amount bare(long number) {
        return bare(BigDecimal.valueOf(number));
    }

    /** {@return a number that stands alone: "six", exact} */
    static Amount bare(BigDecimal number) {
        return new Stated(Comparator.BARE, number);
    }

    /** {@return "exactly" a number} */
    static Amount exactly(long number) {
        return exactly(BigDecimal.valueOf(number));
    }

    /** {@return "exactly" a number, exact} */
    static Amount exactly(BigDecimal number) {
        return new Stated(Comparator.EXACTLY, number);
    }

    /** {@return "at least" a number} */
    static Amount atLeast(long number) {
        return atLeast(BigDecimal.valueOf(number));
    }

    /** {@return "at least" a number, exact} */
    static Amount atLeast(BigDecimal number) {
        return new Stated(Comparator.AT_LEAST, number);
    }

    /** {@return "more than" a number} */
    static Amount moreThan(long number) {
        return moreThan(BigDecimal.valueOf(number));
    }

    /** {@return "more than" a number, exact} */
    static Amount moreThan(BigDecimal number) {
        return new Stated(Comparator.MORE_THAN, number);
    }

    /** {@return "at most" a number} */
    static Amount atMost(long number) {
        return atMost(BigDecimal.valueOf(number));
    }

    /** {@return "at most" a number, exact} */
    static Amount atMost(BigDecimal number) {
        return new Stated(Comparator.AT_MOST, number);
    }

    /** {@return "less than" a number} */
    static Amount lessThan(long number) {
        return lessThan(BigDecimal.valueOf(number));
    }

    /** {@return "less than" a number, exact} */
    static Amount lessThan(BigDecimal number) {
        return new Stated(Comparator.LESS_THAN, number);
    }

    /** {@return "about" a number; how far a value may lie from it is left to a policy} */
    static Amount about(long number) {
        return new About(BigDecimal.valueOf(number), Optional.empty());
    }

    /** {@return "about" a number, with the tolerance that the plan states} */
    static Amount about(BigDecimal number, Tolerance tolerance) {
        return new About(number, Optional.of(requirePresent("tolerance", tolerance)));
    }

    /** {@return a range, both ends included} */
    static Amount between(long low, long high) {
        return between(BigDecimal.valueOf(low), BigDecimal.valueOf(high));
    }

    /** {@return a range, both ends included} */
    static Amount between(BigDecimal low, BigDecimal high) {
        return new Between(low, high);
    }

    /**
     * {@return an amount in words only}
     *
     * @param words the words
     */
    static Amount vague(String words) {
        return new Vague(words);
    }

    /** {@return the amount of which the plan says nothing} */
    static Amount unstated() {
        return new Unstated();
    }

    /** {@return the number that the plan prints: of a stated, or about-stated amount; empty for ranges, words and nothing} */
    default Optional<BigDecimal> printedNumber() {
        return match(new Cases<>(
                stated -> Optional.of(stated.number()),
                between -> Optional.empty(),
                about -> Optional.of(about.number()),
                vague -> Optional.empty(),
                unstated -> Optional.empty()));
    }

    /**
     * Checks if the plan prints a number or a range, however loosely.
     *
     * @return false for words only and for nothing
     */
    default boolean isNumeric() {
        return !(this instanceof Vague) && !(this instanceof Unstated);
    }

    /**
     * Applies the function of this amount's case.
     *
     * @param cases one function a case
     * @param <R> the type of the result
     * @return the result
     */
    default <R> R match(Cases<R> cases) {
        if (this instanceof Stated stated) {
            return cases.stated.apply(stated);
        }
        if (this instanceof Between between) {
            return cases.between.apply(between);
        }
        if (this instanceof About about) {
            return cases.about.apply(about);
        }
        if (this instanceof Vague vague) {
            return cases.vague.apply(vague);
        }
        return cases.unstated.apply((Unstated) this);
    }

    /**
     * One function for each case of an amount.
     *
     * @param stated for a number with its comparing word
     * @param between for a range
     * @param about for an approximate number
     * @param vague for words only
     * @param unstated for nothing at all
     * @param <R> the type of the result
     */
    record Cases<R>(
            Function<Stated, R> stated,
            Function<Between, R> between,
            Function<About, R> about,
            Function<Vague, R> vague,
            Function<Unstated, R> unstated) {
        /** Refuses null. */
        public Cases {
            requirePresent("stated", stated, "between", between, "about", about);
            requirePresent("vague", vague, "unstated", unstated);
        }
    }

    /**
     * How far a value may lie from an "about" number, both ends included. The upper side may be unbounded: about 50 people are then 45 or more.
     *
     * @param amount the distance, 0 or more: in the unit of the number, or in percent of it
     * @param relative true for percent
     * @param openAbove true if more is never too much
     */
    record Tolerance(BigDecimal amount, boolean relative, boolean openAbove) {

        /**
         * Normalises the amount.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public Tolerance {
            requirePresent("amount", amount);
            checkArgument(amount.signum() >= 0, "A tolerance is 0 or more; %s is not.", amount);
            amount = Decimals.stated(amount);
        }

        /**
         * {@return a tolerance in percent of the number}
         *
         * @param percent the percentage
         */
        public static Tolerance percent(long percent) {
            return new Tolerance(BigDecimal.valueOf(percent), true, false);
        }

        /**
         * {@return a tolerance in the unit of the number}
         *
         * @param amount the distance
         */
        public static Tolerance absolute(long amount) {
            return new Tolerance(BigDecimal.valueOf(amount), false, false);
        }

        /** {@return the same tolerance below the number, and none above it} */
        public Tolerance orMore() {
            return new Tolerance(amount, relative, true);
        }

        /**
         * {@return the distance allowed around a number} On counts a share is rounded up to a whole number and is at least 1.
         *
         * @param number the number
         * @param domain the numbers that the value can be
         */
        public Rational around(Rational number, Domain domain) {
            requirePresent("number", number, "domain", domain);
            if (!relative) {
                return Rational.of(amount);
            }
            Rational share = number.abs().times(Rational.of(amount)).dividedBy(Rational.of(100));
            return domain == Domain.COUNT ? share.ceiling().max(Rational.ONE) : share;
        }
    }
}
