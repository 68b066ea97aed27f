package org.workplan.explanation;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import org.workplan.plan.PartPath;
import org.workplan.value.Acceptance;
import org.workplan.value.DatePeriod;
import org.workplan.value.Dates;
import org.workplan.value.Interval;
import org.workplan.value.PlanDate;
import org.workplan.value.Rational;
import org.workplan.value.TimeSlot;
import org.workplan.value.Verdict;

/** A typed fact in an explanation: what a message's named place is filled with. */
public sealed interface Operand {

    /**
     * Words of the plan or of the data, shown as they are.
     *
     * @param text the words
     */
    record Text(String text) implements Operand {
        /** Refuses null. */
        public Text {
            requirePresent("text", text);
        }
    }

    /**
     * A word of the library's own, translated for the reader: the name of a policy, a reason, a unit of the calendar.
     *
     * @param key its key in the message bundles
     */
    record Word(String key) implements Operand {
        /** Refuses null. */
        public Word {
            requirePresent("key", key);
        }
    }

    /**
     * An exact number with its unit.
     *
     * @param number the number
     * @param unit the unit; empty when it has none
     */
    record Value(Rational number, String unit) implements Operand {
        /** Refuses null. */
        public Value {
            requirePresent("number", number, "unit", unit);
        }
    }

    /**
     * What is known of a value.
     *
     * @param interval the interval in which the true value lies
     * @param unit the unit; empty when it has none
     */
    record Known(Interval interval, String unit) implements Operand {
        /** Refuses null. */
        public Known {
            requirePresent("interval", interval, "unit", unit);
        }
    }

    /**
     * What would be enough.
     *
     * @param acceptance the set of acceptable values
     * @param unit the unit; empty when it has none
     */
    record Wanted(Acceptance acceptance, String unit) implements Operand {
        /** Refuses null. */
        public Wanted {
            requirePresent("acceptance", acceptance, "unit", unit);
        }
    }

    /**
     * A day, with or without a year.
     *
     * @param date the day
     */
    record Day(PlanDate date) implements Operand {
        /** Refuses null. */
        public Day {
            requirePresent("date", date);
        }
    }

    /**
     * A period of days.
     *
     * @param period the period
     */
    record Period(DatePeriod period) implements Operand {
        /** Refuses null. */
        public Period {
            requirePresent("period", period);
        }
    }

    /**
     * Hours of a day.
     *
     * @param slot the hours
     */
    record Time(TimeSlot slot) implements Operand {
        /** Refuses null. */
        public Time {
            requirePresent("slot", slot);
        }
    }

    /**
     * A point in time.
     *
     * @param instant the instant
     */
    record Moment(Instant instant) implements Operand {
        /**
         * Checks the instant.
         *
         * @throws NullPointerException if it is null
         * @throws IllegalArgumentException if its year in UTC is not 1 to 9999
         */
        public Moment {
            requirePresent("instant", instant);
            Dates.check(instant);
        }
    }

    /**
     * A part of a plan.
     *
     * @param path its path
     * @param title its title at the time
     */
    record PartRef(PartPath path, String title) implements Operand {
        /** Refuses null. */
        public PartRef {
            requirePresent("path", path, "title", title);
        }
    }

    /**
     * A verdict.
     *
     * @param verdict the verdict
     */
    record Judged(Verdict verdict) implements Operand {
        /** Refuses null. */
        public Judged {
            requirePresent("verdict", verdict);
        }
    }

    /**
     * Several facts.
     *
     * @param operands the facts, in order
     */
    record Many(ImmutableList<Operand> operands) implements Operand {
        /** Refuses null. */
        public Many {
            requirePresent("operands", operands);
        }
    }

    /**
     * A phrase of the library's own with facts in its places: "within {number} years".
     *
     * @param key the key of its message
     * @param facts what fills the places, by name
     */
    record Phrase(String key, ImmutableMap<String, Operand> facts) implements Operand {
        /** Refuses null. */
        public Phrase {
            requirePresent("key", key, "facts", facts);
        }
    }
}
