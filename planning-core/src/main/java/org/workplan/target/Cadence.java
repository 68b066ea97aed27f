package org.workplan.target;

import static org.workplan.value.internal.Arguments.requirePresent;

import java.util.Optional;
import org.workplan.value.Amount;
import org.workplan.value.CalendarUnit;

/** How often something is to happen, as people wrote it. */
public sealed interface Cadence {

    /** {@return a number of times in each unit: twice a month} */
    static Times times(Amount times, CalendarUnit per) {
        return new Times(times, per);
    }

    /** {@return a number of times in each unit: twice a month} */
    static Times times(long times, CalendarUnit per) {
        return new Times(Amount.bare(times), per);
    }

    /** {@return a frequency in words only: "often"} */
    static Words words(String words) {
        return new Words(words);
    }

    /** {@return dates by a recurrence rule of RFC 5545, such as {@code FREQ=MONTHLY;BYMONTHDAY=1}} */
    static ByRule byRule(String rule) {
        return new ByRule(rule);
    }

    /**
     * A number of times in each stretch: "twice a month".
     *
     * @param times how often
     * @param per the stretch
     */
    record Times(Amount times, CalendarUnit per) implements Cadence {
        /** Refuses null. */
        public Times {
            requirePresent("times", times, "per", per);
        }
    }

    /**
     * A frequency in words only: "often", "regularly", "at any time". Nothing can be due or overdue by it.
     *
     * @param words the words
     */
    record Words(String words) implements Cadence {
        /** Refuses null. */
        public Words {
            requirePresent("words", words);
        }
    }

    /**
     * Dates by a recurrence rule of RFC 5545, day level.
     *
     * @param rule the text of the rule, such as {@code FREQ=MONTHLY;BYMONTHDAY=1;WKST=MO}
     */
    record ByRule(String rule) implements Cadence {

        /** Refuses null. */
        public ByRule {
            requirePresent("rule", rule);
        }

        /**
         * Reads the rule.
         *
         * @return the rule; empty if the text is none
         */
        public Optional<Recurrence> recurrence() {
            try {
                return Optional.of(Recurrence.parse(rule));
            } catch (IllegalArgumentException exception) {
                return Optional.empty();
            }
        }
    }
}
