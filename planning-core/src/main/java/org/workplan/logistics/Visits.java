package org.workplan.logistics;

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
     * Obtains how many teams it takes.
     *
     * @param minutesPerVisit how long one visit takes, 1 or more
     * @return the smallest number of teams; empty if not even one visit fits in
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
     * Obtains how long a visit can last.
     *
     * @param teams how many teams there are, 1 or more
     * @return the exact minutes for each visit; empty if there is nothing to visit
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
