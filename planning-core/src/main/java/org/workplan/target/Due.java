package org.workplan.target;

import static com.google.common.base.Preconditions.checkArgument;
import static org.workplan.value.internal.Arguments.requirePresent;

import java.time.LocalDate;
import org.workplan.value.CalendarUnit;
import org.workplan.value.PlanDate;

/** By when, as people wrote it. Resolved against a plan's period where something is calculated; may lie beyond that period. */
public sealed interface Due {

    /** {@return a deadline on a day; the day itself still counts} */
    static On on(PlanDate date) {
        return new On(date);
    }

    /** {@return a deadline on a day; the day itself still counts} */
    static On on(LocalDate date) {
        return new On(PlanDate.of(date));
    }

    /** {@return a deadline on a month and day of the plan's year} */
    static On on(int month, int day) {
        return new On(PlanDate.of(month, day));
    }

    /** {@return a deadline a number of units after the start of the plan: within three years} */
    static Within within(int number, CalendarUnit unit) {
        return new Within(number, number, unit);
    }

    /** {@return a deadline with two readings: within one or two years} */
    static Within within(int atLeast, int atMost, CalendarUnit unit) {
        return new Within(atLeast, atMost, unit);
    }

    /** {@return the end of the year, quarter or month in which the plan starts} */
    static EndOf endOf(CalendarUnit unit) {
        return new EndOf(unit);
    }

    /** {@return a time in words only: "promptly"} */
    static Words words(String words) {
        return new Words(words);
    }

    /**
     * On a day; the day itself still counts.
     *
     * @param date the last day
     */
    record On(PlanDate date) implements Due {
        /** Refuses null. */
        public On {
            requirePresent("date", date);
        }
    }

    /**
     * Within a stretch counted from the start of the plan: "within three years" from a start S ends on the day before S + 3 years. "One or two years"
     * has an earliest and a latest reading.
     *
     * @param atLeast the shortest reading, at least 1
     * @param atMost the longest reading, not below {@code atLeast} and at most 9999
     * @param unit what is counted
     */
    record Within(int atLeast, int atMost, CalendarUnit unit) implements Due {

        private static final int LONGEST = 9999;

        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if they are below 1, above 9999 or run backwards
         */
        public Within {
            requirePresent("unit", unit);
            checkArgument(
                    atMost <= LONGEST,
                    "A stretch is at most %s long; %s is not. Write a date, or a larger unit.",
                    LONGEST,
                    atMost);
            checkArgument(
                    1 <= atLeast && atLeast <= atMost,
                    "A stretch is 1 or longer and runs upward; %s to %s does not.",
                    atLeast,
                    atMost);
        }
    }

    /**
     * By the end of the calendar stretch in which the plan starts: "by the end of the year".
     *
     * @param unit the stretch
     */
    record EndOf(CalendarUnit unit) implements Due {
        /** Refuses null. */
        public EndOf {
            requirePresent("unit", unit);
        }
    }

    /**
     * A time that no calendar knows: "promptly", "next year", "during the term of office". Never overdue; a rule asks for a date.
     *
     * @param words the words
     */
    record Words(String words) implements Due {
        /** Refuses null. */
        public Words {
            requirePresent("words", words);
        }
    }
}
