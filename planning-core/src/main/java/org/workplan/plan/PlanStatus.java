package org.workplan.plan;

/** How binding a plan is. */
public enum PlanStatus {
    /** A draft that expects to change. */
    PRELIMINARY,
    /** Agreed to, not begun. */
    APPROVED,
    /** Being carried out. */
    IN_FORCE,
    /** Over: nothing more is added. */
    CLOSED
}
