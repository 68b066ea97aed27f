package org.workplan.plan;

import static org.workplan.value.internal.Arguments.requirePresent;

import com.google.common.collect.ImmutableList;

/**
 * A time told by another: "after the party", "for tomorrow", "in advance".
 *
 * @param words the words
 * @param relation how it stands to the anchor
 * @param anchors the sessions, steps or other parts that it is told by; empty when the plan leaves that to the reader
 */
public record Timing(String words, Relation relation, ImmutableList<PartPath> anchors) {
    /** Refuses null. */
    public Timing {
        requirePresent("words", words, "relation", relation, "anchors", anchors);
    }

    /** How one time stands to another. */
    public enum Relation {
        /** Before the anchor, in advance. */
        BEFORE,
        /** After the anchor. */
        AFTER,
        /** While the anchor goes on. */
        DURING,
        /** On the day after: "tomorrow". */
        NEXT_DAY,
        /** In the morning of the same day. */
        SAME_DAY_MORNING,
        /** At the session that follows. */
        NEXT_SESSION,
        /** At a time that no relation tells: "promptly". */
        UNSPECIFIED
    }
}
