package org.workplan.storage;

import static org.workplan.value.internal.Arguments.requirePresent;

import java.util.stream.Stream;
import org.workplan.plan.Part;
import org.workplan.plan.Plan;

/**
 * A part of the current revision of a plan, as a search over all plans finds it. Parts that stand inside another, the steps of a session and the
 * contingencies of a risk, are found with it.
 *
 * @param plan the plan and its revision
 * @param part the part
 * @param days its days, where they are known exactly
 */
public record FoundPart(PlanSummary plan, Part part, PartDays days) {

    /**
     * Checks the values.
     *
     * @throws NullPointerException if a value is null
     */
    public FoundPart {
        requirePresent("plan", plan);
        requirePresent("part", part);
        requirePresent("days", days);
    }

    /**
     * {@return a part as it would be found}
     *
     * @param plan the summary of its plan
     * @param context the plan, or its header alone: its year and period tell the days
     * @param part the part
     */
    public static FoundPart of(PlanSummary plan, Plan context, Part part) {
        requirePresent("context", context, "part", part);
        return new FoundPart(plan, part, PartDays.of(context, part));
    }

    /**
     * {@return all parts of a plan as they would be found}
     *
     * @param stored the plan
     */
    public static Stream<FoundPart> in(Stored stored) {
        requirePresent("stored", stored);
        PlanSummary summary = PlanSummary.of(stored);
        return stored.plan().topLevelParts().stream().map(part -> of(summary, stored.plan(), part));
    }
}
