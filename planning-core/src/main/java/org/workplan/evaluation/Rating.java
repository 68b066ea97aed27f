package org.workplan.evaluation;

import static com.google.common.base.Preconditions.checkArgument;
import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import org.workplan.plan.PartPath;
import org.workplan.value.Decimals;

/**
 * One score.
 *
 * @param criterion what was judged: "value of the activity"
 * @param about the goals, tasks or other parts that the score is about; empty for the session or the plan as a whole
 * @param score the score, within the scale
 * @param scale the scale
 */
public record Rating(String criterion, ImmutableList<PartPath> about, BigDecimal score, Scale scale) {

    /**
     * Checks the score, and normalises it.
     *
     * @throws IllegalArgumentException if the score lies outside the scale
     */
    public Rating {
        requirePresent("criterion", criterion, "about", about, "score", score);
        requirePresent("scale", scale);
        checkArgument(
                score.compareTo(scale.low()) >= 0 && score.compareTo(scale.high()) <= 0,
                "The score %s for \"%s\" lies outside the scale %s (%s to %s). Correct it, or name the scale it was given on.",
                score,
                criterion,
                scale.name(),
                scale.low(),
                scale.high());
        score = Decimals.stated(score);
    }
}
