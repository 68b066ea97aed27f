package org.workplan.plan;

import static org.workplan.value.internal.Arguments.requirePresent;

import java.util.Optional;

/**
 * One attribute that differs between two revisions of a plan: the period of the plan, the date of a session.
 *
 * <p>The two values are those of the model and can be asked what they are: a text, a {@code Quantity}, a {@code PlanDate}, an {@code Optional} or a
 * list of such. Steps and contingencies appear in their session or risk by path only; what changed inside them is a change of their own.
 *
 * @param part the part; empty for the plan itself
 * @param attribute the name of the attribute, as in the model and in JSON; {@code order} for the order of the plan's parts
 * @param before the value in the earlier revision
 * @param after the value in the later revision
 */
public record ValueChange(Optional<PartPath> part, String attribute, Object before, Object after) {
    /** Refuses null. */
    public ValueChange {
        requirePresent("part", part, "attribute", attribute, "before", before);
        requirePresent("after", after);
    }
}
