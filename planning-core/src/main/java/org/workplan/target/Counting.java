package org.workplan.target;

/** What exactly a number counts, where its wording leaves a choice. A target that leaves it open has none. */
public enum Counting {
    /** Everything that passes the filter, taken together. */
    TOGETHER,
    /** Each value of the filter for itself: six in provincial papers and six in municipal ones. */
    EACH_VALUE,
    /** Attendances: somebody who comes twice counts twice. */
    ATTENDANCES,
    /** Different people. */
    DISTINCT,
    /** Each event for itself. */
    EACH_EVENT
}
