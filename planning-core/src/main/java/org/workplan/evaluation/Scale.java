package org.workplan.evaluation;

import static com.google.common.base.Preconditions.checkArgument;
import static org.workplan.value.internal.Arguments.requirePresent;

import java.math.BigDecimal;
import org.workplan.value.Decimals;

/**
 * The numbers that a rating may take.
 *
 * @param name what the scale is called
 * @param low the worst score
 * @param high the best score, above the worst
 */
public record Scale(String name, BigDecimal low, BigDecimal high) {

    /** One to five, the best being five. */
    public static final Scale ONE_TO_FIVE = of("one-to-five", 1, 5);

    /** How far a task was achieved, 0 (not begun) to 4 (fully). */
    public static final Scale TASK_ACHIEVEMENT = of("task-achievement", 0, 4);

    /** Goal attainment scaling (Kiresuk and Sherman, 1968): -2 much less than expected, 0 as expected, +2 much more. */
    public static final Scale GOAL_ATTAINMENT = of("goal-attainment", -2, 2);

    /**
     * Checks the ends, and normalises them.
     *
     * @throws IllegalArgumentException if the scale does not run upward
     */
    public Scale {
        requirePresent("name", name, "low", low, "high", high);
        checkArgument(
                low.compareTo(high) < 0,
                "A scale runs upward; %s from %s to %s does not. Swap the ends.",
                name,
                low,
                high);
        low = Decimals.stated(low);
        high = Decimals.stated(high);
    }

    private static Scale of(String name, int low, int high) {
        return new Scale(name, BigDecimal.valueOf(low), BigDecimal.valueOf(high));
    }
}
