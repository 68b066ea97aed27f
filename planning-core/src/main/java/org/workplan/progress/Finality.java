package org.workplan.progress;

/** Whether a verdict can still change. */
public enum Finality {
    /** Nothing that happens or is reported in time can change it. */
    FINAL,
    /** It may change. */
    PROVISIONAL
}
