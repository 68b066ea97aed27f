package org.workplan.plan;

/** Whether handing a resource out uses it up. */
public enum Wear {
    /** Used up: demands add over the plan. */
    CONSUMABLE,
    /** Comes back: the largest demand at one time counts. */
    REUSABLE
}
