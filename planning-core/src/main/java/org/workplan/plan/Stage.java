package org.workplan.plan;

/** When judgement is gathered. */
public enum Stage {
    /** After each session. */
    STAGE,
    /** At the end. */
    SUMMARY
}
