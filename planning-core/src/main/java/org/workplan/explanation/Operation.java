package org.workplan.explanation;

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
    record Given(Interval value) implements Operation {}

    /**
     * The sum of the values directly below.
     *
     * @param value the sum
     */
    record Sum(Interval value) implements Operation {}

    /**
     * The comparison of a value with what would be enough. A value below, given or summed, is the one compared.
     *
     * @param known what is known
     * @param wanted what would be enough
     */
    record Compare(Interval known, Acceptance wanted) implements Operation {}

    /** All of the verdicts directly below, by Kleene's conjunction. */
    record All() implements Operation {}

    /** At least one of the verdicts directly below, by Kleene's disjunction. */
    record Any() implements Operation {}

    /** The opposite of the one verdict directly below. */
    record Not() implements Operation {}

    /**
     * A verdict that nothing below decides: a condition that does not hold, a value that is missing.
     *
     * @param verdict not applicable, or undetermined
     */
    record Fixed(Verdict verdict) implements Operation {}
}
