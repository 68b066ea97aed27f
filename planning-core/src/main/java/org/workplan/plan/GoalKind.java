package org.workplan.plan;

/** How wide a goal is. */
public enum GoalKind {
    /** The state that the plan wants in the end. */
    VISION,
    /** A guiding direction. */
    GUIDING,
    /** A goal of the whole plan. */
    OVERALL,
    /** A goal of one field of work. */
    SPECIFIC
}
