package org.workplan.plan;

import static com.google.common.base.Preconditions.checkArgument;
import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableSet;

/**
 * What a public extract of a plan keeps to itself, beyond the people and sensitive groups that it always withholds.
 *
 * @param names further names that must not appear, such as those of clients that the plan does not list as people
 * @param withheld parts that are left out, with whatever stands inside them
 * @param mask what stands in the place of a name
 */
public record ExtractPolicy(ImmutableSet<String> names, ImmutableSet<PartPath> withheld, String mask) {

    /** Withholds what the plan itself marks, and writes {@code ***} for a name. */
    public static final ExtractPolicy STANDARD = new ExtractPolicy(ImmutableSet.of(), ImmutableSet.of(), "***");

    /**
     * Checks the mask.
     *
     * @throws IllegalArgumentException if the mask is blank or holds a letter, and so could be read as a name
     */
    public ExtractPolicy {
        requirePresent("names", names, "withheld", withheld, "mask", mask);
        checkArgument(
                !mask.isBlank() && mask.codePoints().noneMatch(Character::isLetter),
                "A mask must not be blank or contain letters, because it could look like a name: \"%s\". Write ***.",
                mask);
    }
}
