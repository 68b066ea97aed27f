package org.workplan.target;

import static com.google.common.base.Preconditions.checkArgument;
import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import org.workplan.value.Decimals;
import org.workplan.value.PlanDate;

/** How the plan spreads an amount over its period, so that one can say on any day what was to be expected by then. */
public sealed interface Profile {

    /** Evenly over the days. */
    Profile LINEAR = new Linear();

    /** Evenly over the days. */
    record Linear() implements Profile {}

    /** Evenly over the sessions on the calendar of the target's task. */
    record Sessions() implements Profile {}

    /**
     * As listed: nothing before the first day of the list, and no more than the last before the next.
     *
     * @param points what is expected from which day on, in ascending order of amounts
     */
    record Listed(ImmutableList<Point> points) implements Profile {

        /**
         * Checks the list.
         *
         * @throws IllegalArgumentException if it is empty
         */
        public Listed {
            requirePresent("points", points);
            checkArgument(!points.isEmpty(), "A list of expected amounts names at least one day.");
        }
    }

    /**
     * An amount expected by a day.
     *
     * @param on the day
     * @param expected the amount in all
     */
    record Point(PlanDate on, BigDecimal expected) {
        /** Normalises the number. */
        public Point {
            requirePresent("on", on, "expected", expected);
            expected = Decimals.stated(expected);
        }
    }
}
