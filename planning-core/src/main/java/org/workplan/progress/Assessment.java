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

    /** {@return the target} */
    PartPath target();

    /** {@return the words that set the target} */
    String wording();

    /** {@return how strongly the target binds} */
    Strength strength();

    /** {@return whether it is enough} */
    Verdict verdict();

    /** {@return whether the verdict can still change} */
    Finality finality();

    /** {@return where the target stands in one word} */
    Status status();

    /** {@return the days that count; empty when it cannot be resolved} */
    Optional<DatePeriod> period();

    /** {@return the unit of the values; empty text when there is none} */
    String unit();

    /** {@return what is known of the value, what may still come included; empty for a target without a value of its own} */
    Optional<Interval> value();

    /** {@return what has been counted so far; empty for a target without a value of its own} */
    Optional<Interval> soFar();

    /** {@return what would be enough, as read by the policy; empty for words and combinations} */
    Optional<Acceptance> wanted();

    /** {@return how far the value has come: 1 when met; empty when it is not defined} */
    Optional<Interval> progress();

    /** {@return the value as a share of what was asked; may exceed 1; empty unless the target is one-sided and the value known} */
    Optional<Rational> attainment();

    /** {@return how a count stands against an even spread; empty for states, ratios and levels} */
    Optional<Pace> pace();

    /** {@return what is still needed, and by when; empty when nothing more is needed, more would not help, or the amount is not known} */
    Optional<NextDue> nextDue();

    /** {@return where a count would end if it went on as so far; empty where none is made} */
    Optional<Forecast> forecast();

    /** {@return which way a state has gone; empty without two records} */
    Optional<Trend> trend();

    /** {@return the windows of a quota; empty for other targets} */
    ImmutableList<WindowResult> windows();

    /** {@return how the members of a group stand; empty for other targets} */
    Optional<SubjectSummary> subjects();

    /** {@return what would have to be known for a decision; empty if nothing is} */
    ImmutableList<Missing> missing();

    /** {@return why} */
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
