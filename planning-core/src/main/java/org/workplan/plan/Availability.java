package org.workplan.plan;

/** Whether a resource is needed or at hand. */
public enum Availability {
    /** The plan needs it. */
    REQUIRED,
    /** The team has it. */
    POSSESSED,
    /** Somebody could give it. */
    MOBILIZABLE
}
