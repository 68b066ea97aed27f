package org.workplan.progress;

/** How far a reported value has been approved. Which states count is a policy of whoever assesses. */
public enum Approval {
    /** Being written. */
    DRAFT,
    /** Handed in. */
    SUBMITTED,
    /** Accepted. */
    APPROVED,
    /** Sent back. */
    REJECTED
}
