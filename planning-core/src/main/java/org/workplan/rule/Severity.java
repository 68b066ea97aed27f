package org.workplan.rule;

/** How much a finding weighs. */
public enum Severity {
    /** The plan cannot be carried out as written. */
    ERROR,
    /** Probably a mistake. */
    WARNING,
    /** Could be better. */
    ADVICE
}
