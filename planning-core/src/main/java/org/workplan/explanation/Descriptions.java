package org.workplan.explanation;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.workplan.plan.Part;
import org.workplan.plan.Plan;

/** Tells what a part of a plan states, as facts that can be worded in every language of the library: for pages and printed plans. */
public final class Descriptions {

    private Descriptions() {}

    /**
     * Words a constant of an enumeration of the model.
     *
     * @param value the constant
     * @return a word that every language of the library has
     */
    public static Operand choice(Enum<?> value) {
        requirePresent("value", value);
        return ModelValues.choice(value);
    }

    /**
     * Tells a part attribute by attribute. What refers to another part is told by that part's title, if the plan has it.
     *
     * @param part the part
     * @param plan the plan that it stands in
     * @return a node "attribute: value" under the name of each attribute that says anything, in the order in which changes are told; without id and kind
     */
    public static ImmutableMap<String, Explanation> of(Part part, Plan plan) {
        requirePresent("part", part, "plan", plan);
        ImmutableMap.Builder<String, Explanation> told = ImmutableMap.builder();
        part.stated().forEach((attribute, value) -> {
            ModelValues values = new ModelValues(attribute, ImmutableList.of(part), ImmutableList.of(plan));
            told.put(
                    attribute,
                    Explanation.of("revision.states")
                            .word("attribute", "revision.attribute." + attribute)
                            .with("value", values.operand(value))
                            .note());
        });
        return told.buildOrThrow();
    }
}
