package org.workplan.plan;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;

/** How binding a plan is. */
public enum PlanStatus {
    /** A draft that expects to change. */
    PRELIMINARY,
    /** Agreed to, not begun. */
    APPROVED,
    /** Being carried out. */
    IN_FORCE,
    /** Over: nothing more is added. */
    CLOSED;

    /**
     * Obtains what a plan of this status may become next. An approved plan may be taken back to be worked over; a plan in force is revised in force; a
     * plan may be given up, and so closed, at any time; a closed one stays closed, and next year's is a new plan.
     *
     * @return the statuses; empty for a closed plan
     */
    public ImmutableSet<PlanStatus> next() {
        return switch (this) {
            case PRELIMINARY -> Sets.immutableEnumSet(APPROVED, CLOSED);
            case APPROVED -> Sets.immutableEnumSet(PRELIMINARY, IN_FORCE, CLOSED);
            case IN_FORCE -> Sets.immutableEnumSet(CLOSED);
            case CLOSED -> ImmutableSet.of();
        };
    }
}
