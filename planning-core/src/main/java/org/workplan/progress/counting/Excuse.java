package org.workplan.progress.counting;

/** Why nothing is asked of a period or a subject. */
public enum Excuse {
    /** A record says that it does not apply. */
    NOT_APPLICABLE,
    /** A record says that it is not due. */
    NOT_DUE
}
