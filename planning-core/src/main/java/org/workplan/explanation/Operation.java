package org.workplan.explanation;

import static org.workplan.value.internal.Arguments.requirePresent;

import org.workplan.value.Acceptance;
import org.workplan.value.Interval;
import org.workplan.value.Verdict;

/** How a node of an explanation follows from what stands below it, so that the whole can be replayed. */
public sealed interface Operation {

    /** A remark: it takes no part in the verdict. */
    record Note() implements Operation {}

    /**
     * A value that was read from a plan or a log.
     *
     * @param value what is known
     */
    record Given(Interval value) implements Operation {
        /** Refuses null. */
        public Given {
            requirePresent("value", value);
        }
    }

    /**
     * A value made of the values directly below.
     *
     * @param how the way it is made
     * @param value the value
     */
    record Reduce(Reduction how, Interval value) implements Operation {
        /** Refuses null. */
        public Reduce {
            requirePresent("how", how, "value", value);
        }
    }

    /**
     * The comparison of a value with what would be enough. A value below, given or made of others, is the one compared.
     *
     * @param known what is known
     * @param wanted what would be enough
     */
    record Compare(Interval known, Acceptance wanted) implements Operation {
        /** Refuses null. */
        public Compare {
            requirePresent("known", known, "wanted", wanted);
        }
    }

    /** All of the verdicts directly below, by Kleene's conjunction. */
    record All() implements Operation {}

    /** At least one of the verdicts directly below, by Kleene's disjunction. */
    record Any() implements Operation {}

    /** The opposite of the one verdict directly below. */
    record Not() implements Operation {}

    /** The second of the two verdicts directly below where the first, a condition, is met; not applicable where it is not; undetermined where that is open. */
    record When() implements Operation {}

    /** The one verdict that all of those directly below share; undetermined where they differ. */
    record Same() implements Operation {}

    /**
     * A verdict that has no arithmetic: nothing was there to be measured, a word has no number, a deadline no day.
     *
     * @param verdict not applicable, or undetermined
     */
    record Fixed(Verdict verdict) implements Operation {
        /** Refuses null. */
        public Fixed {
            requirePresent("verdict", verdict);
        }
    }
}
