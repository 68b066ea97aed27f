package org.workplan.plan;

/** What has become of a session. Data, not grammar: plans mix tenses. */
public enum SessionStatus {
    /** Not held yet. */
    PLANNED,
    /** Held. */
    DONE,
    /** To be held at another time. */
    POSTPONED,
    /** Not to be held. */
    CANCELLED
}
