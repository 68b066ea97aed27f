package org.workplan.progress;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.workplan.target.Strength;
import org.workplan.value.Interval;
import org.workplan.value.Rational;
import org.workplan.value.Verdict;

/**
 * Targets added up. Merging is associative and commutative with {@link #NONE} as its identity, so that a loop, a parallel stream and a distributed engine
 * give the same. An over-achieved target never makes up for another: progress is clipped to 0..1 before it is added.
 *
 * @param counts how many targets have each standing, by strength
 * @param progress the sum of clipped progress over the targets that apply, as bounds
 * @param weight how many targets that sum is over
 * @param known how many of them have a known progress
 */
public record RollUp(ImmutableMap<Strength, Counts> counts, Interval progress, long weight, long known) {

    /** Nothing added up. */
    public static final RollUp NONE = new RollUp(ImmutableMap.of(), Interval.exactly(0), 0, 0);

    private static final Interval ANYTHING = Interval.between(Rational.ZERO, Rational.ONE);

    /** Refuses null. */
    public RollUp {
        requirePresent("counts", counts, "progress", progress);
    }

    /**
     * How many targets have each standing.
     *
     * @param met met
     * @param notMet not met
     * @param open undetermined, and still to be decided by what happens
     * @param undetermined undetermined after its time
     * @param notApplicable not applicable
     */
    public record Counts(long met, long notMet, long open, long undetermined, long notApplicable) {

        /** No target. */
        public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

        /**
         * Adds.
         *
         * @param other other counts
         * @return the sum
         */
        public Counts plus(Counts other) {
            requirePresent("other", other);
            return new Counts(
                    met + other.met,
                    notMet + other.notMet,
                    open + other.open,
                    undetermined + other.undetermined,
                    notApplicable + other.notApplicable);
        }

        /**
         * Counts all targets.
         *
         * @return the sum of all standings
         */
        public long total() {
            return met + notMet + open + undetermined + notApplicable;
        }
    }

    /**
     * {@return the roll-up of one target}
     *
     * @param assessment how it stands
     */
    public static RollUp of(Assessment assessment) {
        requirePresent("assessment", assessment);
        boolean applies = assessment.verdict() != Verdict.NOT_APPLICABLE;
        Interval progress = assessment.verdict() == Verdict.MET ? Interval.exactly(1) : share(assessment.progress());
        return new RollUp(
                ImmutableMap.of(assessment.strength(), counts(assessment)),
                applies ? progress : Interval.exactly(0),
                applies ? 1 : 0,
                applies && !progress.equals(ANYTHING) ? 1 : 0);
    }

    private static Counts counts(Assessment assessment) {
        boolean late = assessment.status() == Status.UNDETERMINED_AT_CLOSE
                || assessment.status() == Status.NO_TARGET
                || assessment.status() == Status.INVALID;
        return switch (assessment.verdict()) {
            case MET -> new Counts(1, 0, 0, 0, 0);
            case NOT_MET -> new Counts(0, 1, 0, 0, 0);
            case UNDETERMINED -> late ? new Counts(0, 0, 0, 1, 0) : new Counts(0, 0, 1, 0, 0);
            case NOT_APPLICABLE -> new Counts(0, 0, 0, 0, 1);
        };
    }

    /**
     * {@return the progress as it counts in a roll-up: clipped to 0..1, and anything between where it is not known}
     *
     * @param progress the progress of a target; empty if it is undefined
     */
    public static Interval share(Optional<Interval> progress) {
        requirePresent("progress", progress);
        return progress.map(RollUp::clipped).orElse(ANYTHING);
    }

    private static Interval clipped(Interval progress) {
        Rational low = progress.low().orElse(Rational.ZERO).max(Rational.ZERO).min(Rational.ONE);
        Rational high = progress.high().orElse(Rational.ONE).max(Rational.ZERO).min(Rational.ONE);
        return Interval.between(low, high);
    }

    /**
     * Merges two roll-ups of different targets.
     *
     * @param other the other roll-up
     * @return both together
     */
    public RollUp merge(RollUp other) {
        requirePresent("other", other);
        Map<Strength, Counts> all = new LinkedHashMap<>();
        for (Strength strength : Strength.values()) {
            Counts sum =
                    counts.getOrDefault(strength, Counts.NONE).plus(other.counts.getOrDefault(strength, Counts.NONE));
            if (sum.total() > 0) {
                all.put(strength, sum);
            }
        }
        return new RollUp(
                ImmutableMap.copyOf(all), progress.plus(other.progress), weight + other.weight, known + other.known);
    }

    /**
     * Counts targets of any strength.
     *
     * @return the counts
     */
    public Counts total() {
        return counts.values().stream().reduce(Counts.NONE, Counts::plus);
    }

    /** {@return the mean of clipped progress; empty if no target applies} */
    public Optional<Interval> meanProgress() {
        return weight == 0 ? Optional.empty() : Optional.of(progress.times(Rational.of(1, weight)));
    }

    /** {@return the share of targets whose progress is known; empty if no target applies} */
    public Optional<Rational> coverage() {
        return weight == 0 ? Optional.empty() : Optional.of(Rational.of(known, weight));
    }
}
