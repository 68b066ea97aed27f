package org.workplan.plan;

/** Whether something is a problem or a need. */
public enum NeedKind {
    /** What is wrong. */
    PROBLEM,
    /** What the community needs. */
    NEED
}
