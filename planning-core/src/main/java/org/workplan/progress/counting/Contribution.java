package org.workplan.progress.counting;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.workplan.explanation.Explanation;
import org.workplan.progress.Assessment;
import org.workplan.value.Interval;
import org.workplan.value.Rational;

/**
 * What a part of the days adds to a count.
 *
 * @param explanation what it adds, and why
 * @param soFar what of it has been counted
 * @param missing what is not known
 * @param day the last day, by which contributions are listed
 * @param gap whether nothing was recorded of it
 */
record Contribution(
        Explanation explanation, Interval soFar, ImmutableList<Assessment.Missing> missing, long day, boolean gap) {

    static Contribution counted(Explanation explanation, long day) {
        return new Contribution(explanation, explanation.value().orElseThrow(), ImmutableList.of(), day, false);
    }

    /** What is known as an interval: at least its lower end has been counted. */
    static Contribution limited(Explanation explanation, List<Assessment.Missing> missing, long day) {
        Interval value = explanation.value().orElseThrow();
        Interval soFar = value.low().map(Interval::exactly).orElse(Interval.UNKNOWN);
        return new Contribution(explanation, soFar, ImmutableList.copyOf(missing), day, false);
    }

    static Contribution gap(Explanation explanation, List<Assessment.Missing> missing, long day) {
        return new Contribution(explanation, Interval.exactly(Rational.ZERO), ImmutableList.copyOf(missing), day, true);
    }

    Interval value() {
        return explanation.value().orElseThrow();
    }
}
