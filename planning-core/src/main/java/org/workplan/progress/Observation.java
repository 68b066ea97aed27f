package org.workplan.progress;

import static com.google.common.base.Preconditions.checkArgument;
import static org.workplan.value.internal.Arguments.requirePresent;

import java.math.BigDecimal;
import org.workplan.value.internal.Decimals;

/** What a measurement saw. Seeing nothing is a value of its own with a reason; it is never zero. */
public sealed interface Observation {

    /** {@return a number in the indicator's unit} */
    static Value of(long value) {
        return new Value(BigDecimal.valueOf(value));
    }

    /** {@return a number in the indicator's unit} */
    static Value of(BigDecimal value) {
        return new Value(value);
    }

    /** {@return a share: so many of so many} */
    static Share share(long numerator, long denominator) {
        return share(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }

    /** {@return a share: so many of so many} */
    static Share share(BigDecimal numerator, BigDecimal denominator) {
        return new Share(numerator, denominator, BigDecimal.ZERO);
    }

    /** {@return a level of the indicator's ladder that was reached} */
    static Level level(String level) {
        return new Level(level);
    }

    /** {@return that no level was reached} */
    static NoLevel noLevel() {
        return new NoLevel();
    }

    /** {@return an item of a checklist that was done} */
    static Item item(String item) {
        return new Item(item);
    }

    /** {@return no value, with the reason} */
    static Absent absent(Reason reason) {
        return new Absent(reason);
    }

    /**
     * A number in the indicator's unit. A zero is a true zero.
     *
     * @param value the number
     */
    record Value(BigDecimal value) implements Observation {
        /** Normalises the number. */
        public Value {
            requirePresent("value", value);
            value = Decimals.stated(value);
        }
    }

    /**
     * A share, kept as its two parts: judged unrounded, rolled up by adding numerators and denominators.
     *
     * @param numerator those that count
     * @param denominator all; 0 means that nothing was there to be measured
     * @param unassessed those of the denominator of whom it is not known; at least 0
     */
    record Share(BigDecimal numerator, BigDecimal denominator, BigDecimal unassessed) implements Observation {
        /**
         * Checks the signs, and normalises the numbers.
         *
         * @throws IllegalArgumentException if the denominator or the number of unassessed is negative
         */
        public Share {
            requirePresent("numerator", numerator, "denominator", denominator, "unassessed", unassessed);
            checkArgument(
                    denominator.signum() >= 0 && unassessed.signum() >= 0,
                    "A share has a denominator and a number of unassessed of 0 or more; %s of %s with %s unassessed does not.",
                    numerator,
                    denominator,
                    unassessed);
            numerator = Decimals.stated(numerator);
            denominator = Decimals.stated(denominator);
            unassessed = Decimals.stated(unassessed);
        }
    }

    /**
     * A level of the indicator's ladder that was reached.
     *
     * @param level the level
     */
    record Level(String level) implements Observation {
        /**
         * Checks the name.
         *
         * @throws IllegalArgumentException if it is "none", which documents read as {@link NoLevel}
         */
        public Level {
            requirePresent("level", level);
            checkArgument(
                    !level.equals("none"),
                    "A level cannot be called \"none\", since that says that no level was reached. Use NoLevel, or another name.");
        }
    }

    /** It was looked at, and no level was reached. */
    record NoLevel() implements Observation {}

    /**
     * An item of a checklist that was done.
     *
     * @param item the item's name
     */
    record Item(String item) implements Observation {
        /** Refuses null. */
        public Item {
            requirePresent("item", item);
        }
    }

    /**
     * No value, with the reason.
     *
     * @param reason why there is none
     */
    record Absent(Reason reason) implements Observation {
        /** Refuses null. */
        public Absent {
            requirePresent("reason", reason);
        }
    }

    /** Why a measurement holds no value. */
    enum Reason {
        /** Nobody reported. */
        NOT_REPORTED,
        /** It was not due yet. */
        NOT_DUE,
        /** It does not apply to the subject. */
        NOT_APPLICABLE,
        /** It is known and kept back. */
        WITHHELD,
        /** It was reported and cannot be right. */
        FAULTY,
        /** The measurement that this one corrects is taken back. */
        WITHDRAWN
    }
}
