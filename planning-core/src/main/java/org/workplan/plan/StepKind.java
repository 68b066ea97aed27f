package org.workplan.plan;

/** What a step of a session is. */
public enum StepKind {
    /** Something that is done. */
    ACTION,
    /** Something that holds. */
    RULE,
    /** Something that is hoped for. */
    EXPECTED_RESULT
}
