package org.workplan.plan;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;

/**
 * Somebody who does, owns or judges something, in the plan's words, and who that is as far as the plan tells.
 *
 * @param words the words: "each social worker", "***" when the name was blacked out
 * @param refersTo the people, roles or groups that the words mean; empty when the plan does not define them
 */
public record Actor(String words, ImmutableList<PartPath> refersTo) {

    /** Refuses null. */
    public Actor {
        requirePresent("words", words, "refersTo", refersTo);
    }

    /**
     * {@return an actor}
     *
     * @param words the words
     * @param refersTo the people, roles or groups meant
     */
    public static Actor of(String words, PartPath... refersTo) {
        requirePresent("refersTo", refersTo);
        return new Actor(words, ImmutableList.copyOf(refersTo));
    }
}
