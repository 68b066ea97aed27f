package org.workplan.staffing;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import org.workplan.value.Interval;
import org.workplan.value.Rational;

/**
 * A number to be shared out so that each who shares has from so many to so many: members among representatives who contact 7 to 8 each.
 *
 * @param number how many there are
 * @param fewest how few one may have
 * @param most how many one may have
 */
public record EvenSplit(long number, long fewest, long most) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if the number is negative, or the range is no range from 1 up
     */
    public EvenSplit {
        checkArgument(number >= 0, "One shares out 0 or more; %s is less.", number);
        checkArgument(
                fewest >= 1 && fewest <= most,
                "Each has from 1 up, the fewest first; %s to %s is no such range.",
                fewest,
                most);
    }

    /** {@return among how many the number can be shared out; empty if no number of them comes out even} */
    public Optional<Interval> sharers() {
        Rational low = Rational.of(number, most).ceiling();
        Rational high = Rational.of(number, fewest).floor();
        return low.compareTo(high) > 0 ? Optional.empty() : Optional.of(Interval.between(low, high));
    }
}
