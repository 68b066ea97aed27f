package org.workplan.storage;

import org.workplan.plan.Plan;

/**
 * A plan as it is stored, with the revision that says so.
 *
 * @param plan the plan
 * @param revision its revision
 */
public record Stored(Plan plan, Revision revision) {}
