package org.workplan.plan;

/** What kind of plan it is. Rules that ask for parts which a kind does not have are switched off for it. */
public enum PlanKind {
    /** Sessions with dates, times and people. */
    PROGRAMME,
    /** An annual plan of tasks and targets. */
    TARGET_PLAN,
    /** A plan of continuous services for clients. */
    SERVICE_PLAN
}
