package org.workplan.plan;

/** How far a partnership has come. */
public enum PartnershipStatus {
    /** Meant to be. */
    PLANNED,
    /** Being talked about. */
    IN_DISCUSSION,
    /** Agreed. */
    SIGNED,
    /** Going on. */
    ACTIVE,
    /** Over. */
    ENDED
}
