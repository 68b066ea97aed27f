package org.workplan.evaluation;

import static org.workplan.value.internal.Arguments.requirePresent;

import org.workplan.value.RecordId;

/**
 * A shortcoming found in a session. It stays open until a later session makes up for it, or somebody waives it with a reason.
 *
 * @param id its id, unique in the plan
 * @param text what fell short
 */
public record Deficiency(RecordId id, String text) {
    /** Refuses null. */
    public Deficiency {
        requirePresent("id", id, "text", text);
    }
}
