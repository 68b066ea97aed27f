package org.workplan.evaluation;

import static com.google.common.base.Preconditions.checkArgument;
import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableMap;
import org.workplan.value.Rational;

/**
 * What the plan leaves open about its evaluation.
 *
 * @param weights how much the voice of a group counts beside the others, by the group's words, id or title; groups that are not named count 1
 * @param invited how many of a group were asked, by the group's words, id or title; groups that are not named take the size that the plan states exactly
 * @param largeGap from which difference on, as a share of the scale, a rating and the computed progress of the same goal disagree
 */
public record EvaluationPolicy(
        ImmutableMap<String, Rational> weights, ImmutableMap<String, Long> invited, Rational largeGap) {

    /** Every group counts the same, and a quarter of the scale is a large gap. */
    public static final EvaluationPolicy STANDARD =
            new EvaluationPolicy(ImmutableMap.of(), ImmutableMap.of(), Rational.of(1, 4));

    /**
     * Creates a policy.
     *
     * @throws IllegalArgumentException if a weight is not positive, or a number invited or the gap is negative
     */
    public EvaluationPolicy {
        requirePresent("weights", weights, "invited", invited, "largeGap", largeGap);
        weights.forEach((group, weight) ->
                checkArgument(weight.signum() > 0, "The weight of %s is %s. Give it one above 0.", group, weight));
        invited.forEach(
                (group, number) -> checkArgument(number >= 0, "%s of %s were invited. Give 0 or more.", number, group));
        checkArgument(largeGap.signum() >= 0, "A gap of %s is negative. Give 0 or more.", largeGap);
    }

    /**
     * {@return the same policy with other weights}
     *
     * @param other the weights by group
     */
    public EvaluationPolicy withWeights(ImmutableMap<String, Rational> other) {
        requirePresent("other", other);
        return new EvaluationPolicy(other, invited, largeGap);
    }

    /**
     * {@return the same policy with other numbers invited}
     *
     * @param other the numbers by group
     */
    public EvaluationPolicy withInvited(ImmutableMap<String, Long> other) {
        requirePresent("other", other);
        return new EvaluationPolicy(weights, other, largeGap);
    }

    /** The same policy by the words of the groups that are asked: whoever writes an id or a title means the same group. */
    EvaluationPolicy inWordsOf(EvaluatorGroups groups) {
        return new EvaluationPolicy(inWords(weights, groups), inWords(invited, groups), largeGap);
    }

    private static <T> ImmutableMap<String, T> inWords(ImmutableMap<String, T> given, EvaluatorGroups groups) {
        ImmutableMap.Builder<String, T> named = ImmutableMap.builder();
        given.forEach((group, value) -> named.put(groups.wordsFor(group), value));
        return named.buildKeepingLast();
    }

    Rational weight(String group) {
        return weights.getOrDefault(group, Rational.ONE);
    }
}
