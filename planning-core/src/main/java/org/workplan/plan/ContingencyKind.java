package org.workplan.plan;

/** What an answer to a risk does. */
public enum ContingencyKind {
    /** Makes it less likely, beforehand. */
    PREVENTIVE,
    /** Answers it once it has struck. */
    REACTIVE,
    /** A fact that is relied on: no action. */
    GROUND
}
