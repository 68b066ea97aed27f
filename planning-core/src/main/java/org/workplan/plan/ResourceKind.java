package org.workplan.plan;

/** What kind of resource it is. */
public enum ResourceKind {
    /** People. */
    HUMAN,
    /** Things. */
    MATERIAL,
    /** Money. */
    FUNDS,
    /** Rooms and grounds. */
    SPACE,
    /** Help of another body. */
    SUPPORT
}
