package org.workplan.target;

/** How strongly a promise binds. */
public enum Strength {
    /** A promise: missing it fails the goal. Also meant when a plan uses no word of commitment. */
    COMMITTED,
    /** An ambition: missing it never fails a goal. */
    STRETCH
}
