package org.workplan.target;

/** What a record about something that adds up over time is. */
public enum ReportKind {
    /** Something that happened: it adds to others, also to those of the same day. */
    OCCURRENCE,
    /** How many there were on the days of the record: it adds to nothing within these days, and limits what is reported of them. */
    STATEMENT
}
