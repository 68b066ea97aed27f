package org.workplan.staffing;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import org.workplan.value.Rational;

/**
 * A number of visits to be made in a stretch of time, by teams that work in parallel and make one visit after the other.
 *
 * @param visits how many visits
 * @param minutes how many minutes there are
 */
public record Visits(long visits, long minutes) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public Visits {
        checkArgument(
                visits >= 0 && minutes >= 0, "Visits and minutes are 0 or more; %s in %s are not.", visits, minutes);
    }

    /**
     * {@return how many teams it takes; empty if not even one visit fits in}
     *
     * @param minutesPerVisit how long one visit takes, 1 or more
     * @throws IllegalArgumentException if a visit takes no time
     */
    public Optional<Long> teams(long minutesPerVisit) {
        checkArgument(minutesPerVisit > 0, "A visit takes 1 minute or more; %s is less.", minutesPerVisit);
        long each = minutes / minutesPerVisit;
        if (visits == 0) {
            return Optional.of(0L);
        }
        return each == 0 ? Optional.empty() : Optional.of(roundedUp(visits, each));
    }

    /**
     * {@return how long a visit can last; empty if there is nothing to visit}
     *
     * @param teams how many teams there are, 1 or more
     * @throws IllegalArgumentException if there is no team
     */
    public Optional<Rational> minutesEach(long teams) {
        checkArgument(teams > 0, "Visits need a team; there are %s.", teams);
        long rounds = roundedUp(visits, teams);
        return rounds == 0 ? Optional.empty() : Optional.of(Rational.of(minutes, rounds));
    }

    private static long roundedUp(long number, long divisor) {
        return -Math.floorDiv(-number, divisor);
    }
}
