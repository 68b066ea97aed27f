package org.workplan.value;

import static org.workplan.value.internal.Arguments.requirePresent;

/**
 * The answer to "is it enough?". Combined by Kleene's strong three-valued logic (S. C. Kleene, Introduction to Metamathematics, 1952, section 64);
 * {@link #NOT_APPLICABLE} stands outside the logic and leaves every combination.
 */
public enum Verdict {
    /** What is known lies inside what is enough. */
    MET,
    /** What is known lies outside. */
    NOT_MET,
    /** What is known lies on both sides; whoever says so also says what is missing. */
    UNDETERMINED,
    /** There is nothing to judge: a condition does not hold, a population is empty, a ratio is 0/0. */
    NOT_APPLICABLE;

    /**
     * {@return a verdict from a truth value}
     *
     * @param met whether it is enough
     */
    public static Verdict of(boolean met) {
        return met ? MET : NOT_MET;
    }

    /**
     * Checks if data that are still to come cannot change the verdict by becoming known.
     *
     * @return true for met and not met
     */
    public boolean isDecided() {
        return this == MET || this == NOT_MET;
    }

    /**
     * Combines two verdicts so that both must be met.
     *
     * @param other the other verdict
     * @return not met if one is; undetermined if one is and none is not met; the other if one is not applicable
     */
    public Verdict and(Verdict other) {
        requirePresent("other", other);
        if (this == NOT_APPLICABLE || this == other) {
            return other;
        }
        if (other == NOT_APPLICABLE) {
            return this;
        }
        return this == NOT_MET || other == NOT_MET ? NOT_MET : UNDETERMINED;
    }

    /**
     * Combines two verdicts so that one is enough.
     *
     * @param other the other verdict
     * @return met if one is; undetermined if one is and none is met; the other if one is not applicable
     */
    public Verdict or(Verdict other) {
        requirePresent("other", other);
        if (this == NOT_APPLICABLE || this == other) {
            return other;
        }
        if (other == NOT_APPLICABLE) {
            return this;
        }
        return this == MET || other == MET ? MET : UNDETERMINED;
    }

    /**
     * Turns the verdict round.
     *
     * @return not met for met and the other way round; otherwise itself
     */
    public Verdict not() {
        return this == MET ? NOT_MET : this == NOT_MET ? MET : this;
    }

    /**
     * {@return the verdict of what is asked only under this condition; not applicable where it is not; undetermined where it is open}
     *
     * @param then the verdict of what is asked
     */
    public Verdict implies(Verdict then) {
        requirePresent("then", then);
        return this == MET ? then : this == UNDETERMINED ? UNDETERMINED : NOT_APPLICABLE;
    }

    /**
     * Combines verdicts so that all must be met.
     *
     * @param verdicts the verdicts, in any order
     * @return not applicable if there are none, or none applies
     */
    public static Verdict all(Iterable<Verdict> verdicts) {
        requirePresent("verdicts", verdicts);
        Verdict all = NOT_APPLICABLE;
        for (Verdict verdict : verdicts) {
            all = all.and(verdict);
        }
        return all;
    }

    /**
     * Combines verdicts so that one is enough.
     *
     * @param verdicts the verdicts, in any order
     * @return not applicable if there are none, or none applies
     */
    public static Verdict any(Iterable<Verdict> verdicts) {
        requirePresent("verdicts", verdicts);
        Verdict any = NOT_APPLICABLE;
        for (Verdict verdict : verdicts) {
            any = any.or(verdict);
        }
        return any;
    }
}
