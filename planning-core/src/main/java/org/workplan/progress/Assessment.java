package org.workplan.progress;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;
import org.workplan.explanation.Explanation;
import org.workplan.plan.PartPath;
import org.workplan.target.Strength;
import org.workplan.value.Acceptance;
import org.workplan.value.DatePeriod;
import org.workplan.value.Interval;
import org.workplan.value.Rational;
import org.workplan.value.Verdict;

/**
 * How one target stands on a day, as it was known at an instant. Computed, never stored as truth.
 */
@Value.Immutable
public sealed interface Assessment extends WithAssessment permits ImmutableAssessment {

    /**
     * Obtains the target.
     *
     * @return its path
     */
    PartPath target();

    /**
     * Obtains the words that set the target.
     *
     * @return the wording
     */
    String wording();

    /**
     * Obtains how strongly the target binds.
     *
     * @return the strength
     */
    Strength strength();

    /**
     * Obtains whether it is enough.
     *
     * @return the verdict
     */
    Verdict verdict();

    /**
     * Obtains whether the verdict can still change.
     *
     * @return final or provisional
     */
    Finality finality();

    /**
     * Obtains where the target stands in one word.
     *
     * @return the status
     */
    Status status();

    /**
     * Obtains the days that count.
     *
     * @return the period; empty when it cannot be resolved
     */
    Optional<DatePeriod> period();

    /**
     * Obtains the unit of the values.
     *
     * @return the unit; empty text when there is none
     */
    String unit();

    /**
     * Obtains what is known of the value, what may still come included.
     *
     * @return the interval; empty for a target without a value of its own
     */
    Optional<Interval> value();

    /**
     * Obtains what has been counted so far.
     *
     * @return the interval; empty for a target without a value of its own
     */
    Optional<Interval> soFar();

    /**
     * Obtains what would be enough, as read by the policy.
     *
     * @return the set; empty for words and combinations
     */
    Optional<Acceptance> wanted();

    /**
     * Obtains how far the value has come: 1 when met.
     *
     * @return the interval; empty when it is not defined
     */
    Optional<Interval> progress();

    /**
     * Obtains the value as a share of what was asked; may exceed 1.
     *
     * @return the share; empty unless the target is one-sided and the value known
     */
    Optional<Rational> attainment();

    /**
     * Obtains how a count stands against an even spread.
     *
     * @return the pace; empty for states, ratios and levels
     */
    Optional<Pace> pace();

    /**
     * Obtains what is still needed, and by when.
     *
     * @return the next thing due; empty when nothing more is needed, more would not help, or the amount is not known
     */
    Optional<NextDue> nextDue();

    /**
     * Obtains where a count would end if it went on as so far.
     *
     * @return the forecast; empty where none is made
     */
    Optional<Forecast> forecast();

    /**
     * Obtains which way a state has gone.
     *
     * @return the trend; empty without two records
     */
    Optional<Trend> trend();

    /**
     * Obtains the windows of a quota.
     *
     * @return the windows; empty for other targets
     */
    ImmutableList<WindowResult> windows();

    /**
     * Obtains how the members of a group stand.
     *
     * @return the summary; empty for other targets
     */
    Optional<SubjectSummary> subjects();

    /**
     * Obtains what would have to be known for a decision.
     *
     * @return what is missing; empty if nothing is
     */
    ImmutableList<Missing> missing();

    /**
     * Obtains why.
     *
     * @return a tree that replays to the verdict
     */
    Explanation explanation();

    /**
     * Begins a new value.
     *
     * @return an empty builder
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects the attributes of a {@link Assessment}. */
    final class Builder extends ImmutableAssessment.Builder {
        Builder() {}
    }
}
