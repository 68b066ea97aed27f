package org.workplan.plan;

/**
 * What the measurements of an indicator are records of. What happened is a measurement like any other; the kind says where it belongs when the records
 * of a year are put together: to a session, to a volunteer, to a case.
 */
public enum RecordKind {
    /** People present at a session: a count, or 1 and 0 for each person. */
    ATTENDANCE,
    /** Material handed out at a session; the tag {@code resource} names it. */
    HAND_OUT,
    /** A contact with the subject: a visit, a call, a talk. */
    CONTACT,
    /** Points of a volunteer: earned above 0, spent below. */
    POINTS,
    /** A case under a pseudonym: levels are its stages, numbers a series. */
    CASE,
    /** A suggestion, a claim, a request of leave: levels tell what became of it. */
    REQUEST
}
