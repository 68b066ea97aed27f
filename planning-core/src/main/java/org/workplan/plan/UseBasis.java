package org.workplan.plan;

/** What a use of a resource is multiplied by. */
public enum UseBasis {
    /** Nothing: the quantity is for the whole step. */
    TOTAL,
    /** Each person present. */
    PERSON,
    /** Each family or unit present. */
    FAMILY,
    /** Each winner: a number that nobody knows beforehand. */
    WINNER
}
