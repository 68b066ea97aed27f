package org.workplan.plan;

/** What a group of people is to the plan. */
public enum GroupKind {
    /** All who live or work in the community. */
    POPULATION,
    /** Those whom the plan counts on to come. */
    PARTICIPANTS,
    /** Those who are invited by number. */
    INVITED,
    /** Those who carry the plan out. */
    STAFF,
    /** Those who help of their own will. */
    VOLUNTEERS,
    /** Those who judge. */
    EVALUATORS,
    /** Bodies outside the team. */
    PARTNERS,
    /** Those for whom something is done: clients, households, units, pupils. */
    BENEFICIARIES,
    /** A team, club or association to be founded. */
    TEAM
}
