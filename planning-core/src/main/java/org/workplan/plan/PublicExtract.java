package org.workplan.plan;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableSet;
import org.workplan.value.Quantity;

/**
 * The part of a plan that everybody may read: attributes that are declared public, of parts that are not withheld. There are no people, no sensitive groups
 * or needs, nothing counted one by one over such groups, and no name of a person in any text, id or reference. Every reference that led somewhere still
 * leads there or is gone. An attribute that is not declared public is left out, and so is a part that must state one.
 *
 * <p>A name is masked wherever it occurs, in any mix of capitals, also inside longer words: an extract rather says too little. Members of groups are not
 * listed, extensions are left out (the library cannot know what they say), and an id that holds a name becomes a number.
 */
public final class PublicExtract {

    private PublicExtract() {}

    /**
     * Makes the extract of a plan.
     *
     * @param plan the plan
     * @param policy what is withheld beyond what the plan itself marks
     * @return a plan without personal data
     */
    public static Plan of(Plan plan, Policy policy) {
        return ModelTypes.PLAN.rewritten(withSizes(plan), Masking.of(plan, policy));
    }

    /** Members are not listed, but how many they are stays known. */
    private static Plan withSizes(Plan plan) {
        return plan.groups().stream().anyMatch(PublicExtract::isCountedByMembers)
                ? plan.withGroups(plan.groups().stream()
                        .map(group -> isCountedByMembers(group)
                                ? group.withSize(Quantity.of(group.members().size(), ""))
                                : group)
                        .collect(toImmutableList()))
                : plan;
    }

    private static boolean isCountedByMembers(Group group) {
        return group.size().isEmpty() && !group.members().isEmpty();
    }

    /**
     * What a public extract of a plan keeps to itself, beyond the people and sensitive groups that it always withholds.
     *
     * @param names further names that must not appear, such as those of clients that the plan does not list as people
     * @param withheld parts that are left out, with whatever stands inside them
     * @param mask what stands in the place of a name
     */
    public record Policy(ImmutableSet<String> names, ImmutableSet<PartPath> withheld, String mask) {

        /** Withholds what the plan itself marks, and writes {@code ***} for a name. */
        public static final Policy STANDARD = new Policy(ImmutableSet.of(), ImmutableSet.of(), "***");

        /**
         * Checks the mask.
         *
         * @throws IllegalArgumentException if the mask is blank or holds a letter, and so could be read as a name
         */
        public Policy {
            requirePresent("names", names, "withheld", withheld, "mask", mask);
            checkArgument(
                    !mask.isBlank() && mask.codePoints().noneMatch(Character::isLetter),
                    "A mask must not be blank or contain letters, because it could look like a name: \"%s\". Write ***.",
                    mask);
        }
    }
}
