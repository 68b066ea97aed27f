package org.workplan.plan;

/** How one time stands to another. */
public enum TimeRelation {
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
