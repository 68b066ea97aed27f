package org.workplan.plan;

/** What kind of statement a fact is. */
public enum FactKind {
    /** A figure or property of the community. */
    PROFILE,
    /** The wider situation, its effects and trends. */
    CONTEXT,
    /** What the plan covers and serves. */
    SCOPE,
    /** A declared form of activity. */
    FORM,
    /** A way of working. */
    METHOD,
    /** Why something is done. */
    RATIONALE,
    /** An effect that is expected. */
    EFFECT,
    /** Approval or recognition by somebody. */
    ENDORSEMENT,
    /** Something that success depends on. */
    ASSUMPTION,
    /** A principle, priority or guiding idea. */
    PRINCIPLE,
    /** What the plan rests on: superior programmes, surveys, earlier practice. */
    BASIS,
    /** What speaks for or against feasibility. */
    FEASIBILITY,
    /** A rule of conduct. */
    PRECAUTION,
    /** A rule that protects people or their data. */
    SAFEGUARD,
    /** How and when the plan itself may change. */
    REVISION,
    /** What is said about money. */
    FUNDS,
    /** A wish of the authors, a motto, a second purpose. */
    INTENTION
}
