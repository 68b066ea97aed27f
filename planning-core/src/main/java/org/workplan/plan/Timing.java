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
public record Timing(String words, TimeRelation relation, ImmutableList<PartPath> anchors) {
    /** Refuses null. */
    public Timing {
        requirePresent("words", words, "relation", relation, "anchors", anchors);
    }
}
