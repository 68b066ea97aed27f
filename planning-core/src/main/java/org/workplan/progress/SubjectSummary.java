package org.workplan.progress;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.workplan.value.Interval;
import org.workplan.value.PartId;
import org.workplan.value.Rational;
import org.workplan.value.Verdict;

/**
 * How the members of a group stand, each for itself.
 *
 * @param met members for whom it is enough
 * @param failing members for whom it is not
 * @param undetermined members of whom it is not known, by name
 * @param unassessed how many more members there are of whom nothing was recorded
 * @param results how each named member stands, in order
 */
public record SubjectSummary(
        ImmutableList<PartId> met,
        ImmutableList<PartId> failing,
        ImmutableList<PartId> undetermined,
        long unassessed,
        ImmutableList<SubjectResult> results) {

    /** Refuses null. */
    public SubjectSummary {
        requirePresent("met", met, "failing", failing, "undetermined", undetermined);
        requirePresent("results", results);
    }

    /**
     * One member of a group.
     *
     * @param subject the member
     * @param verdict whether it is enough
     * @param value what is known of its value
     * @param tooFew how much more would be enough; 0 when it is enough, empty when more never helps or the amount is not known
     * @param tooMany how much less would be enough; 0 when it is enough, empty when less never helps or the amount is not known
     * @param lacking which items of a list are not recorded as done, in the order of the list; empty when no list is asked for
     */
    public record SubjectResult(
            PartId subject,
            Verdict verdict,
            Interval value,
            Optional<Rational> tooFew,
            Optional<Rational> tooMany,
            ImmutableList<String> lacking) {
        /** Refuses null. */
        public SubjectResult {
            requirePresent("subject", subject, "verdict", verdict, "value", value);
            requirePresent("tooFew", tooFew, "tooMany", tooMany, "lacking", lacking);
        }
    }

    /** {@return the share of the members whose verdict is known; empty for a group without members} */
    public Optional<Rational> coverage() {
        long known = (long) met.size() + failing.size();
        long all = known + undetermined.size() + unassessed;
        return all == 0 ? Optional.empty() : Optional.of(Rational.of(known, all));
    }
}
